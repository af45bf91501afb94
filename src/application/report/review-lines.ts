import { type FoundRate, type VerifiedRate, type VerifiedRateRefusalCode, decideVerifiedRates } from '#domain/review/verified-rate.ts'
import type { Review } from '#domain/report/review-report.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { ReportLineRecord, ReportRecord, ReviewReason } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { Sheet } from './report-sheet.ts'

export function reviewOf(actor: Actor, report: ReportRecord, sheet: Sheet): Review {
  return { progress: sheet.progress, reportUnitId: report.unitId, reviewerUnitIds: actor.memberships.map(membership => membership.unitId) }
}

/** A ratio that the reviewer found instead of the claimed one. */
export type FoundLineRate = Omit<FoundRate, 'taskCode'> & { readonly taskId: string }

/** The verified ratios of the lines accepted now, by task code. `returned`: codes that go back and are not accepted. */
export function verifiedRatesOf(
  { lines }: Sheet,
  returned: ReadonlySet<string>,
  found: readonly FoundLineRate[],
): Outcome<readonly VerifiedRate[], VerifiedRateRefusalCode> {
  const codes = new Map(lines.map(({ row }) => [row.taskId, row.taskCode]))
  const acceptedNow = lines.map(line => line.row).filter(row => row.reviewState !== 'accepted' && !returned.has(row.taskCode))
  return decideVerifiedRates(
    acceptedNow,
    found.map(({ taskId, ...rate }) => ({ ...rate, taskCode: codes.get(taskId) ?? taskId })),
  )
}

export type LineReviews = {
  readonly reportId: string
  readonly sheet: Sheet
  /** By task code; every other line is accepted. */
  readonly returned: ReadonlyMap<string, readonly ReviewReason[]>
  readonly verified: readonly VerifiedRate[]
  readonly by: string
  readonly at: Instant
}

/** What the audit keeps of a line's review. */
export type ReviewFact = Pick<
  ReportLineRecord,
  'taskId' | 'reviewState' | 'reviewReasons' | 'reviewedBy' | 'reviewedAt' | 'verifiedRate' | 'verifiedReason'
>
export type ChangedReviews = { readonly before: readonly ReviewFact[]; readonly after: readonly ReviewFact[] }

export function reviewFact(line: ReportLineRecord): ReviewFact {
  const { taskId, reviewState, reviewReasons, reviewedBy, reviewedAt, verifiedRate, verifiedReason } = line
  return { taskId, reviewState, reviewReasons, reviewedBy, reviewedAt, verifiedRate, verifiedReason }
}

/** Lines accepted at an earlier review keep that review. Answers the reviews that changed. */
export async function reviewLines(
  { reports }: Pick<Stores, 'reports'>,
  { reportId, sheet, returned, verified, by, at }: LineReviews,
): Promise<ChangedReviews> {
  const codes = new Map(sheet.lines.map(({ row }) => [row.taskId, row.taskCode]))
  const rates = new Map(verified.map(rate => [rate.taskCode, rate]))
  const before: ReviewFact[] = []
  const after: ReviewFact[] = []
  for (const line of await reports.listLines(reportId)) {
    const code = codes.get(line.taskId) ?? ''
    const reasons = returned.get(code)
    if (reasons === undefined && line.reviewState === 'accepted') continue
    const review = { reviewedBy: by, reviewedAt: at, version: line.version + 1 }
    const reviewed: ReportLineRecord =
      reasons === undefined
        ? { ...line, ...review, reviewState: 'accepted', reviewReasons: [], ...verification(line, rates.get(code), { by, at }) }
        : { ...line, ...review, reviewState: 'returned', reviewReasons: reasons }
    await reports.saveLine(reviewed)
    before.push(reviewFact(line))
    after.push(reviewFact(reviewed))
  }
  return { before, after }
}

function verification(line: ReportLineRecord, found: VerifiedRate | undefined, { by, at }: Pick<LineReviews, 'by' | 'at'>) {
  const { rate, reason } = found ?? { rate: line.completionRate, reason: '' }
  return { verifiedRate: rate, verifiedReason: reason, verifiedBy: by, verifiedAt: at }
}
