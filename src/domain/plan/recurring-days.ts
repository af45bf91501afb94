import { addDays, addMonths, firstDayOf, lastDayOf, makeDay, monthNumberOf, monthOf, yearOf } from '../shared/calendar.ts'
import type { Day, Month } from '../shared/calendar.ts'
import type { DeadlineReading } from './grammar/deadline-reading.ts'

export type Recurring = Extract<DeadlineReading, { readonly kind: 'recurring' }>
/** The first and the last day on which the plan's work falls due. */
export type PlanHorizon = { readonly from: Day; readonly until: Day }

/** More milestones than these say nothing that the monthly report does not. */
export const MOST_OCCURRENCES = 12

const PERIOD_MONTHS = { month: 1, quarter: 3, half_year: 6, year: 12 } as const

/**
 * The days on which a recurring deadline falls due inside the plan's horizon, the earliest first, at most 12. A deadline that names no day falls due on
 * its period's last day; its own beginning and end count before the plan's. None when it comes round by the day or week, or says no period.
 */
export function recurringDays(reading: Recurring, horizon: PlanHorizon): readonly Day[] {
  const { every } = reading
  if (every === null || every.unit === 'day' || every.unit === 'week') return []
  const from = reading.start !== undefined && reading.start > horizon.from ? reading.start : horizon.from
  const until = reading.until ?? horizon.until
  const period = PERIOD_MONTHS[every.unit] * every.count
  const found: Day[] = []
  for (let month = monthOf(from); firstDayOf(month) <= until && found.length < MOST_OCCURRENCES; month = addMonths(month, 1)) {
    if (!fallsIn(month, reading.months, period)) continue
    const due = dueIn(month, reading)
    if (due >= from && due <= until) found.push(due)
  }
  return found
}

/** Named months are the months; otherwise a period ends with the month whose number it divides, a longer one with December. */
function fallsIn(month: Month, named: readonly number[] | undefined, period: number): boolean {
  const number = monthNumberOf(month)
  if (named !== undefined && named.length > 0) return named.includes(number)
  return period > 12 ? number === 12 && yearOf(month) % (period / 12) === 0 : number % period === 0
}

function dueIn(month: Month, { dueDay, inclusive }: Recurring): Day {
  const last = lastDayOf(month)
  if (dueDay === undefined) return last
  const named = last.slice(8) <= String(dueDay).padStart(2, '0') ? last : makeDay(yearOf(month), monthNumberOf(month), dueDay)
  return inclusive === true ? named : addDays(named, -1)
}
