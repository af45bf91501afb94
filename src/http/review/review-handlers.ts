import { z } from 'zod'
import { acceptReports as accept } from '#application/review/accept-reports.ts'
import { listReviewLines as listLines, listReviewQueue as listQueue } from '#application/review/list-review-queue.ts'
import { getReviewProgress as getProgress } from '#application/review/review-progress.ts'
import type { QueuePosition } from '#application/ports/review-queries.ts'
import { acceptReports, getReviewProgress, listReviewLines, listReviewQueue } from '#contract/review/review-routes.ts'
import { id, instant } from '#contract/scalars.ts'
import { accepted } from '#domain/shared/outcome.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { type Handler, handle } from '../handler.ts'
import { inWords, presentRisk } from '../report/present-report.ts'

export const reviewHandlers: readonly Handler[] = [
  handle(listReviewQueue, async ({ application, actor, query }) => {
    const { next, items, ...page } = await listQueue(application, actor, listingOf(query))
    return accepted({
      answer: { ...page, items: items.map(({ lines, ...item }) => ({ ...item, lines: [...lines] })), nextCursor: cursorOf(next) },
    })
  }),
  handle(listReviewLines, async ({ application, actor, query, language }) => {
    const { next, items, ...page } = await listLines(application, actor, listingOf(query))
    const shown = items.map(item => ({ ...item, riskReasons: presentRisk(item.riskReasons, language) }))
    return accepted({ answer: { ...page, items: shown, nextCursor: cursorOf(next) } })
  }),
  handle(acceptReports, async ({ application, actor, body, language }) => {
    const outcomes = await accept(application, actor, body.reports)
    return accepted({ answer: { outcomes: outcomes.map(item => ({ ...item, refusals: inWords(item.refusals, language) })) } })
  }),
  handle(getReviewProgress, async ({ application, actor, query }) => {
    const outcome = await getProgress(application, actor, query)
    if (!outcome.ok) return outcome
    const { units, reviewers, ...period } = outcome.value
    return accepted({ answer: { ...period, units: [...units], reviewers: [...reviewers] } })
  }),
]

type QueueQuery = z.output<(typeof listReviewQueue)['query']>

function listingOf({ cursor, risky, ...query }: QueueQuery) {
  return { ...query, onlyRisky: risky === '1', after: readPosition(cursor) }
}

function cursorOf(position: QueuePosition | null): string | null {
  return position === null ? null : toCursor([position.riskScore, position.submittedAt, position.reportId, position.taskId])
}

const placed = z.tuple([z.int32(), instant, id, z.union([id, z.literal('')])])

/** Undefined, as without a cursor, when it was not made by us. */
function readPosition(cursor: string | undefined): QueuePosition | undefined {
  const found = placed.safeParse(fromCursor(cursor))
  if (!found.success) return undefined
  const [riskScore, submittedAt, reportId, taskId] = found.data
  return { riskScore, submittedAt, reportId, taskId }
}
