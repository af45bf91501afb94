import type { ReportDetail } from '#contract/report/report-routes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

export type LineReturns = Body<'returnReportLines'>['lines']
export type FoundRates = NonNullable<Body<'returnReportLines'>['verified']>
export type Review = { readonly lines: LineReturns; readonly verified: FoundRates }

/** Sends these lines back with all their reasons; the other lines are accepted. Without any, accepts the report. */
export function reviewReport(report: ReportDetail, { lines, verified }: Review): Promise<ReportDetail> {
  const guarded = { params: { reportId: report.reportId }, ifMatch: report.version }
  return lines.length === 0
    ? callApi('acceptReport', { ...guarded, body: { verified } })
    : callApi('returnReportLines', { ...guarded, body: { lines, verified } })
}
