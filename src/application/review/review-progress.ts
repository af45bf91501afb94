import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { PeriodRefusalCode } from '#domain/report/reporting-months.ts'
import { type ReportStatus, type Timeliness, timeliness } from '#domain/report/report-status.ts'
import { type Turn, whoseTurn } from '#domain/review/whose-turn.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ReviewerRow, TurnRow } from '../ports/review-queries.ts'

export type UnitTurn = {
  readonly unitId: string
  readonly unitName: string
  readonly status: ReportStatus
  readonly timeliness: Timeliness
  readonly isBegun: boolean
  readonly turn: Turn
  readonly since: Instant | null
  /** Null for units whose reports the reader may not read: of them only name and state are shown. */
  readonly lastBy: string | null
  readonly reportId: string | null
}
export type ProgressQuestion = { readonly kind: PeriodKind; readonly month: Month; readonly planId?: string | undefined }
export type ReviewProgressView = {
  readonly kind: PeriodKind
  readonly month: Month
  readonly units: readonly UnitTurn[]
  readonly reviewers: readonly Omit<ReviewerRow, 'memberId'>[]
}

/** Who has acted and who has not in a period, for everybody: what waits for whom and since when. */
export function getReviewProgress(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { kind, month, planId }: ProgressQuestion,
): Promise<Outcome<ReviewProgressView, AccessRefusalCode | PeriodRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async ({ plans, access, reviewQueries }) => {
    const wanted = planId ?? (await access.findActivePlanId())
    if (wanted === null) return refused(refusal('NO_ACTIVE_PLAN'))
    if ((await plans.findPlan(wanted)) === undefined) return refused(notFound('plan'))
    const now = clock.now()
    const rows = await reviewQueries.listTurns(wanted, kind, month)
    const reviewers = await reviewQueries.listReviewers(wanted, kind, month)
    return accepted({
      kind,
      month,
      units: rows.map(row => unitTurn(row, now, mayFor(actor, 'report.read', row.unitId))),
      reviewers: reviewers.map(({ memberId: _member, ...reviewer }) => reviewer),
    })
  })
}

function unitTurn(row: TurnRow, now: Instant, mayRead: boolean): UnitTurn {
  const { unitId, unitName, status, isBegun, firstSubmittedAt, dueAt } = row
  return {
    unitId,
    unitName,
    status,
    timeliness: timeliness(firstSubmittedAt, dueAt, now),
    isBegun,
    ...whoseTurn(row, now),
    lastBy: mayRead ? row.lastEventBy : null,
    reportId: mayRead ? row.reportId : null,
  }
}
