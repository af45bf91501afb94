import type { RecurrenceUnit } from './deadline-reading.ts'

export type Recurrence = { readonly count: number; readonly unit: RecurrenceUnit }

const UNITS: Readonly<Record<string, RecurrenceUnit>> = { ngay: 'day', tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' }
const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3 }
const UNIT = '(ngay|tuan|thang|quy|nam)'
/** `năm 2026`, `tháng 6`, `quý II` name one period; `hằng tháng` names every one; folded `quy định` is no quarter. */
const NOT_NAMED = String.raw`(?!\s*(?:\d|(?:iv|iii|ii|i|dinh|che|hoach|trinh|mo|tac|uoc|chuan|luat)\b))`

const EVERY_N = new RegExp(String.raw`(?<![\d/])(\d{1,2}|mot|hai|ba)\s+${UNIT}\s*(?:/\s*)?(?:mot|0?1)\s+lan\b`)
const HALF_YEAR =
  /(?:dinh ky|hang|moi|bao cao)\s+(?:0?6|sau) thang(?!\s+(?:dau|cuoi))(?:\s*(?:va|,)\s*(?:01\s+)?nam)?|\/\s*0?6 thang\b|^(?:0?6|sau) thang(?:,| va) nam$/
const ADVERB = new RegExp(String.raw`\b(?:hang|moi|dinh ky(?: hang)?|tung|theo)\s+${UNIT}\b${NOT_NAMED}`)
const SLASH = new RegExp(String.raw`(?:lan|cuoc|dot|ky|buoi|[\d%])[^;/]{0,60}/\s*${UNIT}\b${NOT_NAMED}`)
const PERIODIC_ACT = new RegExp(String.raw`\b(?:bao cao|hop|giao ban|so ket|danh gia)(?:\s+\p{L}+){0,4}?\s+${UNIT}\b${NOT_NAMED}`, 'u')

/** How often, from folded words: `hằng tháng`, `02 tuần một lần`, `01 cuộc/năm`, `báo cáo quý`; undefined when they name no period. */
export function findRecurrence(folded: string): Recurrence | undefined {
  if (folded.includes('thang cuoi quy')) return { count: 1, unit: 'quarter' }
  const everyN = EVERY_N.exec(folded)
  if (everyN !== null) return withUnit(COUNTS[everyN[1] ?? ''] ?? Number(everyN[1]), everyN[2])
  if (HALF_YEAR.test(folded)) return { count: 1, unit: 'half_year' }
  const named = ADVERB.exec(folded) ?? SLASH.exec(folded) ?? PERIODIC_ACT.exec(folded)
  return named === null ? undefined : withUnit(1, named[1])
}

function withUnit(count: number, word: string | undefined): Recurrence | undefined {
  const unit = UNITS[word ?? '']
  return unit === undefined || count < 1 ? undefined : { count, unit }
}

const WEEKDAYS: readonly (readonly [RegExp, number])[] = [
  [/\bthu (?:hai|2)\b/, 1],
  [/\bthu (?:ba|3)\b/, 2],
  [/\bthu (?:tu|4)\b/, 3],
  [/\bthu (?:nam|5)\b/, 4],
  [/\bthu (?:sau|6)\b/, 5],
  [/\bthu (?:bay|7)\b/, 6],
  [/\bchu nhat\b/, 7],
]

/** 1 Monday … 7 Sunday. */
export function findWeekday(folded: string): number | undefined {
  return WEEKDAYS.find(([pattern]) => pattern.test(folded))?.[1]
}

export type DueDay = { readonly dueDay: number; readonly inclusive: boolean }

/** The day of the month in `trước ngày 25`, `chậm nhất ngày 20`; not the day of a whole date. */
export function findDueDay(folded: string): DueDay | undefined {
  const match =
    /\b(truoc\s+|cham nhat\s+|muon nhat\s+|den\s+|het\s+|vao\s+|tu\s+)?(?:het\s+)?ngay\s+(?:mung\s+)?(\d{1,2})(?!\d|\s?[/.-]\s?\d|\s+thang\s+\d)/.exec(
      folded,
    )
  if (match === null || match[1]?.startsWith('tu') === true) return undefined
  const dueDay = Number(match[2])
  return dueDay < 1 || dueDay > 31 ? undefined : { dueDay, inclusive: match[1]?.startsWith('truoc') !== true }
}
