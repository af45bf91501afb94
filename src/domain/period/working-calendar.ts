import { formatDay, yearOf } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { DECISIONS_2026, holidaysOf } from '../shared/vietnamese-holidays.ts'
import type { CalendarDecision, Holiday } from '../shared/vietnamese-holidays.ts'
import type { WorkingCalendar } from '../shared/working-days.ts'

export const HOLIDAY_OCCASIONS = ['tet', 'national_day', 'swap', 'other'] as const

export type CalendarRefusalCode = 'CALENDAR_DAY_DECIDED' | 'CALENDAR_YEAR_OUT_OF_RANGE'

/** Saturday and Sunday. */
const WEEKLY_REST: readonly number[] = [6, 7]
/** The years of the plan, in which an office decides on days of its own. */
export const CALENDAR_YEARS = { first: 2026, last: 2030 } as const

/** What is known to every office and what this one decided; where both name a day the own decision holds. */
export function wardCalendar(own: readonly CalendarDecision[]): WorkingCalendar {
  const shared = DECISIONS_2026.filter(known => !own.some(decision => decision.day === known.day))
  return { weeklyRest: WEEKLY_REST, decisions: [...own, ...shared] }
}

/** A day of the year that is not an ordinary working or rest day. */
export type CalendarDay = Holiday & { readonly kind: 'off' | 'working'; readonly own: boolean }

/** Holidays, their compensation days and Saturdays that are worked, in order. */
export function specialDays(year: number, own: readonly CalendarDecision[]): readonly CalendarDay[] {
  const calendar = wardCalendar(own)
  const isOwn = (day: Day) => own.some(decision => decision.day === day)
  const off = holidaysOf(year, calendar.decisions, calendar.weeklyRest).map(holiday => ({
    ...holiday,
    kind: 'off' as const,
    own: isOwn(holiday.day),
  }))
  const worked = calendar.decisions
    .filter(decision => decision.kind === 'working' && yearOf(decision.day) === year)
    .map(({ day, name, source }) => ({ day, name, source, kind: 'working' as const, own: isOwn(day) }))
  return [...off, ...worked].toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
}

export function calendarRefusals(day: Day, own: readonly CalendarDecision[]): readonly Refusal<CalendarRefusalCode>[] {
  const year = yearOf(day)
  if (year < CALENDAR_YEARS.first || year > CALENDAR_YEARS.last) return [refusal('CALENDAR_YEAR_OUT_OF_RANGE', 'day', CALENDAR_YEARS)]
  const decided = own.find(decision => decision.day === day)
  return decided === undefined ? [] : [refusal('CALENDAR_DAY_DECIDED', 'day', { day: formatDay(day), name: decided.name })]
}
