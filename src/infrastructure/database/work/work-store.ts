import type { WorkStore } from '#application/ports/work-store.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromWorkItem, toWorkItem } from './work-columns.ts'
import { createWorkQueries } from './work-queries.ts'

export function createWorkStore(context: StoreContext): WorkStore {
  const { transaction, tenantId, dialect } = context
  const items = () => transaction.selectFrom('workItem').selectAll().where('tenantId', '=', tenantId)

  return {
    ...createWorkQueries(context),
    async findItem(workItemId) {
      const row = await items().where('workItemId', '=', workItemId).executeTakeFirst()
      return row && toWorkItem(row)
    },
    async lockItem(workItemId) {
      const query = items().where('workItemId', '=', workItemId)
      // SQLite has one writer at a time anyway.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toWorkItem(row)
    },
    async nextOrdinal(taskId) {
      const { last } = await transaction
        .selectFrom('workItem')
        .select(({ fn }) => fn.max('ordinal').as('last'))
        .where('tenantId', '=', tenantId)
        .where('taskId', '=', taskId)
        .executeTakeFirstOrThrow()
      return Number(last ?? 0) + 1
    },
    async addItem(item) {
      await transaction
        .insertInto('workItem')
        .values({ tenantId, ...fromWorkItem(item) })
        .execute()
    },
    async saveItem(item) {
      const { workItemId, ...columns } = fromWorkItem(item)
      await transaction.updateTable('workItem').set(columns).where('tenantId', '=', tenantId).where('workItemId', '=', workItemId).execute()
    },
    async addEvent(workItemId, { kind, at, byMember, note, details }) {
      const { count } = await transaction
        .selectFrom('workItemEvent')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('tenantId', '=', tenantId)
        .where('workItemId', '=', workItemId)
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('workItemEvent')
        .values({ tenantId, workItemId, sequence: Number(count) + 1, kind, at, byMember, note, details: JSON.stringify(details) })
        .execute()
    },
    async listCommitted(planId, unitId) {
      const rows = await items()
        .where('planId', '=', planId)
        .where('unitId', '=', unitId)
        .where('commitmentId', 'is not', null)
        .orderBy('createdAt')
        .orderBy('workItemId')
        .execute()
      return rows.map(toWorkItem)
    },
  }
}
