/** A figure in a text: its place, value, upper end of a range, and what stands beside it. */
export type Quantity = {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly upper?: number
  readonly percent: boolean
  /** đồng; `value` is then in đồng. */
  readonly money: boolean
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?(?:\.\d{1,2}(?!\d))?`
const SCALE = String.raw`(?:\s*(nghin ty|ty|trieu|nghin|ngan(?=\s+dong))(?![a-z]))?`
const QUANTITY = new RegExp(
  String.raw`(?<![\w./,–-]|\d\s-\s)(${NUMBER})(?:\s*(%))?${SCALE}(?:\s*[-–]\s*(${NUMBER})(?:\s*(%))?${SCALE})?(?!\d)(\s*(?:dong|vnd)\b)?`,
  'g',
)
const SCALES: Readonly<Record<string, number>> = { nghin: 1e3, ngan: 1e3, trieu: 1e6, ty: 1e9, 'nghin ty': 1e12 }
/** Numbers that name a thing: `Đề án 06`, `Quốc lộ 51`, `giai đoạn 2`. */
const NAMES =
  /\b(?:so|de an|quoc lo|tinh lo|duong|giai doan|dot|lan thu|thu|dieu|khoan|muc|phu luc|nghi quyet|quyet dinh|chi thi|ket luan|ke hoach|luat|nghi dinh|thong tu|cong van|nam|thang|quy|ngay|khu pho|to|ap|thon|lop|bang|chuong|phan|cap|muc do|khoa|ky hop|tuoi)\s+$/

/** Figures of a folded text in reading order. Vietnamese style: `.` between thousands, `,` before decimals, leading zeros (`01`). */
export function findQuantities(folded: string): readonly Quantity[] {
  if (!/\d/.test(folded)) return []
  const found: Quantity[] = []
  for (const match of folded.matchAll(QUANTITY)) {
    const end = match.index + match[0].length
    // `85 triệu đồng/người` is a sum for each; `57/QĐ` a name.
    const isSum = match[3] !== undefined || match[7] !== undefined
    if (isPartOfName(folded, match.index, end, isSum)) continue
    found.push(toQuantity(match, end))
  }
  return found
}

function toQuantity(match: RegExpExecArray, end: number): Quantity {
  const percent = match[2] !== undefined || match[5] !== undefined
  const scaleAfter = SCALES[match[6] ?? ''] ?? SCALES[match[3] ?? ''] ?? 1
  const value = readNumber(match[1] ?? '') * (match[3] === undefined ? scaleAfter : (SCALES[match[3]] ?? 1))
  const upper = match[4] === undefined ? undefined : readNumber(match[4]) * scaleAfter
  const isRange = upper !== undefined && upper > value
  const money = match[7] !== undefined && (scaleAfter > 1 || value >= 1000)
  return {
    start: match.index,
    end: match[7] === undefined || money ? end : end - match[7].length,
    value,
    ...(isRange ? { upper } : {}),
    percent,
    money,
  }
}

function isPartOfName(folded: string, start: number, end: number, isSum: boolean): boolean {
  if (!isSum && /^[/-][a-z]{2}/.test(folded.slice(end, end + 3)) && !/^\/(?:nam|thang|quy|tuan|ngay)/.test(folded.slice(end, end + 8)))
    return true
  if (/^\s+(?:ngay|tuan|thang)(?:\s+lam viec)?\s*(?:ke tu|tinh tu)\b/.test(folded.slice(end, end + 40))) return true
  return /^[a-z]/.test(folded.slice(end, end + 1)) || NAMES.test(folded.slice(Math.max(0, start - 20), start))
}

/** `1.234,5` is 1234.5; `0,7` is 0.7; `50.000` is fifty thousand. */
export function readNumber(text: string): number {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  return Number(text.replace(',', '.'))
}
