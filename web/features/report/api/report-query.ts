import { queryOptions } from '@tanstack/react-query'
import type { ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { queryClient } from '../../../api/query-client.ts'

export const reportQuery = (reportId: string) =>
  queryOptions({ queryKey: ['report', reportId], queryFn: ({ signal }) => callApi('getReport', { params: { reportId }, signal }) })

/**
 * Puts a line's newer answer into the report that is shown. The answer may have set out before a file arrived or was taken away: the files that are
 * shown stay, and the report is read again where the two differ.
 */
export function keepLineAnswer(reportId: string, line: ReportLineAnswer): void {
  const shown =
    queryClient.getQueryData(reportQuery(reportId).queryKey)?.lines.find(item => item.taskId === line.taskId)?.evidence ?? line.evidence
  keepLineChange(reportId, line.taskId, () => ({ ...line, evidence: shown }))
  if (filesOf(shown) !== filesOf(line.evidence)) void readReportAgain(reportId)
}

function filesOf(evidence: ReportLineAnswer['evidence']): string {
  return evidence
    .map(item => item.evidenceId)
    .toSorted()
    .join(' ')
}

export function keepLineChange(reportId: string, taskId: string, change: (line: ReportLineAnswer) => ReportLineAnswer): void {
  queryClient.setQueryData<ReportDetail>(
    reportQuery(reportId).queryKey,
    report => report && { ...report, lines: report.lines.map(line => (line.taskId === taskId ? change(line) : line)) },
  )
}

/** A report after a submission or a review; everything computed from it is read again. */
export function keepReportAnswer(report: ReportDetail): void {
  queryClient.setQueryData(reportQuery(report.reportId).queryKey, report)
  for (const key of ['reports', 'duties', 'overview', 'consolidated']) void queryClient.invalidateQueries({ queryKey: [key] })
}

export function readReportAgain(reportId: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: reportQuery(reportId).queryKey })
}
