import { addDays, daysInMonth, lastDayOf, makeDay, monthNumberOf, startOf, yearOf } from '../shared/calendar.ts'
import type { Day, Instant, Month } from '../shared/calendar.ts'
import { OFFICE_CALENDAR, rollDay } from '../shared/working-days.ts'
import type { RollRule, WorkingCalendar } from '../shared/working-days.ts'

export type BeforeDayRule = 'exclusive' | 'inclusive'

export type ReportDeadlineSettings = {
  /** 1–31; a shorter month uses its last day. */
  readonly dueDay: number
  /** `exclusive`: "trước ngày 25" ends with the 24th. `inclusive`: the 25th itself still counts. */
  readonly beforeDayRule: BeforeDayRule
  readonly rollNonWorking: RollRule
  readonly holidays: WorkingCalendar
}

export type ReportDeadline = {
  /** The last whole day on which a report is on time. */
  readonly lastDay: Day
  /** Exclusive end: the first moment that is late. */
  readonly dueAt: Instant
  readonly moved: RollRule
  /** The last day before a weekend or holiday moved it. */
  readonly nominalDay: Day
}

/** "Trước ngày 25 hằng tháng" (Plan 55, note under Table 3), read strictly and never moved unless the office decides so. */
export const STRICT_REPORT_DEADLINE: ReportDeadlineSettings = {
  dueDay: 25,
  beforeDayRule: 'exclusive',
  rollNonWorking: 'none',
  holidays: OFFICE_CALENDAR,
}

/** When the report of a month is due. Throws RangeError when `dueDay` is not a whole number from 1 to 31. */
export function reportDeadline(month: Month, settings: ReportDeadlineSettings): ReportDeadline {
  if (!Number.isInteger(settings.dueDay) || settings.dueDay < 1 || settings.dueDay > 31) {
    throw new RangeError(`Due day must be 1 to 31: ${settings.dueDay}`)
  }
  const year = yearOf(month)
  const number = monthNumberOf(month)
  const named = makeDay(year, number, Math.min(settings.dueDay, daysInMonth(year, number)))
  return fixedDeadline(settings.beforeDayRule === 'exclusive' ? addDays(named, -1) : named, settings)
}

/** When something is due by the end of a named day ("đến 31/12/2026" includes it), moved as the office moves days off. */
export function fixedDeadline(nominalDay: Day, settings: Pick<ReportDeadlineSettings, 'rollNonWorking' | 'holidays'>): ReportDeadline {
  const lastDay = rollDay(nominalDay, settings.rollNonWorking, settings.holidays)
  const moved = lastDay === nominalDay ? 'none' : lastDay > nominalDay ? 'next' : 'previous'
  return { lastDay, dueAt: startOf(addDays(lastDay, 1)), moved, nominalDay }
}

/**
 * As `reportDeadline`, but nothing is asked for before the plan itself exists: when the month's day has passed on the day the plan was issued
 * (Plan 55 is of 25/5/2026, its reports are due before the 25th), the first report is due by the month's last day.
 */
export function planReportDeadline(month: Month, settings: ReportDeadlineSettings, issuedOn: Day | undefined): ReportDeadline {
  const deadline = reportDeadline(month, settings)
  if (issuedOn === undefined || deadline.lastDay >= issuedOn) return deadline
  const lastDay = lastDayOf(month)
  return { ...deadline, lastDay, dueAt: startOf(addDays(lastDay, 1)) }
}
