import { type Day, monthOf } from '../shared/calendar.ts'
import { periodAround } from './calendar-periods.ts'
import type { FigureSpan } from './target-formula.ts'
import type { CalendarPeriod } from './target-terms.ts'

/** The days a figure is about: rows as they stood at the end of `cutOff`. */
export type FigureDays = {
  readonly cutOff: Day
  /** The plan's campaign. */
  readonly campaignStart: Day
  /** The target's own period; null: it has none, and `period` counts since the campaign began. */
  readonly period: CalendarPeriod | null
}

/** The day whose figures are told: the day asked for, or the last day of a report; today where none is asked or it has not come, since nothing is known of days to come. */
export function dayCounted(asked: Day | undefined, today: Day): Day {
  return asked === undefined || asked > today ? today : asked
}

/** Business days that count, never after the cut-off; `from` null: since ever. */
export function spanDays(
  within: FigureSpan,
  { cutOff, campaignStart, period }: FigureDays,
): { readonly from: Day | null; readonly to: Day } {
  if (within === 'always') return { from: null, to: cutOff }
  const calendar = within === 'period' ? period : within === 'campaign' ? null : within
  return { from: calendar === null ? campaignStart : periodAround(calendar, cutOff).from, to: cutOff }
}

/** A month column counts from the month of the first day to the month of the cut-off. */
export function spanMonths({ from, to }: { readonly from: Day | null; readonly to: Day }): {
  readonly from: string | null
  readonly to: string
} {
  return { from: from === null ? null : monthOf(from), to: monthOf(to) }
}
