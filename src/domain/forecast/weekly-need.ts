import { addDays, daysBetween, weekdayOf } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { lacking, wantsMore } from './forecast-target.ts'
import type { ForecastTerms } from './forecast-target.ts'

/** What has to happen: by the end of this week to be back on the path, and each week from now to the deadline. Amounts are never below 0. */
export type WeeklyNeed = {
  /** The Sunday of this week, or the deadline if it comes first. */
  readonly weekEnd: Day
  /** Null: no path for that day. */
  readonly thisWeek: number | null
  readonly eachWeek: number
  /** Whether amounts are to be added; else they are to be taken off. */
  readonly isMore: boolean
}

/** The last day of the week, Sunday. */
export function weekEndOf(today: Day): Day {
  return addDays(today, (7 - weekdayOf(today)) % 7)
}

/**
 * @param expected what the path expects at the end of this week.
 * @returns null after the deadline.
 */
export function weeklyNeed(
  terms: ForecastTerms,
  { value, expected, today }: { readonly value: number; readonly expected: number | null; readonly today: Day },
): WeeklyNeed | null {
  if (today > terms.deadline) return null
  const sunday = weekEndOf(today)
  const weeks = Math.max(1, (daysBetween(today, terms.deadline) + 1) / 7)
  const isMore = wantsMore(terms)
  return {
    weekEnd: sunday < terms.deadline ? sunday : terms.deadline,
    thisWeek: expected === null ? null : tidy(Math.max(0, isMore ? expected - value : value - expected)),
    eachWeek: tidy(Math.max(0, lacking(terms, value)) / weeks),
    isMore,
  }
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
