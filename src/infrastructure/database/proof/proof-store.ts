import type { DayEnd, ProofStore } from '#application/ports/proof-store.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import type { StoreContext } from '../unit-of-work.ts'

const ENTRIES_AT_ONCE = 2000

export function createProofStore({ transaction, tenantId }: StoreContext): ProofStore {
  return {
    async listUnsealedDays(before) {
      const last = await transaction
        .selectFrom('daySeal')
        .selectAll()
        .where('tenantId', '=', tenantId)
        .orderBy('day', 'desc')
        .executeTakeFirst()
      const ends: DayEnd[] = []
      let sequence = last?.sequence ?? 0
      for (;;) {
        const entries = await transaction
          .selectFrom('auditEntry')
          .select(['sequence', 'at', 'hash'])
          .where('tenantId', '=', tenantId)
          .where('sequence', '>', sequence)
          .orderBy('sequence')
          .limit(ENTRIES_AT_ONCE)
          .execute()
        for (const entry of entries) {
          // Everything from the first entry of a day that is not over belongs to later seals, whatever a clock that was set back says.
          if (entry.at >= before) return ends
          const found = dayAt(entry.at)
          const previous = ends.at(-1)
          const day = previous !== undefined && previous.day > found ? previous.day : found
          if (last !== undefined && day <= last.day) continue
          if (previous?.day === day) ends.pop()
          ends.push({ day, sequence: entry.sequence, hash: entry.hash })
        }
        if (entries.length < ENTRIES_AT_ONCE) return ends
        sequence = entries.at(-1)?.sequence ?? sequence
      }
    },
    async addDaySeals(seals) {
      const rows = seals.map(({ day, sequence, hash, sealedAt }) => ({ tenantId, day, sequence, hash, sealedAt }))
      await transaction
        .insertInto('daySeal')
        .values(rows)
        .onConflict(conflict => conflict.columns(['tenantId', 'day']).doNothing())
        .execute()
    },
    async listDaySeals({ before, limit }) {
      let query = transaction.selectFrom('daySeal').select(['day', 'sequence', 'hash', 'sealedAt']).where('tenantId', '=', tenantId)
      if (before !== undefined) query = query.where('day', '<', before)
      return query.orderBy('day', 'desc').limit(limit).execute()
    },
    findEnd: () => transaction.selectFrom('auditHead').select(['sequence', 'hash']).where('tenantId', '=', tenantId).executeTakeFirst(),
  }
}
