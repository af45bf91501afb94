import type { AlertStore } from '#application/ports/alert-store.ts'
import { ALERT_KINDS } from '#domain/alert/alert-kind.ts'
import { oneOf, parseColumn } from '../columns.ts'
import { insertRows } from '../plan/insert-rows.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { fromAlert, toAlert } from './alert-columns.ts'
import { createAlertFacts } from './alert-facts.ts'
import { createAlertQueries, unitsOf } from './alert-queries.ts'

export function createAlertStore(context: StoreContext): AlertStore {
  const { transaction, tenantId, dialect } = context
  const alerts = () => transaction.selectFrom('alert').selectAll().where('tenantId', '=', tenantId)

  async function saveUnits(alertId: string, unitIds: readonly string[]): Promise<void> {
    await transaction.deleteFrom('alertUnit').where('tenantId', '=', tenantId).where('alertId', '=', alertId).execute()
    await insertRows(
      unitIds.map(unitId => ({ tenantId, alertId, unitId })),
      piece => transaction.insertInto('alertUnit').values(piece).execute(),
    )
  }

  return {
    ...createAlertQueries(context),
    ...createAlertFacts(context),
    async lockPass() {
      // One pass of a ward at a time; SQLite has one writer anyway.
      if (dialect === 'postgres')
        await transaction.selectFrom('tenant').select('tenantId').where('tenantId', '=', tenantId).forNoKeyUpdate().execute()
      const row = await transaction.selectFrom('alertPass').select('lastDay').where('tenantId', '=', tenantId).executeTakeFirst()
      return row?.lastDay
    },
    async savePass(lastDay) {
      await transaction
        .insertInto('alertPass')
        .values({ tenantId, lastDay })
        .onConflict(conflict => conflict.columns(['tenantId']).doUpdateSet({ lastDay }))
        .execute()
    },

    async listRules() {
      const rows = await transaction.selectFrom('alertRule').selectAll().where('tenantId', '=', tenantId).execute()
      return new Map(rows.map(row => [oneOf(ALERT_KINDS, row.kind), { rule: parseColumn(row.rule), version: row.version }]))
    },
    async saveRule(kind, { rule, ...rest }) {
      const columns = { ...rest, rule: JSON.stringify(rule) }
      await transaction
        .insertInto('alertRule')
        .values({ tenantId, kind, ...columns })
        .onConflict(conflict => conflict.columns(['tenantId', 'kind']).doUpdateSet(columns))
        .execute()
    },
    async removeRule(kind) {
      await transaction.deleteFrom('alertRule').where('tenantId', '=', tenantId).where('kind', '=', kind).execute()
    },

    async listStanding(keys) {
      const open = await alerts().where('isOpen', '=', 1).execute()
      const known = new Set(open.map(row => row.causeKey))
      const wanted = keys.filter(key => !known.has(key))
      const closed = wanted.length === 0 ? [] : await alerts().where('isOpen', '=', 0).where('causeKey', 'in', wanted).execute()
      const rows = [...open, ...closed]
      const units = await unitsOf(
        context,
        rows.map(row => row.alertId),
      )
      return rows.map(({ tenantId: _tenant, searchText: _text, ...row }) => toAlert(row, units.get(row.alertId) ?? []))
    },
    async addAlert(alert, searchText) {
      await transaction
        .insertInto('alert')
        .values({ tenantId, ...fromAlert(alert), searchText })
        .execute()
      await saveUnits(alert.alertId, alert.unitIds)
    },
    async saveAlert(alert, searchText) {
      const { alertId, ...columns } = fromAlert(alert)
      await transaction
        .updateTable('alert')
        .set({ ...columns, searchText })
        .where('tenantId', '=', tenantId)
        .where('alertId', '=', alertId)
        .execute()
      await saveUnits(alertId, alert.unitIds)
    },
    async addEvents(alertId, events) {
      const { last } = await transaction
        .selectFrom('alertEvent')
        .select(({ fn }) => fn.max('sequence').as('last'))
        .where('tenantId', '=', tenantId)
        .where('alertId', '=', alertId)
        .executeTakeFirstOrThrow()
      const rows = events.map(({ details, ...event }, index) => ({
        tenantId,
        alertId,
        sequence: Number(last ?? 0) + 1 + index,
        ...event,
        details: JSON.stringify(details),
      }))
      await insertRows(rows, piece => transaction.insertInto('alertEvent').values(piece).execute())
    },
    async lockAlert(alertId) {
      const query = alerts().where('alertId', '=', alertId)
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      if (row === undefined) return undefined
      const { tenantId: _tenant, searchText: _text, ...columns } = row
      return toAlert(columns, (await unitsOf(context, [alertId])).get(alertId) ?? [])
    },
  }
}
