import type { Day } from '../shared/calendar.ts'
import { findDay } from '../shared/calendar.ts'
import { foldText } from '../shared/vietnamese-text.ts'

/** Documents give number and date at their head; what stands further on is quoted from other documents. */
const HEAD_CHARACTERS = 2500
/** `Số: 12-BB/ĐU`, `Số 340/UBND-VX`, `Số: 07 /QĐ-UBND`. */
const NUMBER = /(?<!\p{L})số\s*:?\s*(\d{1,5}\s*[-/]\s*\p{L}[\p{L}\d]*(?:\s?[-/]\s?\p{L}[\p{L}\d]*){0,4})/iu
/** `ngày 12 tháng 8 năm 2026`, with the blanks and dots that forms leave. */
const DATE = /ngày\s*[.…]*\s*(\d{1,2})\s*[.…]*\s*tháng\s*[.…]*\s*(\d{1,2})\s*[.…]*\s*năm\s*[.…]*\s*(\d{4})/iu

/** The document's own number and date by its text: the first of each near its beginning. */
export function findDocumentMarks(text: string): { readonly number: string | null; readonly date: Day | null } {
  const head = text.normalize('NFC').replace(/\s+/gu, ' ').slice(0, HEAD_CHARACTERS)
  const number = NUMBER.exec(head)?.[1]?.replace(/\s/gu, '') ?? null
  const [, day, month, year] = DATE.exec(head) ?? []
  return { number, date: findDay(Number(year), Number(month), Number(day)) ?? null }
}

/** Written alike but for case, tone marks, blanks, leading zeros, and which of `-` and `/` stands between the parts; bare figures stand for the whole number. */
export function sameDocumentNumber(one: string, other: string): boolean {
  const [left, right] = [bare(one), bare(other)]
  if (left === right) return true
  return [left, right].some(isFigures) && figuresOf(left) === figuresOf(right)
}

function isFigures(number: string): boolean {
  return /^\d+$/.test(number)
}

function figuresOf(number: string): string | undefined {
  return /^\d+/.exec(number)?.[0]
}

function bare(number: string): string {
  return foldText(number)
    .replace(/^so\s*:?/u, '')
    .replace(/[^\p{L}\d]+/gu, '')
    .replace(/^0+/u, '')
}
