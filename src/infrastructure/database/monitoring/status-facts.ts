import type { StatusStore } from '#application/ports/status-store.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import { lineRate } from '../plan/task-report-queries.ts'
import type { StoreContext } from '../unit-of-work.ts'

type StatusFacts = Pick<StatusStore, 'listStandingReports' | 'listSentLines' | 'listOwedReports' | 'listOpenWork'>

/** The facts that lights are computed from, as far as they still matter: none of these statements reads the history of the plan. */
export function createStatusFacts({ transaction, tenantId }: StoreContext): StatusFacts {
  const monthly = (planId: string) =>
    transaction
      .selectFrom('report')
      .where('report.tenantId', '=', tenantId)
      .where('report.planId', '=', planId)
      .where('report.kind', '=', 'month')
  return {
    async listStandingReports(planId, at) {
      return monthly(planId)
        .select(['reportId', 'unitId', 'month', 'lastDay', 'dueAt', 'firstSubmittedAt'])
        .where(eb =>
          eb.or([
            eb('dueAt', '>', at),
            eb(
              'month',
              '=',
              eb
                .selectFrom('report as due')
                .select(({ fn }) => fn.max<Month>('due.month').as('month'))
                .where('due.tenantId', '=', tenantId)
                .where('due.planId', '=', planId)
                .where('due.kind', '=', 'month')
                .whereRef('due.unitId', '=', 'report.unitId')
                .where(inner => inner.or([inner('due.dueAt', '<=', at), inner('due.firstSubmittedAt', 'is not', null)])),
            ),
          ]),
        )
        .orderBy('month')
        .execute()
    },

    async listSentLines({ planId, taskIds, from }) {
      if (taskIds.length === 0) return []
      const lines = transaction
        .selectFrom('reportLine')
        .innerJoin('report', join =>
          join.onRef('report.tenantId', '=', 'reportLine.tenantId').onRef('report.reportId', '=', 'reportLine.reportId'),
        )
        .select(['reportLine.taskId', 'report.unitId', 'report.month', 'reportLine.submittedContent', 'reportLine.reviewState'])
        .select('reportLine.verifiedRate')
        .where('reportLine.tenantId', '=', tenantId)
        .where('reportLine.taskId', 'in', taskIds)
        .where('reportLine.submittedContent', 'is not', null)
        .where('report.planId', '=', planId)
        .where('report.kind', '=', 'month')
      const rows = await (from === null ? lines : lines.where('report.month', '>=', from)).execute()
      return rows.map(({ taskId, unitId, month, ...line }) => ({ taskId, unitId, month, ...lineRate(line) }))
    },

    async listOwedReports({ planId, from }) {
      const owed = monthly(planId).select(['unitId', 'month'])
      return (from === null ? owed : owed.where('month', '>=', from)).execute()
    },

    async listOpenWork(planId) {
      const rows = await transaction
        .selectFrom('workItem')
        .select(['unitId', 'due'])
        .where('tenantId', '=', tenantId)
        .where('planId', '=', planId)
        .where('state', 'in', OPEN_WORK_STATES)
        .where('due', 'is not', null)
        .orderBy('due')
        .execute()
      return rows.flatMap(({ unitId, due }) => (due === null ? [] : [{ unitId, due }]))
    },
  }
}
