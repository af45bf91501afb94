import type { ReportFigures, TaskReportRow } from '#application/ports/task-store.ts'
import type { UnitReach } from '#domain/access/rights.ts'
import type { ReportLineDraft } from '#domain/report/report-line.ts'
import { parseColumn } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** Lines of submitted reports on one task, newest month first; only units in reach. A line under repair shows what was submitted. */
export async function listTaskReports(
  { transaction, tenantId }: StoreContext,
  taskId: string,
  reach: UnitReach,
  limit: number,
): Promise<readonly TaskReportRow[]> {
  if (!reach.everyUnit && reach.unitIds.length === 0) return []
  const query = transaction
    .selectFrom('reportLine')
    .innerJoin('report', join =>
      join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
    )
    .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
    .select(eb => [
      'report.reportId',
      'report.month',
      'report.unitId',
      'unit.name as unitName',
      'reportLine.submittedContent',
      'reportLine.reviewState',
      'reportLine.verifiedRate',
      'report.submittedAt',
      eb
        .selectFrom('evidence')
        .select(inner => inner.fn.countAll<number>().as('count'))
        .where('evidence.tenantId', '=', tenantId)
        .whereRef('evidence.reportId', '=', 'reportLine.reportId')
        .whereRef('evidence.taskId', '=', 'reportLine.taskId')
        .as('evidenceCount'),
    ])
    .where('reportLine.tenantId', '=', tenantId)
    .where('reportLine.taskId', '=', taskId)
    .where('reportLine.submittedContent', 'is not', null)
    .where('report.kind', '=', 'month')
    .orderBy('report.month', 'desc')
    .orderBy('unit.sortOrder')
    .limit(limit)
  const rows = await (reach.everyUnit ? query : query.where('report.unitId', 'in', reach.unitIds)).execute()
  return rows.map(({ submittedContent, evidenceCount, ...row }) => {
    const { result, completionRate } = submitted(submittedContent)
    return { ...row, result, completionRate, evidenceCount: Number(evidenceCount ?? 0) }
  })
}

export async function listReportFigures({ transaction, tenantId }: StoreContext, planId: string): Promise<ReportFigures> {
  const reports = await transaction
    .selectFrom('report')
    .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
    .select(['report.reportId', 'report.unitId', 'report.month', 'report.lastDay', 'report.dueAt', 'report.firstSubmittedAt'])
    .where('report.tenantId', '=', tenantId)
    .where('report.planId', '=', planId)
    .where('report.kind', '=', 'month')
    .orderBy('unit.sortOrder')
    .orderBy('report.month')
    .execute()
  const lines = await transaction
    .selectFrom('reportLine')
    .innerJoin('report', join =>
      join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
    )
    .select(['reportLine.taskId', 'report.unitId', 'report.month', 'reportLine.submittedContent', 'reportLine.reviewState'])
    .select('reportLine.verifiedRate')
    .where('reportLine.tenantId', '=', tenantId)
    .where('report.planId', '=', planId)
    .where('report.kind', '=', 'month')
    .where('reportLine.submittedContent', 'is not', null)
    .execute()
  return {
    reports,
    lines: lines.map(({ submittedContent, reviewState, verifiedRate, ...line }) => ({
      ...line,
      ...lineRate({ submittedContent, reviewState, verifiedRate }),
    })),
  }
}

type SubmittedLine = { readonly submittedContent: string | null; readonly reviewState: string; readonly verifiedRate: number | null }

/** What was accepted counts as the reviewer confirmed it, what waits as it was claimed. */
export function lineRate({ submittedContent, reviewState, verifiedRate }: SubmittedLine): {
  readonly rate: number | null
  readonly accepted: boolean
} {
  const accepted = reviewState === 'accepted'
  return { rate: (accepted ? verifiedRate : null) ?? submitted(submittedContent).completionRate, accepted }
}

function submitted(content: string | null): Pick<ReportLineDraft, 'result' | 'completionRate'> {
  return content === null ? { result: '', completionRate: null } : parseColumn<ReportLineDraft>(content)
}
