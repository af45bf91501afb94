import type { MonitoringQueries } from '#application/ports/monitoring-queries.ts'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import { oneOf } from '../columns.ts'
import { toReviewReasons } from '../report/report-columns.ts'

import type { StoreContext } from '../unit-of-work.ts'

export function createMonitoringQueries({ transaction, tenantId }: StoreContext): MonitoringQueries {
  async function listHeads() {
    return transaction
      .selectFrom('memberRole')
      .innerJoin('member', join =>
        join.onRef('member.tenantId', '=', 'memberRole.tenantId').onRef('member.memberId', '=', 'memberRole.memberId'),
      )
      .select(['memberRole.unitId', 'member.fullName', 'member.phone'])
      .where('memberRole.tenantId', '=', tenantId)
      .where('memberRole.role', 'in', ['unitHead', 'neighbourhood'])
      .where('member.active', '=', 1)
      .orderBy('member.memberId')
      .execute()
  }

  /** People named in the unit's own assignments, in the plan's order of tasks. */
  async function listNamed(planId: string, as: 'focalMemberId' | 'headMemberId') {
    return transaction
      .selectFrom('assignment')
      .innerJoin('task', join => join.onRef('task.tenantId', '=', 'assignment.tenantId').onRef('task.taskId', '=', 'assignment.taskId'))
      .innerJoin('member', join =>
        join.onRef('member.tenantId', '=', 'assignment.tenantId').onRef('member.memberId', '=', `assignment.${as}`),
      )
      .select(['assignment.unitId', 'member.fullName', 'member.phone'])
      .where('assignment.tenantId', '=', tenantId)
      .where('task.planId', '=', planId)
      .where('member.active', '=', 1)
      .orderBy('task.ordinal')
      .execute()
  }

  return {
    async listGridReports(planId) {
      const rows = await transaction
        .selectFrom('report')
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .leftJoin('reportLine', join =>
          join.onRef('reportLine.tenantId', '=', 'report.tenantId').onRef('reportLine.reportId', '=', 'report.reportId'),
        )
        .select([
          'report.reportId',
          'report.unitId',
          'report.month',
          'report.lastDay',
          'report.dueAt',
          'report.status',
          'report.firstSubmittedAt',
          'unit.name as unitName',
          'unit.sortOrder as unitOrder',
        ])
        .select(({ fn }) => fn.max('reportLine.savedAt').as('savedAt'))
        .where('report.tenantId', '=', tenantId)
        .where('report.planId', '=', planId)
        .where('report.kind', '=', 'month')
        .groupBy([
          'report.reportId',
          'report.unitId',
          'report.month',
          'report.lastDay',
          'report.dueAt',
          'report.status',
          'report.firstSubmittedAt',
          'unit.name',
          'unit.sortOrder',
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
        .innerJoin('reportLine', join =>
          join.onRef('reportLine.tenantId', '=', 'report.tenantId').onRef('reportLine.reportId', '=', 'report.reportId'),
        )
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
      for (const person of [
        ...(await listNamed(planId, 'focalMemberId')),
        ...(await listNamed(planId, 'headMemberId')),
        ...(await listHeads()),
      ]) {
        if (!contacts.has(person.unitId)) contacts.set(person.unitId, { name: person.fullName, phone: person.phone })
      }
      return contacts
    },
  }
}
