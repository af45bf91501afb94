import { foldAligned } from './folded-text.ts'

/** Nouns that count by themselves: `02 đợt ra quân` are two đợt. */
const CLASSIFIERS =
  /^(?:luot nguoi|hoi nghi|chuyen de|buoi|cuoc|dot|lan|luot|truc|lop|ky|phien|vu|ngay|gio cong|gio|ha|km|m2|nguoi|cau|con|bai|tin)(?![a-z])/
/** Where a counted noun ends and what is said of it begins; with their marks, since `cơ sở` is no `có`. */
const UNIT_ENDS =
  /(?:^|[\s,])(?:được|có|đạt|hoàn thành|kiểu mẫu|và áp dụng|áp dụng|trên|tại|trong|cho|về|theo|tham gia|quy mô|sử dụng|đang|phải|là|ở|thuộc|của|từ|với|bị|đã|mới|này|để|nhằm|trở lên|kết nối|hoạt động|thực hiện|phục vụ|vào|khi|trước|đến|chậm)(?=[\s,]|$)|[(;:]/u

/** The unit of a count: the counted noun before what is said of it; empty before a name (`≤ 50 Thế giới`). */
export function unitOf(measure: string): string {
  const { text, folded } = foldAligned(measure)
  const classifier = CLASSIFIERS.exec(folded)
  if (classifier !== null) return text.slice(0, classifier[0].length)
  if (/^\p{Lu}\p{Ll}/u.test(text)) return ''
  const end = text.toLowerCase().search(UNIT_ENDS)
  const unit = tidyMeasure(end > 0 ? text.slice(0, end) : text)
  return unit.split(' ').slice(0, 6).join(' ')
}

export function tidyMeasure(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.:;–-]+|[\s,.:;–-]+$/gu, '')
    .replace(/^(?:và|là|số|của)\s+/u, '')
}
