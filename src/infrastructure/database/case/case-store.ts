import type { CaseStore } from '#application/ports/case-store.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromCase, toCase } from './case-columns.ts'
import { createCaseQueries } from './case-queries.ts'

export function createCaseStore(context: StoreContext): CaseStore {
  const { transaction, tenantId, dialect } = context
  const files = () => transaction.selectFrom('caseFile').selectAll().where('tenantId', '=', tenantId)

  return {
    ...createCaseQueries(context),
    async findCase(caseId) {
      const row = await files().where('caseId', '=', caseId).executeTakeFirst()
      return row && toCase(row)
    },
    async lockCase(caseId) {
      const query = files().where('caseId', '=', caseId)
      // SQLite has one writer at a time anyway.
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toCase(row)
    },
    async findBySource(reportId, taskId, source) {
      const row = await files()
        .where('reportId', '=', reportId)
        .where('taskId', '=', taskId)
        .where('source', '=', source)
        .executeTakeFirst()
      return row && toCase(row)
    },
    async listByRows(rowIds) {
      if (rowIds.length === 0) return new Map()
      const rows = await transaction
        .selectFrom('caseFile')
        .select(['rowId', 'caseId', 'number'])
        .where('tenantId', '=', tenantId)
        .where('rowId', 'in', rowIds)
        .execute()
      return new Map(rows.map(({ rowId, ...file }) => [rowId ?? '', file]))
    },
    async nextNumber() {
      const { last } = await transaction
        .selectFrom('caseFile')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('tenantId', '=', tenantId)
        .executeTakeFirstOrThrow()
      return Number(last ?? 0) + 1
    },
    async addCase(record) {
      await transaction
        .insertInto('caseFile')
        .values({ tenantId, ...fromCase(record) })
        .execute()
    },
    async saveCase(record) {
      const { caseId, ...columns } = fromCase(record)
      await transaction.updateTable('caseFile').set(columns).where('tenantId', '=', tenantId).where('caseId', '=', caseId).execute()
    },
    async addEvent(caseId, { details, ...event }) {
      const { last } = await transaction
        .selectFrom('caseEvent')
        .select(({ fn }) => fn.max('sequence').as('last'))
        .where('tenantId', '=', tenantId)
        .where('caseId', '=', caseId)
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('caseEvent')
        .values({ tenantId, caseId, sequence: Number(last ?? 0) + 1, ...event, details: JSON.stringify(details) })
        .execute()
    },
  }
}
