import type { ReviewQueries } from '#application/ports/review-queries.ts'
import { REPORT_STATUSES } from '#domain/report/report-status.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { oneOf } from '../columns.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createQueueQueries } from './queue-queries.ts'

const REVIEWS = ['returned', 'accepted']

export function createReviewQueries(context: StoreContext): ReviewQueries {
  const { transaction, tenantId } = context
  const events = () =>
    transaction
      .selectFrom('reportEvent')
      .innerJoin('report', join =>
        join.onRef('report.tenantId', '=', 'reportEvent.tenantId').onRef('report.reportId', '=', 'reportEvent.reportId'),
      )
      .innerJoin('member', join =>
        join.onRef('member.tenantId', '=', 'reportEvent.tenantId').onRef('member.memberId', '=', 'reportEvent.byMember'),
      )
      .where('reportEvent.tenantId', '=', tenantId)
  return {
    ...createQueueQueries(context),

    async listSameTaskResults({ reportId, planId, kind, month, unitId }) {
      return transaction
        .selectFrom('reportLine as own')
        .innerJoin('reportLine as other', join =>
          join.onRef('other.tenantId', '=', 'own.tenantId').onRef('other.taskId', '=', 'own.taskId'),
        )
        .innerJoin('report', join => join.onRef('report.tenantId', '=', 'other.tenantId').onRef('report.reportId', '=', 'other.reportId'))
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .select(['other.taskId', 'unit.name as unitName', 'other.result'])
        .where('own.tenantId', '=', tenantId)
        .where('own.reportId', '=', reportId)
        .where('report.planId', '=', planId)
        .where('report.kind', '=', kind)
        .where('report.month', '=', month)
        .where('report.unitId', '!=', unitId)
        .where('other.submittedContent', 'is not', null)
        .where('other.result', '!=', '')
        .orderBy('unit.sortOrder')
        .orderBy('unit.unitId')
        .execute()
    },

    async listTurns(planId, kind, month) {
      const rows = await transaction
        .selectFrom('report')
        .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
        .select(['report.reportId', 'report.unitId', 'unit.name as unitName', 'report.status', 'report.dueAt'])
        .select(['report.firstSubmittedAt', 'report.submittedAt'])
        .select(eb =>
          eb
            .selectFrom('reportLine')
            .select(inner => inner.fn.max('reportLine.savedAt').as('savedAt'))
            .where('reportLine.tenantId', '=', tenantId)
            .whereRef('reportLine.reportId', '=', 'report.reportId')
            .as('savedAt'),
        )
        .where('report.tenantId', '=', tenantId)
        .where('report.planId', '=', planId)
        .where('report.kind', '=', kind)
        .where('report.month', '=', month)
        .orderBy('unit.sortOrder')
        .orderBy('unit.unitId')
        .execute()
      const last = new Map(
        (
          await events()
            .select(['reportEvent.reportId', 'reportEvent.at', 'member.fullName'])
            .where('report.planId', '=', planId)
            .where('report.kind', '=', kind)
            .where('report.month', '=', month)
            .where('reportEvent.kind', '!=', 'opened')
            .orderBy('reportEvent.sequence')
            .execute()
        ).map(event => [event.reportId, event]),
      )
      return rows.map(({ savedAt, ...row }) => ({
        ...row,
        status: oneOf(REPORT_STATUSES, row.status),
        isBegun: savedAt !== null,
        lastEventAt: last.get(row.reportId)?.at ?? null,
        lastEventBy: last.get(row.reportId)?.fullName ?? null,
      }))
    },

    async listReviewers(planId, kind, month) {
      const rows = await events()
        .select(['member.memberId', 'member.fullName as name'])
        .select(({ fn }) => [
          fn.count<number>('reportEvent.reportId').distinct().as('reviewed'),
          fn.max<Instant>('reportEvent.at').as('lastAt'),
        ])
        .where('report.planId', '=', planId)
        .where('report.kind', '=', kind)
        .where('report.month', '=', month)
        .where('reportEvent.kind', 'in', REVIEWS)
        .groupBy(['member.memberId', 'member.fullName'])
        .orderBy('member.fullName')
        .orderBy('member.memberId')
        .execute()
      return rows.map(row => ({ ...row, reviewed: Number(row.reviewed) }))
    },

    async listUnweighed() {
      const rows = await transaction
        .selectFrom('report')
        .innerJoin('reportLine', join =>
          join.onRef('reportLine.tenantId', '=', 'report.tenantId').onRef('reportLine.reportId', '=', 'report.reportId'),
        )
        .select('report.reportId')
        .distinct()
        .where('report.tenantId', '=', tenantId)
        .where('report.status', 'in', ['submitted', 'resubmitted'])
        .where('reportLine.reviewState', '!=', 'accepted')
        .where('reportLine.riskScore', 'is', null)
        .orderBy('report.reportId')
        .execute()
      return rows.map(row => row.reportId)
    },
  }
}
