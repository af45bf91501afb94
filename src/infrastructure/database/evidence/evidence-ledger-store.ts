import type { EvidenceLedgerStore } from '#application/ports/evidence-ledger-store.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { createEvidenceFileRows } from './evidence-file-rows.ts'
import { createFileUses } from './file-uses.ts'
import { createLedgerQueries } from './ledger-queries.ts'
import type { PictureIndexes } from './picture-indexes.ts'

export function createEvidenceLedgerStore(context: StoreContext, pictures: PictureIndexes): EvidenceLedgerStore {
  const { transaction, tenantId } = context
  return {
    ...createEvidenceFileRows(context),
    ...createLedgerQueries(context),
    ...createFileUses(context, pictures),
    async findWardPlace() {
      const row = await transaction
        .selectFrom('tenant')
        .select(['latitude', 'longitude', 'radiusKm'])
        .where('tenantId', '=', tenantId)
        .executeTakeFirstOrThrow()
      const { latitude, longitude, radiusKm } = row
      return latitude === null || longitude === null || radiusKm === null ? null : { latitude, longitude, radiusKm }
    },
    async saveWardPlace(place, version) {
      const { latitude, longitude, radiusKm } = place ?? { latitude: null, longitude: null, radiusKm: null }
      await transaction.updateTable('tenant').set({ latitude, longitude, radiusKm, version }).where('tenantId', '=', tenantId).execute()
    },
  }
}
