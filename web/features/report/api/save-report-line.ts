import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { callApi } from '../../../api/call-api.ts'
import { bodyOf } from '../drafts/line-draft.ts'
import type { LineDraft } from '../drafts/line-draft.ts'

type Saving = { readonly reportId: string; readonly taskId: string; readonly draft: LineDraft; readonly version: number }

export function saveReportLine({ reportId, taskId, draft, version }: Saving): Promise<ReportLineAnswer> {
  return callApi('saveReportLine', { params: { reportId, taskId }, body: bodyOf(draft), ifMatch: version })
}
