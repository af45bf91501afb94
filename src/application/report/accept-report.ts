import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { type ReviewRefusalCode, decideAcceptance } from '#domain/report/review-report.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { presentReport } from './present-report.ts'
import { lockReportFor } from './reachable-report.ts'
import { recomputeDeliverables } from './recompute-deliverables.ts'
import { recordReportEvent } from './report-progress.ts'
import { loadSheet } from './report-sheet.ts'
import type { ReportDetailView } from './report-view.ts'
import { reviewLines, reviewOf } from './review-lines.ts'

type AcceptanceCode = AccessRefusalCode | ReviewRefusalCode

/** Accepts every line that still waits, and with them what they claim done. */
export function acceptReport(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  reportId: string,
  seenVersion: number,
): Promise<Outcome<ReportDetailView, AcceptanceCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<ReportDetailView, AcceptanceCode>> => {
    const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.review', seenVersion })
    if (!locked.ok) return locked
    const report = locked.value
    const now = clock.now()
    const sheet = await loadSheet(stores, report, now, 'none')
    const decided = decideAcceptance(reviewOf(actor, report, sheet), 'all')
    if (!decided.ok) return decided
    const after = await recordReportEvent(stores, report, {
      kind: 'accepted',
      at: now,
      byMember: actor.memberId,
      note: '',
      lines: decided.value.lines,
    })
    const reviews = await reviewLines(stores, { reportId, sheet, returned: new Map(), by: actor.memberId, at: now })
    const moved = await recomputeDeliverables(
      stores,
      sheet.lines.map(line => line.row.taskId),
    )
    await stores.audit.record({
      action: 'report.accept',
      entity: 'report',
      entityId: reportId,
      before: { ...report, lines: reviews.before, deliverables: moved.before },
      after: { ...after, lines: reviews.after, deliverables: moved.after },
    })
    return accepted(await presentReport(stores, actor, { reportId, now }))
  })
}
