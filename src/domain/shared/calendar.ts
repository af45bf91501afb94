/** A calendar day of the ward, `YYYY-MM-DD`. Sorts as text. */
export type Day = string & { readonly __brand: 'Day' }
/** A calendar month of the ward, `YYYY-MM`. Sorts as text. */
export type Month = string & { readonly __brand: 'Month' }
/** A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. Sorts as text. */
export type Instant = string & { readonly __brand: 'Instant' }

/** Viet Nam keeps UTC+7 the whole year. */
export const WARD_OFFSET_MINUTES = 420

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/
const INSTANT_PATTERN = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?Z$/
const MILLISECONDS_A_DAY = 86_400_000

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of these numbers, or undefined when the calendar has no such day (31/2, month 13). Years 1 to 9999. */
export function findDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return undefined
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day
}

/** As `findDay`; throws RangeError when there is no such day. */
export function makeDay(year: number, month: number, dayOfMonth: number): Day {
  const day = findDay(year, month, dayOfMonth)
  if (day === undefined) throw new RangeError(`No such day: ${year}-${month}-${dayOfMonth}`)
  return day
}

export function isDay(text: string): text is Day {
  const match = DAY_PATTERN.exec(text)
  return match !== null && findDay(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined
}

/** Reads `YYYY-MM-DD`; throws RangeError on anything else. */
export function toDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`)
  return text
}

export function isMonth(text: string): text is Month {
  return MONTH_PATTERN.test(text)
}

/** Reads `YYYY-MM`; throws RangeError on anything else. */
export function toMonth(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month: ${text}`)
  return text
}

export function yearOf(day: Day | Month): number {
  return Number(day.slice(0, 4))
}

export function monthNumberOf(day: Day | Month): number {
  return Number(day.slice(5, 7))
}

export function dayOfMonthOf(day: Day): number {
  return Number(day.slice(8, 10))
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day
}

export function lastDayOf(month: Month): Day {
  return makeDay(yearOf(month), monthNumberOf(month), daysInMonth(yearOf(month), monthNumberOf(month)))
}

export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + (monthNumberOf(month) - 1) + count
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}` as Month
}

/** Months from first to last, both included; empty when last is before first. */
export function monthsBetween(first: Month, last: Month): readonly Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

export function addDays(day: Day, count: number): Day {
  return fromDayNumber(dayNumber(day) + count)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** Day 1 is `start` itself: the plan's campaign counts 15/4/2026 as day 1 and 27/8/2027 as day 500. */
export function ordinalDay(start: Day, day: Day): number {
  return daysBetween(start, day) + 1
}

export function isInstant(text: string): text is Instant {
  const match = INSTANT_PATTERN.exec(text)
  return match !== null && isDay(match[1] ?? '') && Number(match[2]) < 24 && Number(match[3]) < 60 && Number(match[4]) < 60
}

/** Reads an ISO moment in UTC; throws RangeError on anything else. */
export function toInstant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`Not an instant: ${text}`)
  return text
}

/** The ward's calendar day at a moment. */
export function dayAt(instant: Instant, offsetMinutes: number = WARD_OFFSET_MINUTES): Day {
  return fromDayNumber(Math.floor((instantToMilliseconds(instant) + offsetMinutes * 60_000) / MILLISECONDS_A_DAY))
}

/** The first moment of a ward's calendar day. */
export function startOf(day: Day, offsetMinutes: number = WARD_OFFSET_MINUTES): Instant {
  return millisecondsToInstant(dayNumber(day) * MILLISECONDS_A_DAY - offsetMinutes * 60_000)
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function instantToMilliseconds(instant: Instant): number {
  const match = INSTANT_PATTERN.exec(instant)
  if (match === null) throw new RangeError(`Not an instant: ${instant}`)
  const clock = (Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4])
  return dayNumber(toDay(match[1] ?? '')) * MILLISECONDS_A_DAY + clock * 1000 + Number((match[5] ?? '0').padEnd(3, '0'))
}

export function millisecondsToInstant(milliseconds: number): Instant {
  const days = Math.floor(milliseconds / MILLISECONDS_A_DAY)
  const rest = milliseconds - days * MILLISECONDS_A_DAY
  const seconds = Math.floor(rest / 1000)
  const clock = `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`
  return `${fromDayNumber(days)}T${clock}.${pad(rest % 1000, 3)}Z` as Instant
}

/** `23/11/2026`: as people read it. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** `11/2026`. */
export function formatMonth(month: Month): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
function dayNumber(day: Day): number {
  const month = monthNumberOf(day)
  const year = yearOf(day) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonthOf(day) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function fromDayNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return makeDay(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
