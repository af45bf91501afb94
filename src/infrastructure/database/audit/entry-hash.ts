import { createHash } from 'node:crypto'
import type { Database } from '../schema.ts'

export type EntryRow = Database['auditEntry']

/** What the first entry of a ward follows. */
export const GENESIS = '0'.repeat(64)

/** Entries written before rows were sealed have no hash of rows, and keep the hash they have. */
export function hashOfEntry(row: Omit<EntryRow, 'hash'>): string {
  const fields: unknown[] = [
    row.previousHash,
    row.tenantId,
    row.sequence,
    row.at,
    row.actorId,
    row.actorName,
    row.action,
    row.entity,
    row.entityId,
    row.beforeValue,
    row.afterValue,
  ]
  if (row.rowsHash !== null) fields.push(row.rowsHash)
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
