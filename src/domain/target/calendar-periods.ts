import {
  type Day,
  addDays,
  addMonths,
  firstDayOf,
  lastDayOf,
  makeDay,
  monthNumberOf,
  monthOf,
  weekdayOf,
  yearOf,
} from '../shared/calendar.ts'
import type { CalendarPeriod } from './target-terms.ts'

/** First and last day, both included. */
export type DaySpan = { readonly from: Day; readonly to: Day }

/** The whole calendar period a day lies in: years and quarters begin on the first of a month, weeks on Monday. */
export function periodAround(period: CalendarPeriod, day: Day): DaySpan {
  if (period === 'year') return { from: makeDay(yearOf(day), 1, 1), to: makeDay(yearOf(day), 12, 31) }
  if (period === 'month') return { from: firstDayOf(monthOf(day)), to: lastDayOf(monthOf(day)) }
  if (period === 'week') {
    const monday = addDays(day, 1 - weekdayOf(day))
    return { from: monday, to: addDays(monday, 6) }
  }
  const first = addMonths(monthOf(day), -((monthNumberOf(day) - 1) % 3))
  return { from: firstDayOf(first), to: lastDayOf(addMonths(first, 2)) }
}

/** Every whole period from the one around `from` to the one around `to`. */
export function periodsBetween(period: CalendarPeriod, from: Day, to: Day): readonly DaySpan[] {
  const periods: DaySpan[] = []
  for (let span = periodAround(period, from); span.from <= to; span = periodAround(period, addDays(span.to, 1))) periods.push(span)
  return periods
}
