import type { Looked } from '#application/ports/proof-reader.ts'
import { toInstant } from '#domain/shared/calendar.ts'
import type { CopiedRow, CopyConnection } from '../database/backup/copy-connection.ts'
import { type Layout, digestOf } from '../database/proof/row-digest.ts'
import { SEALED_TABLES, type SealedTable, keyExpression } from '../database/proof/sealed-tables.ts'
import { looked } from './looked.ts'

const ROWS_AT_ONCE = 200
const KEY = 'sealed_key'

type Layouts = ReadonlyMap<string, Layout>

/** Every row of every sealed table beside its latest seal, both in the order of the key. */
export async function* walkRows(connection: CopyConnection, tenantId: string, layouts: Layouts): AsyncGenerator<Looked> {
  for (const table of SEALED_TABLES) {
    yield* walkTable({ table, rows: rowsOf(connection, tenantId, table), seals: latestSeals(connection, tenantId, table), layouts })
  }
}

type Walking = {
  readonly table: SealedTable
  readonly rows: AsyncGenerator<CopiedRow, undefined>
  readonly seals: AsyncGenerator<CopiedRow, undefined>
  readonly layouts: Layouts
}

async function* walkTable({ table, rows, seals, layouts }: Walking): AsyncGenerator<Looked> {
  let row = await rows.next()
  let seal = await seals.next()
  for (;;) {
    if (row.done === true && seal.done === true) break
    const order = row.done === true ? 1 : seal.done === true ? -1 : compareKeys(row.value[KEY], seal.value['row_key'])
    const foundRow = order <= 0 ? row.value : undefined
    const foundSeal = order >= 0 ? seal.value : undefined
    yield compare(table.name, { row: foundRow, seal: foundSeal, layouts })
    if (order <= 0) row = await rows.next()
    if (order >= 0) seal = await seals.next()
  }
}

type Pair = { readonly row: CopiedRow | undefined; readonly seal: CopiedRow | undefined; readonly layouts: Layouts }

function compare(table: string, { row, seal, layouts }: Pair): Looked {
  const key = String(row?.[KEY] ?? seal?.['row_key'] ?? '')
  const sealed = seal?.['digest'] ?? null
  const expected = sealed === null ? null : String(sealed)
  if (row === undefined) return expected === null ? null : looked('rows', 'rowRemoved', { table, key, expected })
  const layout = layouts.get(`${table} ${String(seal?.['layout'] ?? '')}`)
  const found = layout === undefined ? null : (digestOf(table, layout, row) ?? null)
  if (expected === null) return looked('rows', 'rowAdded', { table, key, found })
  return found === expected ? null : looked('rows', 'rowChanged', { table, key, expected, found })
}

/** In the order of bytes, as both databases give them. */
function compareKeys(left: unknown, right: unknown): number {
  return left === right ? 0 : Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)))
}

async function* rowsOf(connection: CopyConnection, tenantId: string, table: SealedTable): AsyncGenerator<CopiedRow, undefined> {
  const key = keyExpression(table, 't', connection.dialect)
  const statement = `select ${key} as ${KEY}, t.* from ${table.name} t where t.tenant_id = '${tenantId}' order by (${key})${connection.byteOrder}`
  yield* connection.stream(statement, ROWS_AT_ONCE)
}

async function* latestSeals(connection: CopyConnection, tenantId: string, { name }: SealedTable): AsyncGenerator<CopiedRow, undefined> {
  const statement = `select row_key, layout, digest, sequence from row_seal where tenant_id = '${tenantId}' and table_name = '${name}' order by row_key, sequence`
  let last: CopiedRow | undefined
  for await (const seal of connection.stream(statement, 1000)) {
    if (last !== undefined && last['row_key'] !== seal['row_key']) yield last
    last = seal
  }
  if (last !== undefined) yield last
}

/** Every note that stands was left by somebody outside the application: it clears its own before it commits. */
export async function* walkTouches(connection: CopyConnection, tenantId: string): AsyncGenerator<Looked> {
  const statement = `select table_name, row_key, at, by_role, origin from row_touch where tenant_id = '${tenantId}' order by at, tx, touch_id`
  for await (const note of connection.stream(statement, 1000)) {
    yield looked('touches', note['origin'] === 'overwritten' ? 'rowOverwritten' : 'rowTouched', {
      table: String(note['table_name']),
      key: String(note['row_key']),
      at: toInstant(String(note['at'])),
      byRole: String(note['by_role']),
    })
  }
}
