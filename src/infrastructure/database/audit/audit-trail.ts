import type { AuditEntry, AuditTrail } from '#application/ports/audit-trail.ts'
import type { Clock } from '#application/ports/clock.ts'
import type { ProofLayouts } from '../proof/proof-layouts.ts'
import { createRowsHash, forgetTouches, insertSeals, noteStrangeRows } from '../proof/row-seals.ts'
import { type TouchedRows, readTouchedRows } from '../proof/touched-rows.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { type PendingEntry, appendEntries, lockChainEnd } from './chain-end.ts'
import { type EntryRow, GENESIS, hashOfEntry } from './entry-hash.ts'

const CHAIN_PAGE = 1000
/** Left out of the ordinary list: who came in, and rows that changed by themselves. */
const BESIDE_THE_POINT = ['session.open', 'session.refuse', 'rows.seal']

type Settings = {
  readonly actor: { readonly memberId: string | null; readonly name: string }
  readonly clock: Clock
  readonly layouts: ProofLayouts
  /** Told, before the transaction ends, which rows it changed. */
  readonly onChange?: (changes: TouchedRows['changes']) => Promise<void>
}

/** The trail of one transaction. Entries wait until it ends (or until somebody reads the trail), when the last of them seals all rows that were changed. */
export type OpenTrail = AuditTrail & { finish(): Promise<void> }

export function createAuditTrail(context: StoreContext, { actor, clock, layouts, onChange }: Settings): OpenTrail {
  const { transaction, tenantId } = context
  let pending: PendingEntry[] = []

  function toPending(record: Parameters<AuditTrail['record']>[0]): PendingEntry {
    const { action, entity, entityId, before, after } = record
    const value = { beforeValue: toJson(before), afterValue: toJson(after) }
    return { at: clock.now(), actorId: actor.memberId, actorName: actor.name, action, entity, entityId, ...value }
  }

  /** Seals what was changed so far under the entries that wait. */
  async function finish() {
    const { seals, strange, changes } = await readTouchedRows(context)
    await onChange?.(changes)
    if (pending.length > 0 || seals.length > 0) {
      const begun = await layouts.beginningOf(context)
      const entries = [
        ...(begun === undefined
          ? []
          : [toPending({ action: 'proof.begin', entity: 'proof', entityId: tenantId, before: null, after: begun })]),
        ...pending,
      ]
      if (pending.length === 0)
        entries.push(toPending({ action: 'rows.seal', entity: 'proof', entityId: tenantId, before: null, after: { rows: seals.length } }))
      const hash = createRowsHash()
      for (const seal of seals) hash.add(seal)
      const { sequence } = await appendEntries(context, await lockChainEnd(context), { entries, rowsHash: hash.finish() })
      await insertSeals(context, { sequence, firstOrdinal: 1, seals })
      pending = []
    }
    await noteStrangeRows(context, strange)
    await forgetTouches(context)
  }

  return {
    finish,
    record(record) {
      pending.push(toPending(record))
      return Promise.resolve()
    },

    async list(filter) {
      if (pending.length > 0) await finish()
      let query = transaction.selectFrom('auditEntry').selectAll().where('tenantId', '=', tenantId)
      if (filter.entity !== undefined) query = query.where('entity', '=', filter.entity)
      if (filter.entityId !== undefined) query = query.where('entityId', '=', filter.entityId)
      if (filter.action !== undefined) query = query.where('action', '=', filter.action)
      if (filter.actorId !== undefined) query = query.where('actorId', '=', filter.actorId)
      if (filter.withoutSignIns === true) query = query.where('action', 'not in', BESIDE_THE_POINT)
      if (filter.before !== undefined) query = query.where('sequence', '<', filter.before)
      const rows = await query.orderBy('sequence', 'desc').limit(filter.limit).execute()
      return rows.map(toEntry)
    },

    async findBreak() {
      if (pending.length > 0) await finish()
      let previousHash = GENESIS
      let sequence = 0
      for (;;) {
        const rows = await transaction
          .selectFrom('auditEntry')
          .selectAll()
          .where('tenantId', '=', tenantId)
          .where('sequence', '>', sequence)
          .orderBy('sequence')
          .limit(CHAIN_PAGE)
          .execute()
        for (const row of rows) {
          if (row.sequence !== sequence + 1 || row.previousHash !== previousHash || row.hash !== hashOfEntry(row)) return sequence + 1
          previousHash = row.hash
          sequence = row.sequence
        }
        if (rows.length < CHAIN_PAGE) break
      }
      const head = await transaction.selectFrom('auditHead').selectAll().where('tenantId', '=', tenantId).executeTakeFirst()
      const isWhole = (head?.sequence ?? 0) === sequence && (head?.hash ?? GENESIS) === previousHash
      return isWhole ? undefined : sequence + 1
    },
  }
}

function toJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}

function toEntry(row: EntryRow): AuditEntry {
  const { sequence, at, actorId, actorName, action, entity, entityId, hash } = row
  const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
  return {
    sequence,
    at,
    actorId,
    actorName,
    action,
    entity,
    entityId,
    before: parsed(row.beforeValue),
    after: parsed(row.afterValue),
    hash,
  }
}
