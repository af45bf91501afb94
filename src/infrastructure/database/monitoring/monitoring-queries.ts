import type { MonitoringQueries } from '#application/ports/monitoring-queries.ts'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import { oneOf } from '../columns.ts'
import { toReviewReasons } from '../report/report-columns.ts'

import type { StoreContext } from '../unit-of-work.ts'

export function createMonitoringQueries({ transaction, tenantId }: StoreContext): MonitoringQueries {
  async function listHeads() {
    return transaction
      .selectFrom('memberRole')
      .innerJoin('member', join => join.onRef('member.tenantId', '=', 'memberRole.tenantId').onRef('member.memberId', '=', 'memberRole.memberId'))
      .select(['memberRole.unitId', 'member.fullName', 'member.phone'])
      .where('memberRole.tenantId', '=', tenantId)
      .where('memberRole.role', 'in', ['unitHead', 'neighbourhood'])
      .where('member.active', '=', 1)
      .orderBy('member.memberId')
      .execute()
  }

  async function listFocalPeople(planId: string) {
    return transaction
      .selectFrom('task')
      .innerJoin('assignment', join => join.onRef('assignment.tenantId', '=', 'task.tenantId').onRef('assignment.taskId', '=', 'task.taskId'))
      .innerJoin('member', join => join.onRef('member.tenantId', '=', 'task.tenantId').onRef('member.memberId', '=', 'task.focalMemberId'))
      .innerJoin('memberRole', join =>
        join
          .onRef('memberRole.tenantId', '=', 'member.tenantId')
          .onRef('memberRole.memberId', '=', 'member.memberId')
          .onRef('memberRole.unitId', '=', 'assignment.unitId'),
      )
      .select(['assignment.unitId', 'member.fullName', 'member.phone'])
      .where('task.tenantId', '=', tenantId)
      .where('task.planId', '=', planId)
      .where('assignment.role', '!=', 'coordinator')
      .where('member.active', '=', 1)
      .orderBy('task.ordinal')
      .execute()
  }

  return {
    async listGridReports(planId) {
      const rows = await transaction
        .selectFrom('report')
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .leftJoin('reportLine', join => join.onRef('reportLine.tenantId', '=', 'report.tenantId').onRef('reportLine.reportId', '=', 'report.reportId'))
        .select([
          'report.reportId', 'report.unitId', 'report.month', 'report.lastDay', 'report.dueAt', 'report.status', 'report.firstSubmittedAt', 'unit.name as unitName',
          'unit.sortOrder as unitOrder',
        ])
        .select(({ fn }) => fn.max('reportLine.savedAt').as('savedAt'))
        .where('report.tenantId', '=', tenantId)
        .where('report.planId', '=', planId)
        .groupBy([
          'report.reportId', 'report.unitId', 'report.month', 'report.lastDay', 'report.dueAt', 'report.status', 'report.firstSubmittedAt', 'unit.name', 'unit.sortOrder',
        ])
        .orderBy('unit.sortOrder')
        .orderBy('report.unitId')
        .orderBy('report.month')
        .execute()
      return rows.map(({ savedAt, ...row }) => ({ ...row, status: oneOf(REPORT_STATUSES, row.status), isBegun: savedAt !== null }))
    },

    async listReturnedLines(unitId) {
      const rows = await transaction
        .selectFrom('report')
        .innerJoin('reportLine', join => join.onRef('reportLine.tenantId', '=', 'report.tenantId').onRef('reportLine.reportId', '=', 'report.reportId'))
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'reportLine.tenantId').onRef('task.taskId', '=', 'reportLine.taskId'))
        .select(['report.reportId', 'task.taskId', 'task.code as taskCode', 'task.title as taskTitle', 'reportLine.reviewReasons'])
        .where('report.tenantId', '=', tenantId)
        .where('report.unitId', '=', unitId)
        .where('report.status', '=', 'returned')
        .where('reportLine.reviewState', '=', 'returned')
        .orderBy('report.month')
        .orderBy('reportLine.ordinal')
        .execute()
      return rows.map(row => ({ ...row, reasons: toReviewReasons(row.reviewReasons) }))
    },

    async listContacts(planId) {
      const contacts = new Map<string, { name: string; phone: string }>()
      for (const person of [...(await listFocalPeople(planId)), ...(await listHeads())]) {
        if (!contacts.has(person.unitId)) contacts.set(person.unitId, { name: person.fullName, phone: person.phone })
      }
      return contacts
    },
  }
}
