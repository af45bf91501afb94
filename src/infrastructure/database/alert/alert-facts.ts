import type { AlertStore } from '#application/ports/alert-store.ts'
import { PENDING_CASE_STATES } from '#domain/case/case-file.ts'
import { PERIOD_KINDS } from '#domain/report/period-kind.ts'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import { oneOf } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createAlertPeople } from './alert-people.ts'
import { createDoubtedLines } from './doubted-lines.ts'

type AlertFactQueries = Pick<
  AlertStore,
  'listOpenReports' | 'listOpenWork' | 'listPendingCases' | 'listRejectedEvidence' | 'listFailedChecks' | 'listPeople'
>

/** What stands open now: each query ends at what is settled and reads no history. */
export function createAlertFacts(context: StoreContext): AlertFactQueries {
  const { transaction, tenantId } = context
  return {
    ...createDoubtedLines(context),
    ...createAlertPeople(context),
    async listOpenReports() {
      const rows = await transaction
        .selectFrom('report')
        .innerJoin('plan', join => join.onRef('plan.tenantId', '=', 'report.tenantId').onRef('plan.planId', '=', 'report.planId'))
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .select(['report.reportId', 'report.planId', 'report.unitId', 'unit.name as unitName', 'report.kind', 'report.month'])
        .select(['report.lastDay', 'report.status'])
        .select(eb =>
          eb
            .selectFrom('reportEvent')
            .select(({ fn }) => fn.max('reportEvent.at').as('at'))
            .whereRef('reportEvent.tenantId', '=', 'report.tenantId')
            .whereRef('reportEvent.reportId', '=', 'report.reportId')
            .where('reportEvent.kind', '=', 'returned')
            .as('returnedAt'),
        )
        .where('report.tenantId', '=', tenantId)
        .where('plan.status', '=', 'active')
        .where('report.status', 'in', ['draft', 'returned'])
        .orderBy('report.lastDay')
        .orderBy('report.reportId')
        .execute()
      return rows.map(row => ({ ...row, kind: oneOf(PERIOD_KINDS, row.kind), status: oneOf(REPORT_STATUSES, row.status) }))
    },
    async listOpenWork(dueBy) {
      const rows = await transaction
        .selectFrom('workItem')
        .innerJoin('plan', join => join.onRef('plan.tenantId', '=', 'workItem.tenantId').onRef('plan.planId', '=', 'workItem.planId'))
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'workItem.tenantId').onRef('task.taskId', '=', 'workItem.taskId'))
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'workItem.tenantId').onRef('unit.unitId', '=', 'workItem.unitId'))
        .select(['workItem.workItemId', 'workItem.planId', 'workItem.taskId', 'task.code as taskCode', 'workItem.unitId'])
        .select(['unit.name as unitName', 'workItem.title', 'workItem.due', 'workItem.focalMemberId'])
        .where('workItem.tenantId', '=', tenantId)
        .where('plan.status', '=', 'active')
        .where('workItem.state', 'in', OPEN_WORK_STATES)
        .where('workItem.due', '<=', dueBy)
        .orderBy('workItem.due')
        .orderBy('workItem.workItemId')
        .execute()
      return rows.flatMap(({ due, ...row }) => (due === null ? [] : [{ ...row, due }]))
    },
    async listPendingCases(dueBy) {
      const rows = await transaction
        .selectFrom('caseFile')
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'caseFile.tenantId').onRef('unit.unitId', '=', 'caseFile.ownerUnitId'))
        .select(['caseFile.caseId', 'caseFile.number', 'caseFile.planId', 'caseFile.taskId', 'unit.unitId', 'unit.name as unitName'])
        .select(['caseFile.ownerMemberId', 'caseFile.deadline'])
        .where('caseFile.tenantId', '=', tenantId)
        .where('caseFile.state', 'in', PENDING_CASE_STATES)
        .where('caseFile.answeredOn', 'is', null)
        .where('caseFile.deadline', '<=', dueBy)
        .orderBy('caseFile.number')
        .execute()
      return rows.flatMap(({ deadline, ...row }) => (deadline === null ? [] : [{ ...row, deadline }]))
    },
  }
}
