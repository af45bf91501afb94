import type { ReportStore } from '#application/ports/report-store.ts'
import { evidenceSearchText } from '../evidence/evidence-file-rows.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { toEvidence } from './report-columns.ts'

type EvidenceRows = Pick<ReportStore, 'listEvidence' | 'findEvidence' | 'addEvidence' | 'saveEvidence' | 'removeEvidence'>

export function createEvidenceRows({ transaction, tenantId }: StoreContext): EvidenceRows {
  const rows = () => transaction.selectFrom('evidence').selectAll().where('tenantId', '=', tenantId)
  return {
    async listEvidence(reportId) {
      return (await rows().where('reportId', '=', reportId).orderBy('uploadedAt').orderBy('evidenceId').execute()).map(toEvidence)
    },
    async findEvidence(evidenceId) {
      const row = await rows().where('evidenceId', '=', evidenceId).executeTakeFirst()
      return row && toEvidence(row)
    },
    async addEvidence(evidence) {
      await transaction
        .insertInto('evidence')
        .values({ tenantId, ...evidence, searchText: evidenceSearchText(evidence) })
        .execute()
    },
    async saveEvidence({ evidenceId, kind, documentNumber, documentDate, caption, fileName }) {
      const searchText = evidenceSearchText({ fileName, documentNumber, caption })
      await transaction
        .updateTable('evidence')
        .set({ kind, documentNumber, documentDate, caption, searchText })
        .where('tenantId', '=', tenantId)
        .where('evidenceId', '=', evidenceId)
        .execute()
    },
    async removeEvidence(evidenceId) {
      await transaction.deleteFrom('evidence').where('tenantId', '=', tenantId).where('evidenceId', '=', evidenceId).execute()
    },
  }
}
