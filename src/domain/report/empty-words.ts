import { foldText, tidyText } from '../shared/vietnamese-text.ts'
import { wordsOf } from '../shared/words-in-text.ts'

const DENIALS = new Set(['khong', 'ko', 'k', 'kg', 'chua', '0', 'none', 'na', 'n', 'x'])
const EMPTY_AFTER_DENIAL = new Set(
  foldText(
    'có phát sinh gặp phải khó khăn vướng mắc trở ngại gì nào thêm đáng kể trong tháng kỳ này báo cáo và đề xuất kiến nghị a hiện nay vấn đề lớn còn',
  ).split(' '),
)
const FEWEST_WORDS = 3
const FEWEST_LETTERS = 10

/** Blank, dashes, or a plain denial ("Không", "không có khó khăn, vướng mắc", "không phát sinh"): says there is nothing. */
export function isNothing(text: string): boolean {
  const words = wordsOf(text).map(word => word.folded)
  const [first, ...rest] = words
  if (first === undefined) return true
  return DENIALS.has(first) && rest.every(word => EMPTY_AFTER_DENIAL.has(word))
}

/** Says nothing that can be checked: "ok", "…", "có", "đã xong". At least three words and ten letters or digits are asked. */
export function isTooShort(text: string): boolean {
  const words = wordsOf(tidyText(text))
  const letters = words.reduce((sum, word) => sum + [...word.folded].length, 0)
  return words.length < FEWEST_WORDS || letters < FEWEST_LETTERS
}
