import type { PeriodStore } from '#application/ports/period-store.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { oneOf } from '../columns.ts'
import { toEvent } from '../report/report-columns.ts'
import type { StoreContext } from '../unit-of-work.ts'

export function createPeriodQueries({ transaction, tenantId }: StoreContext): Pick<PeriodStore, 'listPeriodReports'> {
  return {
    async listPeriodReports(planId, reach) {
      if (!reach.everyUnit && reach.unitIds.length === 0) return []
      const query = transaction
        .selectFrom('report')
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .select(['report.reportId', 'report.kind', 'report.month', 'report.unitId', 'report.dueAt', 'report.lastDay'])
        .select(['unit.name as unitName', 'unit.kind as unitKind', 'unit.sortOrder as unitOrder'])
        .where('report.tenantId', '=', tenantId)
        .where('report.planId', '=', planId)
      const inReach = reach.everyUnit ? query : query.where('report.unitId', 'in', reach.unitIds)
      const reports = await inReach.orderBy('report.month').orderBy('unit.sortOrder').orderBy('report.reportId').execute()
      const events = await transaction
        .selectFrom('reportEvent')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'reportEvent.tenantId').onRef('report.reportId', '=', 'reportEvent.reportId'),
        )
        .selectAll('reportEvent')
        .where('reportEvent.tenantId', '=', tenantId)
        .where('report.planId', '=', planId)
        .orderBy('reportEvent.sequence')
        .execute()
      const groups = await transaction
        .selectFrom('reportLine')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
        )
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'reportLine.tenantId').onRef('task.taskId', '=', 'reportLine.taskId'))
        .select(['reportLine.reportId', 'task.groupCode'])
        .distinct()
        .where('reportLine.tenantId', '=', tenantId)
        .where('report.planId', '=', planId)
        .execute()
      const eventsOf = Map.groupBy(events, event => event.reportId)
      const groupsOf = Map.groupBy(groups, line => line.reportId)
      return reports.map(({ kind, ...report }) => ({
        ...report,
        kind: oneOf(PERIOD_KINDS, kind),
        events: (eventsOf.get(report.reportId) ?? []).map(toEvent),
        groupCodes: (groupsOf.get(report.reportId) ?? []).map(line => line.groupCode).toSorted(),
      }))
    },
  }
}
