import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { Permission } from '#domain/access/rights.ts'
import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import { periodLockRefusals } from '../lock/period-lock-refusals.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type WantedReport = {
  readonly reportId: string
  readonly permission: Permission
  readonly seenVersion?: number
  /** The caller refuses a locked period itself. */
  readonly evenLocked?: true
}

/**
 * Locks a report to change it: out of reach is not found, in sight without the right is not allowed, and a report of a locked period or an older
 * version than the present is refused.
 */
export async function lockReportFor(
  stores: Pick<Stores, 'reports' | 'locks'>,
  actor: Actor,
  wanted: WantedReport,
): Promise<Outcome<ReportRecord, AccessRefusalCode | PeriodLockedCode>> {
  const report = await stores.reports.lockReport(wanted.reportId)
  const denied = denialFor(actor, report, wanted.permission)
  if (denied !== undefined) return refused(denied)
  if (report === undefined) return refused(notFound('report'))
  const closed = wanted.evenLocked === true ? [] : await periodLockRefusals(stores, report)
  if (closed.length > 0) return refused(...closed)
  const { seenVersion = report.version } = wanted
  return seenVersion === report.version ? accepted(report) : refused(changedMeanwhile(seenVersion, report.version))
}

/** Why this person may not do that with the report; undefined when nothing speaks against it. */
export function denialFor(actor: Actor, report: Pick<ReportRecord, 'unitId'> | undefined, permission: Permission) {
  if (report === undefined || !mayFor(actor, 'report.read', report.unitId)) return notFound('report')
  return mayFor(actor, permission, report.unitId) ? undefined : notAllowed()
}
