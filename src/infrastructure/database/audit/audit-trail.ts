import { createHash } from 'node:crypto'
import type { AuditEntry, AuditTrail } from '#application/ports/audit-trail.ts'
import type { Clock } from '#application/ports/clock.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

type Row = Database['auditEntry']

const GENESIS = '0'.repeat(64)
const CHAIN_PAGE = 1000
const SIGN_INS = ['session.open', 'session.refuse']

export function createAuditTrail(context: StoreContext, actor: { memberId: string | null; name: string }, clock: Clock): AuditTrail {
  const { transaction, tenantId, dialect } = context

  /** The chain has one end: on PostgreSQL its row is locked until this transaction ends, SQLite has one writer anyway. */
  async function lockHead() {
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

  return {
    async record({ action, entity, entityId, before, after }) {
      const head = await lockHead()
      const entry = {
        tenantId,
        sequence: head.sequence + 1,
        at: clock.now(),
        actorId: actor.memberId,
        actorName: actor.name,
        action,
        entity,
        entityId,
        beforeValue: toJson(before),
        afterValue: toJson(after),
        previousHash: head.hash,
      }
      const hash = hashOf(entry)
      await transaction
        .insertInto('auditEntry')
        .values({ ...entry, hash })
        .execute()
      await transaction.updateTable('auditHead').set({ sequence: entry.sequence, hash }).where('tenantId', '=', tenantId).execute()
    },

    async list(filter) {
      let query = transaction.selectFrom('auditEntry').selectAll().where('tenantId', '=', tenantId)
      if (filter.entity !== undefined) query = query.where('entity', '=', filter.entity)
      if (filter.entityId !== undefined) query = query.where('entityId', '=', filter.entityId)
      if (filter.actorId !== undefined) query = query.where('actorId', '=', filter.actorId)
      if (filter.withoutSignIns === true) query = query.where('action', 'not in', SIGN_INS)
      if (filter.before !== undefined) query = query.where('sequence', '<', filter.before)
      const rows = await query.orderBy('sequence', 'desc').limit(filter.limit).execute()
      return rows.map(toEntry)
    },

    async findBreak() {
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
          if (row.sequence !== sequence + 1 || row.previousHash !== previousHash || row.hash !== hashOf(row)) return sequence + 1
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

function hashOf(row: Omit<Row, 'hash'>): string {
  const fields = [
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
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

function toEntry(row: Row): AuditEntry {
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
