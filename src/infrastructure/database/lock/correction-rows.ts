import type { CorrectionFilter } from '#application/ports/lock-store.ts'
import type { StoreContext } from '../unit-of-work.ts'

/** Corrections with the line they are about and the names of who asked and decided. */
export function correctionRows({ transaction, tenantId }: StoreContext) {
  return transaction
    .selectFrom('correction')
    .innerJoin('report', join =>
      join.onRef('report.tenantId', '=', 'correction.tenantId').onRef('report.reportId', '=', 'correction.reportId'),
    )
    .innerJoin('unit', join => join.onRef('unit.tenantId', '=', 'report.tenantId').onRef('unit.unitId', '=', 'report.unitId'))
    .innerJoin('task', join => join.onRef('task.tenantId', '=', 'correction.tenantId').onRef('task.taskId', '=', 'correction.taskId'))
    .leftJoin('member as asker', join =>
      join.onRef('asker.tenantId', '=', 'correction.tenantId').onRef('asker.memberId', '=', 'correction.askedBy'),
    )
    .leftJoin('member as decider', join =>
      join.onRef('decider.tenantId', '=', 'correction.tenantId').onRef('decider.memberId', '=', 'correction.decidedBy'),
    )
    .selectAll('correction')
    .select(['report.planId', 'report.kind', 'report.month', 'report.unitId', 'unit.name as unitName'])
    .select(['task.code as taskCode', 'task.title as taskTitle', 'asker.fullName as askedByName', 'decider.fullName as decidedByName'])
    .where('correction.tenantId', '=', tenantId)
}

type CorrectionQuery = ReturnType<typeof correctionRows>

export function withinFilter(query: CorrectionQuery, { reach, period, states }: CorrectionFilter): CorrectionQuery {
  let narrowed = query
  if (!reach.everyUnit) narrowed = narrowed.where('report.unitId', 'in', reach.unitIds)
  if (period !== undefined) {
    narrowed = narrowed
      .where('report.planId', '=', period.planId)
      .where('report.kind', '=', period.kind)
      .where('report.month', '=', period.month)
  }
  return states === undefined ? narrowed : narrowed.where('correction.state', 'in', states)
}
