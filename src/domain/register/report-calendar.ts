import { type Day, type Month, formatMonth, lastDayOf, monthNumberOf, toMonth, yearOf } from '../shared/calendar.ts'

/** A report or a meeting that falls due: what the system writes into the register of Plan 55's task 4.1 ("báo cáo tháng", "họp chuyên đề quý"). */
export type CalendarEntry = {
  readonly kind: 'monthly_report' | 'quarterly_meeting'
  /** Of a meeting, the last month of its quarter. */
  readonly period: Month
  readonly content: string
  /** The last day that is in time. */
  readonly dueOn: Day
}

const QUARTERS = ['I', 'II', 'III', 'IV']

/**
 * The month's report of every month, and the meeting of every quarter that one of them lies in.
 * @param lastDayOfReport the last day on which a month's report is in time, by the ward's settings.
 */
export function calendarEntries(months: readonly Month[], lastDayOfReport: (month: Month) => Day): readonly CalendarEntry[] {
  const reports = months.map((period): CalendarEntry => ({
    kind: 'monthly_report',
    period,
    content: `Báo cáo tháng ${formatMonth(period)}`,
    dueOn: lastDayOfReport(period),
  }))
  return [...reports, ...[...new Set(months.map(lastMonthOfQuarter))].map(meetingOf)]
}

function meetingOf(period: Month): CalendarEntry {
  return { kind: 'quarterly_meeting', period, content: titleOfQuarterlyMeeting(period), dueOn: lastDayOf(period) }
}

/** @param period the last month of the quarter. */
export function titleOfQuarterlyMeeting(period: Month): string {
  const quarter = QUARTERS[monthNumberOf(period) / 3 - 1] ?? ''
  return `Họp chuyên đề quý ${quarter}/${yearOf(period)}`
}

export function lastMonthOfQuarter(month: Month): Month {
  return toMonth(`${month.slice(0, 4)}-${String(Math.ceil(monthNumberOf(month) / 3) * 3).padStart(2, '0')}`)
}
