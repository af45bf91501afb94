import { findPhrase, wordsOf } from '../shared/words-in-text.ts'
import type { TextWord } from '../shared/words-in-text.ts'

/** `refuse`: says only that work goes on, not allowed without a product and a ratio. `warn`: empty praise, pointed out when no product is named. */
export type VagueSeverity = 'refuse' | 'warn'
export type VagueWords = { readonly words: string; readonly start: number; readonly end: number; readonly severity: VagueSeverity }

/** Plan 55, note under Table 3: "không báo cáo chung chung, không ghi “đang thực hiện” nếu không nêu rõ sản phẩm và tỷ lệ hoàn thành". */
const REFUSED = [
  'đang thực hiện',
  'đang được thực hiện',
  'đang tổ chức thực hiện',
  'đang triển khai',
  'đang được triển khai',
  'đang tiến hành',
  'đang được tiến hành',
  'đang phối hợp',
  'đang tham mưu',
  'đang rà soát',
  'đang xây dựng',
  'đang hoàn thiện',
  'đang xử lý',
  'đang làm',
  'đang tiếp tục',
  'đang trong quá trình',
  'tiếp tục thực hiện',
  'tiếp tục triển khai',
  'tiếp tục phối hợp',
  'tiếp tục duy trì',
  'tiếp tục theo dõi',
  'tiếp tục rà soát',
  'cơ bản hoàn thành',
  'hoàn thành cơ bản',
  'cơ bản thực hiện',
  'cơ bản đạt',
  'cơ bản đảm bảo',
  'cơ bản bảo đảm',
  'từng bước',
  'thường xuyên thực hiện',
  'thực hiện thường xuyên',
  'triển khai thường xuyên',
  'triển khai theo kế hoạch',
  'thực hiện theo kế hoạch',
  'thực hiện theo quy định',
  'thực hiện đúng kế hoạch',
  'theo đúng tiến độ',
  'đảm bảo tiến độ',
  'bảo đảm tiến độ',
  'sẽ thực hiện',
  'sẽ triển khai',
  'chuẩn bị thực hiện',
  'chuẩn bị triển khai',
  'bước đầu triển khai',
  'bước đầu thực hiện',
  'đã và đang',
]
const POINTED_OUT = [
  'đẩy mạnh',
  'tăng cường',
  'tích cực',
  'quan tâm',
  'chú trọng',
  'kịp thời',
  'hiệu quả cao',
  'kết quả tốt',
  'tương đối tốt',
  'nhìn chung',
  'chuyển biến tích cực',
  'đạt kết quả',
  'đồng bộ',
  'quyết liệt',
  'nghiêm túc',
]
const LIST: readonly { readonly phrase: readonly TextWord[]; readonly severity: VagueSeverity }[] = [
  ...REFUSED.map(words => ({ phrase: wordsOf(words), severity: 'refuse' as const })),
  ...POINTED_OUT.map(words => ({ phrase: wordsOf(words), severity: 'warn' as const })),
]
const OPENING_QUOTE = /[“"'«‘]\s*$/
const CLOSING_QUOTE = /^\s*[”"'»’]/
const WORDS_AROUND_A_QUOTATION = 5
const WORDS_OF_A_PLAN_QUOTATION = 5

/**
 * The vague words of a text in order, the longer where two overlap. Words inside a run of five or more taken from the plan's own text, and
 * words merely quoted (“đang thực hiện”) inside a longer sentence, do not count.
 */
export function findVagueWords(text: string, planTexts: readonly string[] = []): readonly VagueWords[] {
  const words = wordsOf(text)
  const places = LIST.flatMap(({ phrase, severity }) => findPhrase(words, phrase).map(place => ({ ...place, severity })))
  if (places.length === 0) return []
  const plan = planTexts.map(item => wordsOf(item).map(word => word.folded))
  const longestFirst = places.sort((left, right) => left.from - right.from || right.to - left.to)
  const found: VagueWords[] = []
  let covered = 0
  for (const place of longestFirst) {
    if (place.from < covered || isTakenFromPlan(words, place, plan)) continue
    const start = words[place.from]?.start ?? 0
    const end = words[place.to - 1]?.end ?? start
    covered = place.to
    if (isQuoted(text, start, end) && words.length - (place.to - place.from) >= WORDS_AROUND_A_QUOTATION) continue
    found.push({ words: text.slice(start, end), start, end, severity: place.severity })
  }
  return found
}

function isQuoted(text: string, start: number, end: number): boolean {
  return OPENING_QUOTE.test(text.slice(0, start)) && CLOSING_QUOTE.test(text.slice(end))
}

/** The phrase lies in a run of words that stands the same in the plan. */
function isTakenFromPlan(
  words: readonly TextWord[],
  place: { readonly from: number; readonly to: number },
  plan: readonly (readonly string[])[],
): boolean {
  const earliest = Math.max(0, place.to - WORDS_OF_A_PLAN_QUOTATION)
  const latest = Math.min(place.from, words.length - WORDS_OF_A_PLAN_QUOTATION)
  for (let from = earliest; from <= latest; from += 1) {
    const run = ` ${words
      .slice(from, from + WORDS_OF_A_PLAN_QUOTATION)
      .map(word => word.folded)
      .join(' ')} `
    if (plan.some(item => ` ${item.join(' ')} `.includes(run))) return true
  }
  return false
}
