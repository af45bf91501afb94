import { type QueryExecutorProvider, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { layoutOf } from './row-digest.ts'
import { SEALED_TABLES } from './sealed-tables.ts'
import { listColumns } from './touch-triggers.ts'

/** Which columns of each table are sealed: what `proof.begin` says, and the chain with it. */
export type Beginning = { readonly layouts: Readonly<Record<string, readonly string[]>> }

export type ProofLayouts = {
  /** What a ward's very first entry says of the layouts; undefined of a ward that has begun. */
  beginningOf(context: StoreContext): Promise<Beginning | undefined>
}

/** Looked up once for as long as the database is open: its layout stands until the next start. */
export function createProofLayouts(): ProofLayouts {
  const begun = new Set<string>()
  return {
    async beginningOf({ transaction, tenantId, dialect }) {
      if (begun.has(tenantId)) return undefined
      const { rows } = await sql`select 1 from audit_entry where tenant_id = ${tenantId} limit 1`.execute(transaction)
      if (rows.length === 0) return describeLayouts(transaction, dialect)
      begun.add(tenantId)
      return undefined
    },
  }
}

export async function describeLayouts(database: QueryExecutorProvider, dialect: Dialect): Promise<Beginning> {
  const columns = await listColumns(database, dialect)
  return {
    layouts: Object.fromEntries(SEALED_TABLES.map(({ name }) => [name, layoutOf(name, columns.get(name) ?? []).columns])),
  }
}
