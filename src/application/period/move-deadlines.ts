import type { ExpectedPeriod } from '#domain/report/expected-periods.ts'
import { type Day, type Instant, addMonths, dayAt, monthOf } from '#domain/shared/calendar.ts'
import { isPeriodLocked } from '../lock/period-lock-refusals.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { planPeriods } from '../report/open-due-periods.ts'

/** Deadlines reach a little beyond the month in which they are named: a year's end may move into January. */
const MONTHS_LOOKED_AT = { before: -2, after: 1 }

/**
 * Brings the reports that are still to come to what the calendar now says. Past deadlines stay as they were, and so does a day that was granted to
 * one unit; each move is recorded with the report. Answers how many moved.
 */
export async function moveDeadlines(
  stores: Stores,
  { now, by, why }: { readonly now: Instant; readonly by: string | null; readonly why: string },
): Promise<number> {
  let moved = 0
  for (const { report, period } of await reportsOfNow(stores, now)) {
    if (!(await isMovable(stores, report, period, now))) continue
    await moveDeadline(stores, report, { to: period.deadline, kind: 'deadlineMoved', at: now, by, note: why })
    moved += 1
  }
  return moved
}

type AskedReport = { readonly report: ReportRecord; readonly period: ExpectedPeriod }

/** The reports whose deadline may still lie ahead, each with what the calendar now says of its period. */
async function reportsOfNow(stores: Stores, now: Instant): Promise<readonly AskedReport[]> {
  const month = monthOf(dayAt(now))
  const found: AskedReport[] = []
  for (const plan of await stores.reports.listActivePlans()) {
    const periods = await planPeriods(stores, plan, addMonths(month, MONTHS_LOOKED_AT.after))
    for (const period of periods.filter(item => item.month >= addMonths(month, MONTHS_LOOKED_AT.before)))
      found.push(...(await stores.reports.listReportsOf(plan.planId, period)).map(report => ({ report, period })))
  }
  return found
}

async function isMovable(stores: Stores, report: ReportRecord, { deadline }: ExpectedPeriod, now: Instant): Promise<boolean> {
  if (report.dueAt <= now || deadline.dueAt <= now || report.lastDay === deadline.lastDay) return false
  if (await isPeriodLocked(stores, report)) return false
  const granted = { reach: { everyUnit: true }, states: ['granted'], reportId: report.reportId } as const
  return (await stores.periods.countExtensions(granted)) === 0
}

export type Move = {
  readonly to: { readonly lastDay: Day; readonly dueAt: Instant }
  readonly kind: 'extended' | 'deadlineMoved'
  readonly at: Instant
  readonly by: string | null
  readonly note: string
}

/** Gives a report another last day; the old one stays in its history. */
export async function moveDeadline(
  { reports }: Pick<Stores, 'reports'>,
  report: ReportRecord,
  { to, kind, at, by, note }: Move,
): Promise<void> {
  const from = { lastDay: report.lastDay, dueAt: report.dueAt }
  const { lastDay, dueAt } = to
  await reports.addEvent(report.reportId, { kind, at, byMember: by, note, lines: [], moved: { from, to: { lastDay, dueAt } } })
  await reports.saveReport({ ...report, lastDay, dueAt, version: report.version + 1 })
}
