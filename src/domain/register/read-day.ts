import { findDay, isDay, isMonth } from '../shared/calendar.ts'
import type { Day, Month } from '../shared/calendar.ts'
import { foldText } from '../shared/vietnamese-text.ts'

const CLOCK = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/
const DAY_FIRST = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/
const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})$/
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const MONTH_FIRST = /^(?:t|thang )?\s?(\d{1,2})\s?(?:[/.-]\s?|,? nam )(\d{4})$/
const MONTH_LAST = /^(\d{4})[/.-](\d{1,2})$/

/** A day as offices write it: `23/11/2026`, `1/9/2026`, `23-11-2026`, `23112026`, `ngày 23 tháng 11 năm 2026`, `2026-11-23`; a clock behind it falls away. The day always stands before the month. */
export function readDay(text: string): Day | undefined {
  const bare = foldText(text.replace(CLOCK, ''))
  if (isDay(bare)) return bare
  const dayFirst = DAY_FIRST.exec(bare) ?? EIGHT_DIGITS.exec(bare) ?? IN_WORDS.exec(bare)
  if (dayFirst !== null) return findDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const yearFirst = YEAR_FIRST.exec(bare)
  return yearFirst === null ? undefined : findDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
}

/** A month: `9/2026`, `T9/2026`, `tháng 9 năm 2026`, `2026-09`; its first day counts too, as which Excel keeps a month. */
export function readMonth(text: string): Month | undefined {
  const bare = foldText(text)
  const monthFirst = MONTH_FIRST.exec(bare)
  const monthLast = MONTH_LAST.exec(bare)
  const written =
    monthFirst !== null ? joined(monthFirst[2], monthFirst[1]) : monthLast !== null ? joined(monthLast[1], monthLast[2]) : firstOf(text)
  return written !== undefined && isMonth(written) ? written : undefined
}

function joined(year = '', month = ''): string {
  return `${year}-${month.padStart(2, '0')}`
}

function firstOf(text: string): string | undefined {
  const day = readDay(text)
  return day?.endsWith('-01') === true ? day.slice(0, 7) : undefined
}
