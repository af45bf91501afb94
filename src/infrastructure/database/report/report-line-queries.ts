import type { ReportQueries } from '#application/ports/report-queries.ts'
import { DELIVERABLE_STATES } from '#domain/report/report-line.ts'
import { oneOf } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toLine } from './report-columns.ts'

export function createReportLineQueries({ transaction, tenantId }: StoreContext): Pick<ReportQueries, 'listLines' | 'listDeliverables'> {
  async function leadUnitsByTask(reportId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await transaction
      .selectFrom('assignment')
      .innerJoin('reportLine', join =>
        join.onRef('reportLine.tenantId', '=', 'assignment.tenantId').onRef('reportLine.taskId', '=', 'assignment.taskId'),
      )
      .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'assignment.tenantId').onRef('unit.unitId', '=', 'assignment.unitId'))
      .select(['assignment.taskId', 'unit.name'])
      .where('assignment.tenantId', '=', tenantId)
      .where('reportLine.reportId', '=', reportId)
      .where('assignment.role', 'in', ['lead', 'coLead'])
      .orderBy('assignment.role', 'desc')
      .orderBy('unit.sortOrder')
      .execute()
    return new Map([...Map.groupBy(rows, row => row.taskId)].map(([taskId, units]) => [taskId, units.map(unit => unit.name)]))
  }

  return {
    async listLines(reportId) {
      const rows = await transaction
        .selectFrom('reportLine')
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'reportLine.tenantId').onRef('task.taskId', '=', 'reportLine.taskId'))
        .leftJoin('member', join =>
          join.onRef('member.tenantId', '=', 'reportLine.tenantId').onRef('member.memberId', '=', 'reportLine.reviewedBy'),
        )
        .selectAll('reportLine')
        .select([
          'task.code as taskCode',
          'task.title as taskTitle',
          'task.targetText',
          'task.productText',
          'task.leadText',
          'member.fullName as reviewedByName',
        ])
        .where('reportLine.tenantId', '=', tenantId)
        .where('reportLine.reportId', '=', reportId)
        .orderBy('task.ordinal')
        .orderBy('task.taskId')
        .execute()
      const leadUnits = await leadUnitsByTask(reportId)
      return rows.map(({ taskCode, taskTitle, targetText, productText, leadText, reviewedByName, ...line }) => ({
        ...toLine(line),
        taskCode,
        taskTitle,
        targetText,
        productText,
        leadText,
        reviewedByName,
        leadUnits: leadUnits.get(line.taskId) ?? [],
      }))
    },
    async listDeliverables(reportId) {
      const rows = await transaction
        .selectFrom('deliverable')
        .innerJoin('reportLine', join =>
          join.onRef('reportLine.tenantId', '=', 'deliverable.tenantId').onRef('reportLine.taskId', '=', 'deliverable.taskId'),
        )
        .innerJoin('milestone', join =>
          join.onRef('milestone.tenantId', '=', 'deliverable.tenantId').onRef('milestone.milestoneId', '=', 'deliverable.milestoneId'),
        )
        .select([
          'deliverable.deliverableId',
          'deliverable.taskId',
          'deliverable.title',
          'deliverable.state',
          'milestone.header as milestoneHeader',
          'milestone.due',
        ])
        .where('deliverable.tenantId', '=', tenantId)
        .where('reportLine.reportId', '=', reportId)
        .orderBy('milestone.ordinal')
        .orderBy('deliverable.ordinal')
        .orderBy('deliverable.deliverableId')
        .execute()
      return rows.map(row => ({ ...row, state: oneOf(DELIVERABLE_STATES, row.state) }))
    },
  }
}
