import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { StoreContext } from '../unit-of-work.ts'
import type { NewSeal, TouchedRows } from './touched-rows.ts'

const SEALS_AT_ONCE = 5000

/** What an entry says of all rows it seals: a hash over its seals in their order. */
export function createRowsHash() {
  const hash = createHash('sha256')
  let count = 0
  return {
    add({ tableName, rowKey, layout, digest }: NewSeal) {
      hash.update(`${JSON.stringify([tableName, rowKey, layout, digest])}\n`)
      count += 1
    },
    /** Null when nothing was sealed. */
    finish: () => (count === 0 ? null : hash.digest('hex')),
  }
}

export async function insertSeals(
  { transaction, tenantId, dialect }: StoreContext,
  { sequence, firstOrdinal, seals }: { readonly sequence: number; readonly firstOrdinal: number; readonly seals: readonly NewSeal[] },
): Promise<void> {
  for (let start = 0; start < seals.length; start += SEALS_AT_ONCE) {
    const piece = seals.slice(start, start + SEALS_AT_ONCE)
    const rows = piece.map(({ tableName, rowKey, layout, digest }, place) => [
      firstOrdinal + start + place,
      tableName,
      rowKey,
      layout,
      digest,
    ])
    const json = JSON.stringify(rows)
    const values =
      dialect === 'sqlite'
        ? sql`k.value ->> 0, k.value ->> 1, k.value ->> 2, k.value ->> 3, k.value ->> 4 from json_each(${json}) k`
        : sql`(k.value ->> 0)::integer, k.value ->> 1, k.value ->> 2, k.value ->> 3, k.value ->> 4 from json_array_elements(${json}::json) k (value)`
    const into = sql`insert into row_seal (tenant_id, sequence, ordinal, table_name, row_key, layout, digest)`
    const mine = dialect === 'sqlite' ? sql`${tenantId}, ${sequence}` : sql`${tenantId}::uuid, ${sequence}::integer`
    await sql`${into} select ${mine}, ${values}`.execute(transaction)
  }
}

/** A row that the application found changed by others is noted for good, beside the seal it now gets. */
export async function noteStrangeRows({ transaction, tenantId }: StoreContext, strange: TouchedRows['strange']): Promise<void> {
  for (const { tableName, rowKey } of strange) {
    await sql`update row_touch set origin = 'overwritten', before_row = null where tenant_id = ${tenantId} and origin is null
      and table_name = ${tableName} and row_key = ${rowKey} and touch_id =
        (select min(touch_id) from row_touch where tenant_id = ${tenantId} and origin is null and table_name = ${tableName} and row_key = ${rowKey})`.execute(
      transaction,
    )
  }
}

/** Forgets the notes of this transaction, whose rows are sealed now. On PostgreSQL those of others are marked; see `markForeignTouches`. */
export async function forgetTouches({ transaction, tenantId, dialect }: StoreContext): Promise<void> {
  const own = dialect === 'postgres' ? sql`and tx = txid_current()` : sql``
  await sql`delete from row_touch where tenant_id = ${tenantId} and origin is null ${own}`.execute(transaction)
}

/**
 * Marks notes that somebody outside the application left: it clears its own before it commits, so one that is seen at the beginning of a transaction
 * is another's. What the row was is forgotten, because it may be personal.
 */
export async function markForeignTouches({ transaction, tenantId }: StoreContext): Promise<void> {
  const { rows } = await sql`select 1 from row_touch where tenant_id = ${tenantId} and origin is null limit 1`.execute(transaction)
  if (rows.length === 0) return
  await sql`update row_touch set origin = 'foreign', before_row = null where tenant_id = ${tenantId} and origin is null`.execute(
    transaction,
  )
}
