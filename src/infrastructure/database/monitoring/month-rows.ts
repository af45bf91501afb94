import type { FoldFrom, StatusStore } from '#application/ports/status-store.ts'
import type { MonthCompletion, StandingRate } from '#domain/monitoring/task-completion.ts'
import type { Month } from '#domain/shared/calendar.ts'
import { parseColumn } from '../columns.ts'
import { insertRows } from '../plan/insert-rows.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

type MonthRows = Pick<StatusStore, 'listMonths' | 'listFoldsBefore' | 'replaceMonths' | 'listTargetMonths' | 'saveTargetMonths'>

/** Series folded month by month: the ratio of each task and the figure of each target. */
export function createMonthRows({ transaction, tenantId }: StoreContext): MonthRows {
  return {
    async listMonths(planId) {
      const rows = await transaction
        .selectFrom('completionMonth')
        .innerJoin('task', join =>
          join.onRef('task.tenantId', '=', 'completionMonth.tenantId').onRef('task.taskId', '=', 'completionMonth.taskId'),
        )
        .select(['completionMonth.taskId', 'completionMonth.month', 'completionMonth.rate', 'completionMonth.accepted'])
        .select(['completionMonth.unitsReported', 'completionMonth.unitsOwing'])
        .where('completionMonth.tenantId', '=', tenantId)
        .where('task.planId', '=', planId)
        .where('completionMonth.rate', 'is not', null)
        .orderBy('completionMonth.month')
        .execute()
      return rows.flatMap(({ taskId, ...row }) => {
        const completion = completionOf(row)
        return completion === null ? [] : [{ taskId, ...completion }]
      })
    },

    async listFoldsBefore({ taskIds, from }) {
      if (from === null || taskIds.length === 0) return []
      const rows = await transaction
        .selectFrom('completionMonth')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .where('taskId', 'in', taskIds)
        .where('month', '=', eb =>
          eb
            .selectFrom('completionMonth as earlier')
            .select(({ fn }) => fn.max<Month>('earlier.month').as('month'))
            .where('earlier.tenantId', '=', tenantId)
            .whereRef('earlier.taskId', '=', 'completionMonth.taskId')
            .where('earlier.month', '<', from),
        )
        .execute()
      return rows.map(({ taskId, standing, ...row }) => ({
        taskId,
        month: row.month,
        completion: completionOf(row),
        standing: parseColumn<StandingRate[]>(standing),
      }))
    },

    async replaceMonths({ taskIds, from }: FoldFrom, months) {
      if (taskIds.length === 0) return
      const old = transaction.deleteFrom('completionMonth').where('tenantId', '=', tenantId).where('taskId', 'in', taskIds)
      await (from === null ? old : old.where('month', '>=', from)).execute()
      await insertRows(months, piece =>
        transaction
          .insertInto('completionMonth')
          .values(
            piece.map(({ taskId, month, completion, standing }) => ({
              tenantId,
              taskId,
              month,
              rate: completion?.rate ?? null,
              accepted: completion === null ? null : completion.accepted ? (1 as const) : (0 as const),
              unitsReported: completion?.unitsReported ?? null,
              unitsOwing: completion?.unitsOwing ?? null,
              standing: JSON.stringify(standing),
            })),
          )
          .execute(),
      )
    },

    async listTargetMonths(planId) {
      return transaction
        .selectFrom('targetMonth')
        .innerJoin('target', join =>
          join.onRef('target.tenantId', '=', 'targetMonth.tenantId').onRef('target.targetId', '=', 'targetMonth.targetId'),
        )
        .innerJoin('task', join => join.onRef('task.tenantId', '=', 'target.tenantId').onRef('task.taskId', '=', 'target.taskId'))
        .select(['targetMonth.targetId', 'targetMonth.month', 'targetMonth.value', 'targetMonth.asOf'])
        .where('targetMonth.tenantId', '=', tenantId)
        .where('task.planId', '=', planId)
        .orderBy('targetMonth.targetId')
        .orderBy('targetMonth.month')
        .execute()
    },

    async saveTargetMonths(months) {
      await insertRows(months, piece =>
        transaction
          .insertInto('targetMonth')
          .values(piece.map(month => ({ tenantId, ...month })))
          .onConflict(conflict =>
            conflict
              .columns(['tenantId', 'targetId', 'month'])
              .doUpdateSet(eb => ({ value: eb.ref('excluded.value'), asOf: eb.ref('excluded.asOf') })),
          )
          .execute(),
      )
    },
  }
}

type CompletionColumns = Pick<Database['completionMonth'], 'month' | 'rate' | 'accepted' | 'unitsReported' | 'unitsOwing'>

function completionOf({ month, rate, accepted, unitsReported, unitsOwing }: CompletionColumns): MonthCompletion | null {
  if (rate === null || unitsReported === null || unitsOwing === null) return null
  return { month, rate, accepted: accepted === 1, unitsReported, unitsOwing }
}
