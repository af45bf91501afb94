import type { DecidedDay, PeriodStore } from '#application/ports/period-store.ts'
import { HOLIDAY_OCCASIONS } from '#domain/period/working-calendar.ts'
import { oneOf } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createDeputyRows } from './deputy-rows.ts'
import { createExtensionRows } from './extension-rows.ts'
import { createPeriodQueries } from './period-queries.ts'

/** What the office decides about time: its own days, more time for a report, who stands in for an absent head. */
export function createPeriodStore(context: StoreContext): PeriodStore {
  const { transaction, tenantId } = context
  return {
    ...createExtensionRows(context),
    ...createDeputyRows(context),
    ...createPeriodQueries(context),
    async listDecisions() {
      const rows = await transaction.selectFrom('calendarDecision').selectAll().where('tenantId', '=', tenantId).orderBy('day').execute()
      return rows.map(toDecision)
    },
    async addDecisions(decisions) {
      if (decisions.length === 0) return
      await transaction
        .insertInto('calendarDecision')
        .values(decisions.map(decision => ({ tenantId, ...decision })))
        .execute()
    },
    async removeDecision(day) {
      await transaction.deleteFrom('calendarDecision').where('tenantId', '=', tenantId).where('day', '=', day).execute()
    },
  }
}

function toDecision({ tenantId: _tenant, ...row }: Database['calendarDecision']): DecidedDay {
  return { ...row, kind: oneOf(['off', 'working'], row.kind), occasion: oneOf(HOLIDAY_OCCASIONS, row.occasion) }
}
