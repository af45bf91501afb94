import type { TaskReportRow } from '#application/ports/task-store.ts'
import type { UnitReach } from '#domain/access/rights.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** Lines of submitted reports on one task, newest month first; only units in reach. */
export async function listTaskReports({ transaction, tenantId }: StoreContext, taskId: string, reach: UnitReach, limit: number): Promise<readonly TaskReportRow[]> {
  if (!reach.everyUnit && reach.unitIds.length === 0) return []
  const query = transaction
    .selectFrom('reportLine')
    .innerJoin('report', join => join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'))
    .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
    .select(eb => [
      'report.reportId', 'report.month', 'report.unitId', 'unit.name as unitName', 'reportLine.result', 'reportLine.completionRate', 'reportLine.reviewState', 'report.submittedAt',
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
    .where('report.firstSubmittedAt', 'is not', null)
    .orderBy('report.month', 'desc')
    .orderBy('unit.sortOrder')
    .limit(limit)
  const rows = await (reach.everyUnit ? query : query.where('report.unitId', 'in', reach.unitIds)).execute()
  return rows.map(row => ({ ...row, evidenceCount: Number(row.evidenceCount ?? 0) }))
}
