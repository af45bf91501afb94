import { type Kysely, type Transaction, sql } from 'kysely'
import type { Clock } from '#application/ports/clock.ts'
import { appendEntries, lockChainEnd } from '../audit/chain-end.ts'
import type { Dialect } from '../dialect.ts'
import { parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { type Beginning, describeLayouts } from './proof-layouts.ts'
import { type PlainRow, digestOf, layoutOf } from './row-digest.ts'
import { createRowsHash, insertSeals } from './row-seals.ts'
import { SEALED_TABLES, type SealedTable, joinKey, keyExpression } from './sealed-tables.ts'
import { type LatestSeal, type NewSeal, sealOf } from './touched-rows.ts'

const ROWS_AT_ONCE = 1000

/**
 * Seals rows that stood before rows were sealed, and, after a migration added columns, those that are what their seal over the older columns says;
 * one that is not keeps its seal and is found by every verification. At the start; a second time does nothing.
 */
export async function beginProof(database: Kysely<Database>, dialect: Dialect, clock: Clock): Promise<void> {
  const tenants = await database.selectFrom('tenant').select('tenantId').orderBy('tenantId').execute()
  for (const { tenantId } of tenants) {
    await database.transaction().execute(async transaction => {
      if (dialect === 'postgres') await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(transaction)
      await beginForWard({ transaction, tenantId, dialect }, clock)
    })
  }
}

async function beginForWard(context: StoreContext, clock: Clock): Promise<void> {
  const known = await readLayouts(context)
  const wanted = (await describeLayouts(context.transaction, context.dialect)).layouts
  const changed = SEALED_TABLES.filter(({ name }) => nameOf(name, known.get(name)) !== nameOf(name, wanted[name]))
  if (changed.length === 0) return
  const end = await lockChainEnd(context)
  const sequence = end.sequence + 1
  const hash = createRowsHash()
  let count = 0
  for (const table of changed) {
    for await (const seals of listSeals(context, table, known.get(table.name))) {
      for (const seal of seals) hash.add(seal)
      await insertSeals(context, { sequence, firstOrdinal: count + 1, seals })
      count += seals.length
    }
  }
  const after: Beginning = { layouts: Object.fromEntries(changed.map(({ name }) => [name, wanted[name] ?? []])) }
  const described = {
    action: 'proof.begin',
    entity: 'proof',
    entityId: context.tenantId,
    beforeValue: null,
    afterValue: JSON.stringify(after),
  }
  const entry = { ...described, at: clock.now(), actorId: null, actorName: 'Hệ thống' }
  await appendEntries(context, end, { entries: [entry], rowsHash: hash.finish() })
}

function nameOf(table: string, columns: readonly string[] | undefined): string | undefined {
  return columns === undefined ? undefined : layoutOf(table, columns).name
}

/** What the chain says of the columns of each table; the newest word counts. */
async function readLayouts({ transaction, tenantId }: StoreContext): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = await transaction
    .selectFrom('auditEntry')
    .select('afterValue')
    .where('tenantId', '=', tenantId)
    .where('entity', '=', 'proof')
    .where('action', '=', 'proof.begin')
    .orderBy('sequence')
    .execute()
  const found = new Map<string, readonly string[]>()
  for (const { afterValue } of entries) {
    const said: Beginning = parseColumn(afterValue ?? '{"layouts":{}}')
    for (const [table, columns] of Object.entries(said.layouts)) found.set(table, columns)
  }
  return found
}

type SealedRow = { readonly row: PlainRow; readonly last: LatestSeal | null }

/** A page of new seals at a time. `older` are the columns of the seals that stand; undefined of a table that was never sealed. */
async function* listSeals(
  context: StoreContext,
  table: SealedTable,
  older: readonly string[] | undefined,
): AsyncGenerator<readonly NewSeal[]> {
  const layout = older === undefined ? undefined : layoutOf(table.name, older)
  for (let skipped = 0; ; skipped += ROWS_AT_ONCE) {
    const rows = await readPage(context, table, skipped)
    const seals = rows.flatMap(({ row, last }) => {
      const isProven = layout === undefined || (last?.layout === layout.name && digestOf(table.name, layout, row) === last.digest)
      return isProven ? [{ tableName: table.name, rowKey: joinKey(table, row), ...sealOf(table.name, row) }] : []
    })
    if (seals.length > 0) yield seals
    if (rows.length < ROWS_AT_ONCE) break
  }
}

async function readPage(
  { transaction, tenantId, dialect }: StoreContext,
  table: SealedTable,
  skipped: number,
): Promise<readonly SealedRow[]> {
  const key = sql.raw(keyExpression(table, 't', dialect))
  const order = sql.raw(['tenant_id', ...table.key].map(column => `t.${column}`).join(', '))
  const { rows } = await sql<
    PlainRow & { sealed_layout: string | null; sealed_digest: string | null }
  >`select t.*, s.layout as sealed_layout, s.digest as sealed_digest
    from ${sql.table(table.name)} t left join row_seal s on s.tenant_id = t.tenant_id and s.table_name = ${table.name} and s.row_key = ${key}
      and s.sequence = (select max(l.sequence) from row_seal l where l.tenant_id = t.tenant_id and l.table_name = ${table.name} and l.row_key = ${key})
    where t.tenant_id = ${tenantId} order by ${order} limit ${ROWS_AT_ONCE} offset ${skipped}`.execute(plain(transaction))
  return rows.map(({ sealed_layout: layout, sealed_digest: digest, ...row }) => ({
    row,
    last: layout === null ? null : { layout, digest },
  }))
}

function plain(transaction: Transaction<Database>) {
  return transaction.withoutPlugins()
}
