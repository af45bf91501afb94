import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import { type ReviewRefusalCode, decideReturn } from '#domain/report/review-report.ts'
import type { VerifiedRateRefusalCode } from '#domain/review/verified-rate.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ReviewReason } from '../ports/report-store.ts'
import { presentReport } from './present-report.ts'
import { lockReportFor } from './reachable-report.ts'
import { recomputeDeliverables } from './recompute-deliverables.ts'
import { recordReportEvent } from './report-progress.ts'
import { loadSheet } from './report-sheet.ts'
import type { ReportDetailView } from './report-view.ts'
import { type FoundLineRate, reviewLines, reviewOf, verifiedRatesOf } from './review-lines.ts'

export type LineReturn = { readonly taskId: string; readonly reasons: readonly ReviewReason[] }
export type ReturnCommand = {
  readonly reportId: string
  readonly seenVersion: number
  readonly lines: readonly LineReturn[]
  /** Of the lines accepted at the same time: whose ratio the reviewer found to be another. */
  readonly verified?: readonly FoundLineRate[]
}

type ReturnCode = AccessRefusalCode | PeriodLockedCode | ReviewRefusalCode | VerifiedRateRefusalCode

/** Sends lines back, each with its reasons; the report's other lines are accepted. */
export function returnReportLines(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { reportId, seenVersion, lines, verified: found = [] }: ReturnCommand,
): Promise<Outcome<ReportDetailView, ReturnCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ReportDetailView, ReturnCode>> => {
    const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.review', seenVersion })
    if (!locked.ok) return locked
    const report = locked.value
    const now = clock.now()
    const sheet = await loadSheet(stores, report, now, 'none')
    const codes = new Map(sheet.lines.map(({ row }) => [row.taskId, row.taskCode]))
    const named = lines.map(({ taskId, reasons }) => ({ taskCode: codes.get(taskId) ?? taskId, reasons }))
    const decided = decideReturn(reviewOf(actor, report, sheet), named)
    if (!decided.ok) return decided
    const returned = new Map(decided.value.lines.map(line => [line.taskCode, line.reasons]))
    const verified = verifiedRatesOf(sheet, new Set(returned.keys()), found)
    if (!verified.ok) return verified
    const note = decided.value.lines.map(line => `${line.taskCode}: ${line.reasons.map(reason => reason.text).join('; ')}`).join('\n')
    const after = await recordReportEvent(stores, report, {
      kind: 'returned',
      at: now,
      byMember: actor.memberId,
      note,
      lines: [...returned.keys()],
    })
    const reviews = await reviewLines(stores, { reportId, sheet, returned, verified: verified.value, by: actor.memberId, at: now })
    const moved = await recomputeDeliverables(stores, [...codes.keys()])
    await stores.audit.record({
      action: 'report.return',
      entity: 'report',
      entityId: reportId,
      before: { ...report, lines: reviews.before, deliverables: moved.before },
      after: { ...after, lines: reviews.after, deliverables: moved.after },
    })
    return accepted(await presentReport(stores, actor, { reportId, now }))
  })
}
