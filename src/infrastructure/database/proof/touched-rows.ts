import { type RawBuilder, type Transaction, sql } from 'kysely'
import type { ChangedFact, FactRow } from '#domain/monitoring/status-marks.ts'
import { parseColumn } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { type Layout, type PlainRow, canonical, digestOf, layoutOf } from './row-digest.ts'
import { SEALED_TABLES, type SealedTable, joinKey, splitKey } from './sealed-tables.ts'

/** What a row was sealed as last; `digest` null of a row that was taken away. */
export type LatestSeal = { readonly layout: string; readonly digest: string | null }
export type NewSeal = LatestSeal & { readonly tableName: string; readonly rowKey: string }
/** `before` is the row as the first change of the transaction met it; null of a row that was not there. */
type Touch = { readonly tableName: string; readonly rowKey: string; readonly before: string | null }

const TABLES: ReadonlyMap<string, SealedTable> = new Map(SEALED_TABLES.map(table => [table.name, table]))

/** The seals that this transaction owes, the rows that somebody outside the application had changed before it did, and what was changed. */
export type TouchedRows = {
  readonly seals: readonly NewSeal[]
  readonly strange: readonly Pick<NewSeal, 'tableName' | 'rowKey'>[]
  readonly changes: readonly ChangedFact[]
}

/** Reads what the triggers noted in this transaction, and the rows as they are now. A row that is as it was sealed last owes nothing. */
export async function readTouchedRows(context: StoreContext): Promise<TouchedRows> {
  const touches = await readTouches(context)
  const seals: NewSeal[] = []
  const strange: Pick<NewSeal, 'tableName' | 'rowKey'>[] = []
  const changes: ChangedFact[] = []
  for (const [tableName, found] of Map.groupBy(touches, touch => touch.tableName)) {
    const table = TABLES.get(tableName)
    if (table === undefined) throw new Error(`A trigger noted a table that is not sealed: ${tableName}`)
    const first = new Map<string, string | null>()
    for (const { rowKey, before } of found) if (!first.has(rowKey)) first.set(rowKey, before)
    const rows = await readRows(context, table, [...first.keys()])
    const sealed = await readLatestSeals(context, tableName, [...first.keys()])
    for (const [rowKey, before] of first) {
      const last = sealed.get(rowKey)
      if (!isAsSealed(tableName, before, last)) strange.push({ tableName, rowKey })
      const after = rows.get(rowKey)
      const seal = sealOf(tableName, after)
      const isSame = (last?.digest ?? null) === seal.digest && (seal.digest === null || last?.layout === seal.layout)
      if (isSame) continue
      seals.push({ tableName, rowKey, ...seal })
      changes.push({ table: tableName, before: before === null ? undefined : factOf(parseColumn(before)), after: after && factOf(after) })
    }
  }
  return { seals, strange, changes }
}

/** The row as both databases say it alike. */
function factOf(row: PlainRow): FactRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, canonical(value)]))
}

export function sealOf(tableName: string, row: PlainRow | undefined): LatestSeal {
  if (row === undefined) return { layout: '', digest: null }
  const layout = layoutOf(tableName, Object.keys(row))
  return { layout: layout.name, digest: digestOf(tableName, layout, row) ?? null }
}

/** Whether the row was, before this transaction, what its last seal says. One sealed over other columns is left to the sealing at the start. */
function isAsSealed(tableName: string, before: string | null, last: LatestSeal | undefined): boolean {
  if (before === null) return (last?.digest ?? null) === null
  if (last === undefined) return false
  const row: PlainRow = parseColumn(before)
  const layout: Layout = layoutOf(tableName, Object.keys(row))
  return last.layout !== layout.name ? last.digest !== null : digestOf(tableName, layout, row) === last.digest
}

async function readTouches({ transaction, tenantId, dialect }: StoreContext): Promise<readonly Touch[]> {
  const own = dialect === 'postgres' ? sql`and tx = txid_current()` : sql``
  const { rows } = await sql<Touch>`select table_name as "tableName", row_key as "rowKey", before_row as "before" from row_touch
    where tenant_id = ${tenantId} and origin is null ${own} order by touch_id`.execute(transaction.withoutPlugins())
  return rows
}

/** The rows of these keys by key; a key whose row is gone is missing. */
async function readRows(context: StoreContext, table: SealedTable, keys: readonly string[]): Promise<ReadonlyMap<string, PlainRow>> {
  const { transaction, tenantId, dialect } = context
  const wanted = JSON.stringify(keys.map(key => splitKey(table, key)))
  const name = sql.table(table.name)
  const same = table.key.map(column =>
    dialect === 'postgres' ? sql`t.${sql.ref(column)} = k.${sql.ref(column)}` : sql`t.${sql.ref(column)} = k.value ->> ${sql.lit(column)}`,
  )
  const from = dialect === 'postgres' ? sql`json_populate_recordset(null::${name}, ${wanted}::json) k` : sql`json_each(${wanted}) k`
  const { rows } = await sql<PlainRow>`select t.* from ${from} cross join ${name} t
    where ${sql.join([sql`t.tenant_id = ${tenantId}`, ...same], sql` and `)}`.execute(plain(transaction))
  return new Map(rows.map(row => [joinKey(table, row), row]))
}

async function readLatestSeals(
  { transaction, tenantId, dialect }: StoreContext,
  tableName: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LatestSeal>> {
  const wanted = JSON.stringify(keys)
  const from: RawBuilder<unknown> =
    dialect === 'postgres' ? sql`json_array_elements_text(${wanted}::json) k (value)` : sql`json_each(${wanted}) k`
  const { rows } = await sql<
    LatestSeal & { rowKey: string }
  >`select s.row_key as "rowKey", s.layout, s.digest from ${from} cross join row_seal s
    where s.tenant_id = ${tenantId} and s.table_name = ${tableName} and s.row_key = k.value and s.sequence =
      (select max(l.sequence) from row_seal l where l.tenant_id = ${tenantId} and l.table_name = ${tableName} and l.row_key = k.value)`.execute(
    plain(transaction),
  )
  return new Map(rows.map(({ rowKey, layout, digest }) => [rowKey, { layout, digest }]))
}

function plain(transaction: Transaction<Database>) {
  return transaction.withoutPlugins()
}
