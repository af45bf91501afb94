import type { UploadRecord, UploadStore } from '#application/ports/upload-store.ts'
import { EVIDENCE_KINDS } from '#domain/evidence/evidence-kind.ts'
import { oneOf } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

export function createUploadStore({ transaction, tenantId, dialect }: StoreContext): UploadStore {
  const uploads = () => transaction.selectFrom('upload').selectAll().where('tenantId', '=', tenantId)
  return {
    async addUpload(upload) {
      await transaction
        .insertInto('upload')
        .values({ tenantId, ...upload })
        .execute()
    },
    async findUpload(uploadId) {
      const row = await uploads().where('uploadId', '=', uploadId).executeTakeFirst()
      return row && toUpload(row)
    },
    async lockUpload(uploadId) {
      const query = uploads().where('uploadId', '=', uploadId)
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row && toUpload(row)
    },
    async listOpen(memberId, reportId) {
      let query = uploads().where('memberId', '=', memberId).where('evidenceId', 'is', null)
      if (reportId !== undefined) query = query.where('reportId', '=', reportId)
      return (await query.orderBy('createdAt').orderBy('uploadId').execute()).map(toUpload)
    },
    async finishUpload(uploadId, evidenceId) {
      await transaction
        .updateTable('upload')
        .set({ evidenceId })
        .where('tenantId', '=', tenantId)
        .where('uploadId', '=', uploadId)
        .execute()
    },
    async removeUpload(uploadId) {
      await transaction.deleteFrom('upload').where('tenantId', '=', tenantId).where('uploadId', '=', uploadId).execute()
    },
    async removeExpired(now) {
      const rows = await transaction
        .deleteFrom('upload')
        .where('tenantId', '=', tenantId)
        .where('expiresAt', '<=', now)
        .returning('uploadId')
        .execute()
      return rows.map(row => row.uploadId)
    },
    async listIds() {
      const rows = await transaction
        .selectFrom('upload')
        .select('uploadId')
        .where('tenantId', '=', tenantId)
        .where('evidenceId', 'is', null)
        .execute()
      return rows.map(row => row.uploadId)
    },
  }
}

function toUpload({ tenantId: _tenant, ...row }: Database['upload']): UploadRecord {
  return { ...row, kind: oneOf(EVIDENCE_KINDS, row.kind) }
}
