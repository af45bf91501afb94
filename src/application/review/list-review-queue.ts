import type { PeriodKind } from '#domain/report/period-kind.ts'
import { type Timeliness, timeliness } from '#domain/report/report-status.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { QueueCounts, QueueFilter, QueueLineRow, QueuePosition, QueueReportRow, QueueSort } from '../ports/review-queries.ts'

export type QueueListing = {
  readonly sort: QueueSort
  readonly after?: QueuePosition | undefined
  readonly limit: number
  readonly kind?: PeriodKind | undefined
  readonly month?: Month | undefined
  readonly unitId?: string | undefined
  readonly taskId?: string | undefined
  readonly onlyRisky: boolean
}

type WaitingLine = { readonly taskId: string; readonly taskCode: string; readonly version: number }
export type QueueReportView = Omit<QueueReportRow, 'dueAt' | 'firstSubmittedAt' | 'waitingLines'> & {
  readonly timeliness: Timeliness
  readonly lines: readonly WaitingLine[]
}
export type QueueLineView = Omit<QueueLineRow, 'dueAt' | 'firstSubmittedAt'> & { readonly timeliness: Timeliness }
export type QueuePageOf<Item> = {
  readonly items: readonly Item[]
  readonly next: QueuePosition | null
  readonly total: number
  readonly counts: QueueCounts
}
type Parts = Pick<Application, 'unitOfWork' | 'clock'>

/** Reports that wait for review, without those of the reviewer's own units. */
export function listReviewQueue({ unitOfWork, clock }: Parts, actor: Actor, listing: QueueListing): Promise<QueuePageOf<QueueReportView>> {
  const filter = filterOf(actor, listing)
  return unitOfWork.read(actor.tenantId, async ({ reviewQueries }) => {
    const { sort, after, limit } = listing
    const rows = await reviewQueries.listQueue(filter, { sort, after, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const waiting = Map.groupBy(await reviewQueries.listWaitingLines(shown.map(row => row.reportId)), line => line.reportId)
    const counts = await reviewQueries.countQueue(filter)
    return {
      items: shown.map(({ waitingLines: _count, ...row }) => ({
        ...timed(row, clock.now()),
        lines: (waiting.get(row.reportId) ?? []).map(({ reportId: _report, ...line }) => line),
      })),
      next: nextOf(shown, rows.length, () => ''),
      total: counts.reports,
      counts,
    }
  })
}

/** The same, line by line across the units. */
export function listReviewLines({ unitOfWork, clock }: Parts, actor: Actor, listing: QueueListing): Promise<QueuePageOf<QueueLineView>> {
  const filter = filterOf(actor, listing)
  return unitOfWork.read(actor.tenantId, async ({ reviewQueries }) => {
    const { sort, after, limit } = listing
    const rows = await reviewQueries.listQueueLines(filter, { sort, after, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const counts = await reviewQueries.countQueue(filter)
    const now = clock.now()
    return { items: shown.map(row => timed(row, now)), next: nextOf(shown, rows.length, row => row.taskId), total: counts.lines, counts }
  })
}

function filterOf(actor: Actor, { kind, month, unitId, taskId, onlyRisky }: QueueListing): QueueFilter {
  const withoutUnits = actor.memberships.map(membership => membership.unitId)
  return { reach: reachOf(actor, 'report.review'), withoutUnits, kind, month, unitId, taskId, onlyRisky }
}

type Timed = { readonly dueAt: Instant; readonly firstSubmittedAt: Instant | null }

function timed<Row extends Timed>({ dueAt, firstSubmittedAt, ...row }: Row, now: Instant) {
  return { ...row, timeliness: timeliness(firstSubmittedAt, dueAt, now) }
}

type Placed = Omit<QueuePosition, 'taskId'>

function nextOf<Row extends Placed>(shown: readonly Row[], found: number, taskOf: (row: Row) => string): QueuePosition | null {
  const last = shown.at(-1)
  if (last === undefined || found <= shown.length) return null
  return { riskScore: last.riskScore, submittedAt: last.submittedAt, reportId: last.reportId, taskId: taskOf(last) }
}
