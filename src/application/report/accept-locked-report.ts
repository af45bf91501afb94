import { type ReviewRefusalCode, decideAcceptance } from '#domain/report/review-report.ts'
import type { VerifiedRateRefusalCode } from '#domain/review/verified-rate.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { recomputeDeliverables } from './recompute-deliverables.ts'
import { recordReportEvent } from './report-progress.ts'
import type { Sheet } from './report-sheet.ts'
import { type FoundLineRate, reviewLines, reviewOf, verifiedRatesOf } from './review-lines.ts'

export type AcceptanceDecisionCode = ReviewRefusalCode | VerifiedRateRefusalCode

export type Acceptance = {
  readonly report: ReportRecord
  readonly sheet: Sheet
  readonly found: readonly FoundLineRate[]
  readonly now: Instant
}

/** Accepts every line that still waits in a report held by this transaction, with the ratios the reviewer found; a refusal writes nothing. */
export async function acceptLockedReport(
  stores: Stores,
  actor: Actor,
  { report, sheet, found, now }: Acceptance,
): Promise<Outcome<ReportRecord, AcceptanceDecisionCode>> {
  const { reportId } = report
  const decided = decideAcceptance(reviewOf(actor, report, sheet), 'all')
  if (!decided.ok) return decided
  const verified = verifiedRatesOf(sheet, new Set(), found)
  if (!verified.ok) return verified
  const event = { kind: 'accepted', at: now, byMember: actor.memberId, note: '', lines: decided.value.lines } as const
  const after = await recordReportEvent(stores, report, event)
  const reviews = await reviewLines(stores, {
    reportId,
    sheet,
    returned: new Map(),
    verified: verified.value,
    by: actor.memberId,
    at: now,
  })
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
  return accepted(after)
}
