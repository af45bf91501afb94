import type { RegisterStore } from '#application/ports/register-store.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toEvidence } from './register-columns.ts'

type EvidenceRows = Pick<RegisterStore, 'addEvidence' | 'findEvidence' | 'listEvidence' | 'removeEvidence'>

export function createRegisterEvidenceRows({ transaction, tenantId }: StoreContext): EvidenceRows {
  const evidence = () => transaction.selectFrom('registerEvidence').selectAll().where('tenantId', '=', tenantId)
  return {
    async addEvidence(added) {
      await transaction
        .insertInto('registerEvidence')
        .values({ tenantId, ...added })
        .execute()
    },
    async findEvidence(evidenceId) {
      const row = await evidence().where('evidenceId', '=', evidenceId).executeTakeFirst()
      return row && toEvidence(row)
    },
    async listEvidence(rowIds) {
      const query = evidence().where('rowId', 'in', rowIds).where('removedAt', 'is', null).orderBy('uploadedAt').orderBy('evidenceId')
      return (await query.execute()).map(toEvidence)
    },
    async removeEvidence(evidenceId, removedBy, removedAt) {
      await transaction
        .updateTable('registerEvidence')
        .set({ removedBy, removedAt })
        .where('tenantId', '=', tenantId)
        .where('evidenceId', '=', evidenceId)
        .execute()
    },
  }
}
