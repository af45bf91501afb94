import { daysBetween, lastDayOf, monthOf, monthsBetween } from '../shared/calendar.ts'
import type { Day, Month } from '../shared/calendar.ts'

/** Products that are owed together by one day. */
export type OwedProducts = { readonly due: Day | null; readonly all: number; readonly accepted: number }

/** Products that are owed and accepted of some work; `required` is what an even pace between its milestones asks for by the day. */
export type Pace = { readonly all: number; readonly required: number; readonly accepted: number; readonly gap: number }

/**
 * What an even pace asks for: from the start, and from each milestone to the next, products are made evenly over the days between. Products without a day are
 * owed evenly to the end.
 */
export function requiredBy(owed: readonly OwedProducts[], { start, end }: { readonly start: Day; readonly end: Day }, day: Day): number {
  const steps = [...Map.groupBy(owed, item => item.due ?? end)]
    .map(([due, items]) => ({ due, count: items.reduce((sum, item) => sum + item.all, 0) }))
    .toSorted((left, right) => (left.due < right.due ? -1 : 1))
  return steps.reduce((sum, { due, count }, place) => sum + count * shareGone(steps[place - 1]?.due ?? start, due, day), 0)
}

function shareGone(from: Day, due: Day, day: Day): number {
  if (day >= due) return 1
  const length = daysBetween(from, due)
  return length <= 0 ? 0 : Math.max(0, Math.min(1, daysBetween(from, day) / length))
}

/** Null: nothing is owed. */
export function paceOf(owed: readonly OwedProducts[], span: { readonly start: Day; readonly end: Day }, day: Day): Pace | null {
  const all = owed.reduce((sum, item) => sum + item.all, 0)
  if (all === 0) return null
  const required = tenth(requiredBy(owed, span, day))
  const accepted = owed.reduce((sum, item) => sum + item.accepted, 0)
  return { all, required, accepted, gap: tenth(accepted - required) }
}

/** Together what each asks for: a group or a unit owes what its tasks owe. */
export function sumPaces(paces: readonly Pace[]): Pace | null {
  if (paces.length === 0) return null
  const total = (pick: (pace: Pace) => number) => tenth(paces.reduce((sum, pace) => sum + pick(pace), 0))
  return {
    all: total(pace => pace.all),
    required: total(pace => pace.required),
    accepted: total(pace => pace.accepted),
    gap: total(pace => pace.gap),
  }
}

/** The days of a burn-up: the start, each month's end, the end. */
export function burnUpDays({ start, end }: { readonly start: Day; readonly end: Day }): readonly Day[] {
  const ends = monthsBetween(monthOf(start), monthOf(end)).map((month: Month) => lastDayOf(month))
  return [start, ...ends.filter(day => day > start && day < end), ...(end > start ? [end] : [])]
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
