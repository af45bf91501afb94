import type { Review } from '#domain/report/review-report.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { Actor } from '../actor.ts'
import type { ReportLineRecord, ReportRecord, ReviewReason } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { Sheet } from './report-sheet.ts'

export function reviewOf(actor: Actor, report: ReportRecord, sheet: Sheet): Review {
  return { progress: sheet.progress, reportUnitId: report.unitId, reviewerUnitIds: actor.memberships.map(membership => membership.unitId) }
}

export type LineReviews = {
  readonly reportId: string
  readonly sheet: Sheet
  /** By task code; every other line is accepted. */
  readonly returned: ReadonlyMap<string, readonly ReviewReason[]>
  readonly by: string
  readonly at: Instant
}

/** What the audit keeps of a line's review. */
export type ReviewFact = Pick<ReportLineRecord, 'taskId' | 'reviewState' | 'reviewReasons' | 'reviewedBy' | 'reviewedAt'>
export type ChangedReviews = { readonly before: readonly ReviewFact[]; readonly after: readonly ReviewFact[] }

export function reviewFact({ taskId, reviewState, reviewReasons, reviewedBy, reviewedAt }: ReportLineRecord): ReviewFact {
  return { taskId, reviewState, reviewReasons, reviewedBy, reviewedAt }
}

/** Lines accepted at an earlier review keep that review. Answers the reviews that changed. */
export async function reviewLines(
  { reports }: Pick<Stores, 'reports'>,
  { reportId, sheet, returned, by, at }: LineReviews,
): Promise<ChangedReviews> {
  const codes = new Map(sheet.lines.map(({ row }) => [row.taskId, row.taskCode]))
  const before: ReviewFact[] = []
  const after: ReviewFact[] = []
  for (const line of await reports.listLines(reportId)) {
    const reasons = returned.get(codes.get(line.taskId) ?? '')
    if (reasons === undefined && line.reviewState === 'accepted') continue
    const reviewed: ReportLineRecord = {
      ...line,
      reviewState: reasons === undefined ? 'accepted' : 'returned',
      reviewReasons: reasons ?? [],
      reviewedBy: by,
      reviewedAt: at,
      version: line.version + 1,
    }
    await reports.saveLine(reviewed)
    before.push(reviewFact(line))
    after.push(reviewFact(reviewed))
  }
  return { before, after }
}
