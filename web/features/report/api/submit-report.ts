import type { ReportDetail } from '#contract/report/report-routes.ts'
import { callApi } from '../../../api/call-api.ts'

export function submitReport(report: ReportDetail): Promise<ReportDetail> {
  return callApi('submitReport', { params: { reportId: report.reportId }, ifMatch: report.version })
}
