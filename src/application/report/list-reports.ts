import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { ReportStatus } from '#domain/report/report-status.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ReportFilter, ReportPosition } from '../ports/report-queries.ts'
import { summariseReport } from './present-report.ts'
import type { ReportSummaryView } from './report-view.ts'

export type ReportListing = {
  readonly after?: ReportPosition | undefined
  readonly limit: number
  readonly kind?: PeriodKind | undefined
  readonly month?: Month | undefined
  readonly unitId?: string | undefined
  readonly status?: ReportStatus | undefined
  readonly queue?: 'toReview' | undefined
}

export type ReportPage = { items: ReportSummaryView[]; next: ReportPosition | null; total: number }

/** Newest month first, then in the order of the units. The review queue leaves out reports of the reviewer's own units. */
export function listReports(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  listing: ReportListing,
): Promise<ReportPage> {
  const filter = filterOf(actor, listing)
  return unitOfWork.read(actor.tenantId, async ({ reportQueries }) => {
    const rows = await reportQueries.listReports(filter, listing.after, listing.limit + 1)
    const shown = rows.slice(0, listing.limit)
    const last = shown.at(-1)
    const now = clock.now()
    return {
      items: shown.map(row => summariseReport(row, now)),
      next:
        rows.length > shown.length && last !== undefined ? { month: last.month, unitOrder: last.unitOrder, reportId: last.reportId } : null,
      total: await reportQueries.countReports(filter),
    }
  })
}

function filterOf(actor: Actor, { kind, month, unitId, status, queue }: ReportListing): ReportFilter {
  const wanted = status === undefined ? undefined : [status]
  if (queue === undefined) return { reach: reachOf(actor, 'report.read'), kind, month, unitId, statuses: wanted }
  const awaiting: readonly ReportStatus[] = ['submitted', 'resubmitted']
  return {
    reach: reachOf(actor, 'report.review'),
    kind,
    month,
    unitId,
    statuses: awaiting.filter(item => status === undefined || item === status),
    withoutUnits: actor.memberships.map(membership => membership.unitId),
  }
}
