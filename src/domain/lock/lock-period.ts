import type { ReportStatus } from '../report/report-status.ts'
import type { Instant } from '../shared/calendar.ts'
import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'

/** Answered to whoever would change a report of a period whose figures stand. */
export type PeriodLockedCode = 'REPORT_PERIOD_LOCKED'

export type LockRefusalCode = 'PERIOD_LOCKED_ALREADY' | 'PERIOD_HAS_NO_REPORTS' | 'PERIOD_NOT_OVER' | 'LOCK_NOT_CONFIRMED'

/** Why somebody has to look at a report before its period is locked; a report that was not sent by then stays missing for ever. */
export const OPEN_REPORT_REASONS = ['not_due', 'extension_pending', 'missing', 'returned', 'awaiting_review'] as const
export type OpenReportReason = (typeof OPEN_REPORT_REASONS)[number]

export type LockedReport = {
  readonly reportId: string
  readonly unitName: string
  readonly status: ReportStatus
  /** Exclusive end of the last day on which it is on time; later than the others' after an extension. */
  readonly dueAt: Instant
  readonly isExtensionPending: boolean
}

export type OpenReport = Pick<LockedReport, 'reportId' | 'unitName'> & { readonly reason: OpenReportReason }

export type LockQuestion = {
  readonly isLocked: boolean
  readonly reports: readonly LockedReport[]
  readonly now: Instant
  /** Reports whose open state the office has read by name. */
  readonly confirmed: readonly string[]
}

export type DecidedLock = { readonly unreviewed: number; readonly missing: number; readonly open: readonly OpenReport[] }

/** The reports that a lock would leave as they are now, in the order of the units. */
export function openReports(reports: readonly LockedReport[], now: Instant): readonly OpenReport[] {
  return reports.flatMap(report => {
    const reason = openReason(report, now)
    return reason === undefined ? [] : [{ reportId: report.reportId, unitName: report.unitName, reason }]
  })
}

/** A period may be locked once the last day of any of its reports is over; what is not finished then has to be confirmed report by report. */
export function isPeriodOver(reports: readonly LockedReport[], now: Instant): boolean {
  return reports.some(report => report.dueAt <= now)
}

/** Domain rule 6: after the lock figures change only by a correction. There is no unlocking. */
export function decideLock({ isLocked, reports, now, confirmed }: LockQuestion): Outcome<DecidedLock, LockRefusalCode> {
  if (isLocked) return refused(refusal('PERIOD_LOCKED_ALREADY'))
  if (reports.length === 0) return refused(refusal('PERIOD_HAS_NO_REPORTS'))
  if (!isPeriodOver(reports, now)) return refused(refusal('PERIOD_NOT_OVER'))
  const open = openReports(reports, now)
  const unread = open.filter(item => !confirmed.includes(item.reportId)).map(notConfirmed)
  if (unread.length > 0) return refused(...unread)
  return accepted({
    open,
    unreviewed: reports.filter(({ status }) => status === 'submitted' || status === 'resubmitted' || status === 'returned').length,
    missing: reports.filter(({ status }) => status === 'draft').length,
  })
}

function openReason({ status, dueAt, isExtensionPending }: LockedReport, now: Instant): OpenReportReason | undefined {
  if (status === 'accepted') return undefined
  if (status === 'returned') return 'returned'
  if (status !== 'draft') return 'awaiting_review'
  if (isExtensionPending) return 'extension_pending'
  return dueAt > now ? 'not_due' : 'missing'
}

function notConfirmed({ reportId, unitName, reason }: OpenReport): Refusal<'LOCK_NOT_CONFIRMED'> {
  return refusal('LOCK_NOT_CONFIRMED', `confirmed[${reportId}]`, { unitName, openReason: reason })
}
