import {
  exportConsolidatedReport as writeConsolidated,
  getConsolidatedReport as consolidate,
} from '#application/report/consolidated-report.ts'
import { exportReport as writeReport, exportReportForm as writeForm } from '#application/report/export-report.ts'
import type { PaperFile } from '#application/report/paper-file.ts'
import { exportConsolidatedReport, exportReport, exportReportForm, getConsolidatedReport } from '#contract/report/report-routes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Handler, handle } from '../handler.ts'

export const reportPaperHandlers: readonly Handler[] = [
  handle(exportReport, async ({ application, actor, params, query }) =>
    asFile(await writeReport(application, actor, params.reportId, query.format)),
  ),
  handle(exportReportForm, async ({ application, actor, query }) => asFile(await writeForm(application, actor, query.format))),
  handle(getConsolidatedReport, async ({ application, actor, params, query }) => {
    const outcome = await consolidate(application, actor, { month: params.month, ...query })
    return outcome.ok ? accepted({ answer: outcome.value }) : outcome
  }),
  handle(exportConsolidatedReport, async ({ application, actor, params, query }) =>
    asFile(await writeConsolidated(application, actor, { month: params.month, ...query })),
  ),
]

function asFile<Code extends string>(outcome: Outcome<PaperFile, Code>) {
  return outcome.ok ? accepted({ file: outcome.value }) : outcome
}
