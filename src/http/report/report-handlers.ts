import { z } from 'zod'
import { acceptReport as accept } from '#application/report/accept-report.ts'
import { getReport as get } from '#application/report/get-report.ts'
import { listReports as list } from '#application/report/list-reports.ts'
import { openPeriod as open } from '#application/report/open-period.ts'
import type { ReportDetailView } from '#application/report/report-view.ts'
import { returnReportLines as returnLines } from '#application/report/return-report-lines.ts'
import { saveReportLine as saveLine } from '#application/report/save-report-line.ts'
import { submitReport as submit } from '#application/report/submit-report.ts'
import type { ReportPosition } from '#application/ports/report-queries.ts'
import {
  acceptReport,
  getReport,
  listReports,
  openPeriod,
  returnReportLines,
  saveReportLine,
  submitReport,
} from '#contract/report/report-routes.ts'
import { id, month } from '#contract/scalars.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { type Handler, handle } from '../handler.ts'
import { presentLine, presentReport } from './present-report.ts'

export const reportHandlers: readonly Handler[] = [
  handle(listReports, async ({ application, actor, query }) => {
    const { items, next, total } = await list(application, actor, { ...query, after: readPosition(query.cursor) })
    return accepted({ answer: { items, nextCursor: next === null ? null : toCursor([next.month, next.unitOrder, next.reportId]), total } })
  }),
  handle(openPeriod, async ({ application, actor, body }) => {
    const outcome = await open(application, actor, body.month)
    return outcome.ok ? accepted({ answer: { month: body.month, ...outcome.value } }) : outcome
  }),
  handle(getReport, async ({ application, actor, params, language }) =>
    versioned(await get(application, actor, params.reportId), language),
  ),
  handle(saveReportLine, async ({ application, actor, params, body, ifMatch, language }) => {
    const outcome = await saveLine(application, actor, { ...params, seenVersion: ifMatch }, body)
    return outcome.ok ? accepted({ answer: presentLine(outcome.value, language), version: outcome.value.version }) : outcome
  }),
  handle(submitReport, async ({ application, actor, params, ifMatch, language }) =>
    versioned(await submit(application, actor, params.reportId, ifMatch), language),
  ),
  handle(returnReportLines, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await returnLines(application, actor, { reportId: params.reportId, seenVersion: ifMatch, ...body }), language),
  ),
  handle(acceptReport, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await accept(application, actor, { reportId: params.reportId, seenVersion: ifMatch, ...body }), language),
  ),
]

function versioned<Code extends string>(outcome: Outcome<ReportDetailView, Code>, language: Language) {
  return outcome.ok ? accepted({ answer: presentReport(outcome.value, language), version: outcome.value.version }) : outcome
}

const position = z.tuple([month, z.int32(), id])

/** Undefined, as without a cursor, when it was not made by us. */
function readPosition(cursor: string | undefined): ReportPosition | undefined {
  const found = position.safeParse(fromCursor(cursor))
  if (!found.success) return undefined
  const [atMonth, unitOrder, reportId] = found.data
  return { month: atMonth, unitOrder, reportId }
}
