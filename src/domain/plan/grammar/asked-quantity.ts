import type { Quantity } from './quantity.ts'

/** With their marks: `đạt` and `đất` are one word when folded. `tăng cường`, `giảm sát` and the like ask for no figure. */
const ASKING =
  /(?:^|[\s(,])(?:đạt|tăng(?!\s+(?:cường|tốc|trưởng))|giảm|phấn đấu|tối thiểu|tối đa|ít nhất|không quá|không dưới|không thấp hơn)\s+(?:[\p{L}/]+\s+){0,3}$/iu
/** `giảm số vụ tai nạn xuống 4 vụ`. */
const MOVES_TO = /(?:^|[\s(,])(?:tăng|giảm)\s+(?:\p{L}+\s+){0,8}(?:xuống|còn|lên)\s+(?:(?:còn|dưới|trên|thành)\s+)?$/iu
/** What stands before a number that ranks or names: `đạt hạng 3`, `cấp độ 2`. */
const RANK = /(?:^|\s)(?:độ|hạng|loại|mức|giải|bậc|vị trí|thứ|top|lần|số|khóa|khoá|nhiệm kỳ|chuẩn)\s+$/iu
const REACHES = /(?:^|[\s(,])(?:phải\s+)?(?:đạt|phấn đấu)\s+(?:(?:được|tỷ lệ|khoảng|mức|tối thiểu)\s+)*$/iu
const STRIVES = /(?:^|[\s(,])phấn đấu\s+(?:\p{L}+\s+){0,3}$/iu
/** `từ 2 đến 3 giải`, `2 hoặc 3`: which of the two is asked is for a person to say. */
const OTHER_END = /^\s*(?:[-–]|đến|hoặc)\s*\d/iu

/** Whether the words before a figure of running text ask for it: `đạt 300 triệu đồng`, `giảm ít nhất 3 vụ`; never a year, a rank or a name. */
export function isAskedFor(text: string, quantity: Quantity): boolean {
  const before = text.slice(0, quantity.start)
  return !isYear(quantity) && !RANK.test(before) && (ASKING.test(before) || MOVES_TO.test(before))
}

/** Whether the figure is certainly what is to be reached: right after `đạt`, or soon after `phấn đấu`, with a thing counted behind it. */
export function isReached(text: string, quantity: Quantity): boolean {
  const before = text.slice(0, quantity.start)
  const after = text.slice(quantity.end)
  const isCounted = quantity.money || quantity.percent || /^\s+\p{L}/u.test(after)
  return isAskedFor(text, quantity) && isCounted && !OTHER_END.test(after) && (REACHES.test(before) || STRIVES.test(before))
}

function isYear({ value, percent, money }: Quantity): boolean {
  return !percent && !money && Number.isInteger(value) && value >= 1900 && value <= 2100
}
