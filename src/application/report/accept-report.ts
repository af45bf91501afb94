import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type AcceptanceDecisionCode, acceptLockedReport } from './accept-locked-report.ts'
import { presentReport } from './present-report.ts'
import { lockReportFor } from './reachable-report.ts'
import { loadSheet } from './report-sheet.ts'
import type { ReportDetailView } from './report-view.ts'
import type { FoundLineRate } from './review-lines.ts'

type AcceptanceCode = AccessRefusalCode | PeriodLockedCode | AcceptanceDecisionCode

export type AcceptanceCommand = {
  readonly reportId: string
  readonly seenVersion: number
  /** Lines whose ratio the reviewer found to be another; the others are verified as claimed. */
  readonly verified?: readonly FoundLineRate[]
}

/** Accepts every line that still waits, and with them what they claim done. */
export function acceptReport(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { reportId, seenVersion, verified = [] }: AcceptanceCommand,
): Promise<Outcome<ReportDetailView, AcceptanceCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ReportDetailView, AcceptanceCode>> => {
    const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.review', seenVersion })
    if (!locked.ok) return locked
    const report = locked.value
    const now = clock.now()
    const sheet = await loadSheet(stores, report, now, 'none')
    const done = await acceptLockedReport(stores, actor, { report, sheet, found: verified, now })
    return done.ok ? accepted(await presentReport(stores, actor, { reportId, now })) : done
  })
}
