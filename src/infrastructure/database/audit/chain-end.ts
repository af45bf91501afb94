import type { StoreContext } from '../unit-of-work.ts'
import { type EntryRow, GENESIS, hashOfEntry } from './entry-hash.ts'

export type ChainEnd = { readonly sequence: number; readonly hash: string }
/** An entry that has no place in the chain yet. */
export type PendingEntry = Omit<EntryRow, 'tenantId' | 'sequence' | 'previousHash' | 'hash' | 'rowsHash'>

const ENTRIES_AT_ONCE = 200

/** The chain has one end: on PostgreSQL its row is locked until this transaction ends, SQLite has one writer anyway. */
export async function lockChainEnd({ transaction, tenantId, dialect }: StoreContext): Promise<ChainEnd> {
  const ofWard = transaction.selectFrom('auditHead').select(['sequence', 'hash']).where('tenantId', '=', tenantId)
  const head = dialect === 'postgres' ? ofWard.forUpdate() : ofWard
  const found = await head.executeTakeFirst()
  if (found !== undefined) return found
  // Two first entries at once: the second waits here for the first.
  await transaction
    .insertInto('auditHead')
    .values({ tenantId, sequence: 0, hash: GENESIS })
    .onConflict(conflict => conflict.column('tenantId').doNothing())
    .execute()
  return head.executeTakeFirstOrThrow()
}

/** Chains the entries to the locked end; `rowsHash` goes into the last of them. The head is moved by one entry at a time, as its guard asks. */
export async function appendEntries(
  { transaction, tenantId }: StoreContext,
  end: ChainEnd,
  { entries, rowsHash }: { readonly entries: readonly PendingEntry[]; readonly rowsHash: string | null },
): Promise<ChainEnd> {
  const rows: EntryRow[] = []
  let { sequence, hash: previousHash } = end
  for (const [place, entry] of entries.entries()) {
    sequence += 1
    const linked = { ...entry, tenantId, sequence, previousHash, rowsHash: place === entries.length - 1 ? rowsHash : null }
    previousHash = hashOfEntry(linked)
    rows.push({ ...linked, hash: previousHash })
  }
  for (let start = 0; start < rows.length; start += ENTRIES_AT_ONCE) {
    await transaction
      .insertInto('auditEntry')
      .values(rows.slice(start, start + ENTRIES_AT_ONCE))
      .execute()
  }
  for (const row of rows) {
    await transaction.updateTable('auditHead').set({ sequence: row.sequence, hash: row.hash }).where('tenantId', '=', tenantId).execute()
  }
  return { sequence, hash: previousHash }
}
