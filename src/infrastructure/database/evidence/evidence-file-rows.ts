import type { EvidenceFileRecord, EvidenceLedgerStore } from '#application/ports/evidence-ledger-store.ts'
import { ANALYSIS_STATES, SCAN_STATES } from '#domain/evidence/evidence-state.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { oneOf } from '../columns.ts'
import type { Database } from '../schema.ts'
import type { StoreContext } from '../unit-of-work.ts'

type FileRows = Pick<
  EvidenceLedgerStore,
  | 'rememberFile'
  | 'findFile'
  | 'listFiles'
  | 'saveScan'
  | 'saveFindings'
  | 'listWaiting'
  | 'listUnscanned'
  | 'takeUpEarlier'
  | 'forgetFile'
  | 'isMadeOfNamed'
>

const UNREAD = {
  analysis: 'waiting',
  analysedAt: null,
  perceptualHash: null,
  takenAt: null,
  latitude: null,
  longitude: null,
  width: null,
  height: null,
  pageCount: null,
  textNumber: null,
  textDate: null,
  publicSha256: null,
  thumbnailSha256: null,
  previewSha256: null,
} as const

/** Rows of old evidence taken up in one go: a few seconds of the one writer at the most. */
const TAKEN_UP_AT_ONCE = 2000

export function toFile({ tenantId: _tenant, ...row }: Database['evidenceFile']): EvidenceFileRecord {
  return { ...row, scanState: oneOf(SCAN_STATES, row.scanState), analysis: oneOf(ANALYSIS_STATES, row.analysis) }
}

/** What a person finds a file by. */
export function evidenceSearchText({
  fileName,
  documentNumber,
  caption,
}: Pick<Database['evidence'], 'fileName' | 'documentNumber' | 'caption'>) {
  return foldText([fileName.replaceAll('_', ' '), fileName, documentNumber, caption].join(' '))
}

export function createEvidenceFileRows({ transaction, tenantId }: StoreContext): FileRows {
  const files = () => transaction.selectFrom('evidenceFile').selectAll().where('tenantId', '=', tenantId)
  const change = (sha256: string, values: Partial<Database['evidenceFile']>) =>
    transaction.updateTable('evidenceFile').set(values).where('tenantId', '=', tenantId).where('sha256', '=', sha256).execute()

  return {
    async rememberFile(file, scan) {
      await transaction
        .insertInto('evidenceFile')
        .values({ tenantId, ...file, ...scan, ...UNREAD })
        .onConflict(conflict =>
          conflict.columns(['tenantId', 'sha256']).doUpdateSet(scan.scanState === 'unchecked' ? { mime: file.mime } : scan),
        )
        .execute()
    },
    async findFile(sha256) {
      const row = await files().where('sha256', '=', sha256).executeTakeFirst()
      return row && toFile(row)
    },
    async listFiles(hashes) {
      return (await files().where('sha256', 'in', hashes).execute()).map(toFile)
    },
    async saveScan(sha256, scan) {
      await change(sha256, scan)
    },
    async saveFindings(sha256, findings, analysedAt) {
      await change(sha256, findings === undefined ? { analysis: 'failed', analysedAt } : { ...findings, analysis: 'done', analysedAt })
    },
    async listWaiting(limit) {
      return (await files().where('analysis', '=', 'waiting').orderBy('storedAt').orderBy('sha256').limit(limit).execute()).map(toFile)
    },
    async listUnscanned(after, limit) {
      return (await files().where('scanState', '=', 'unchecked').where('sha256', '>', after).orderBy('sha256').limit(limit).execute()).map(
        toFile,
      )
    },
    async takeUpEarlier(now) {
      const unknown = (table: 'evidence' | 'registerEvidence') =>
        transaction
          .selectFrom(table)
          .select(['sha256', 'mime', 'size'])
          .where('tenantId', '=', tenantId)
          .where(eb =>
            eb.not(
              eb.exists(
                eb
                  .selectFrom('evidenceFile')
                  .select('evidenceFile.sha256')
                  .where('evidenceFile.tenantId', '=', tenantId)
                  .whereRef('evidenceFile.sha256', '=', `${table}.sha256`),
              ),
            ),
          )
          .limit(TAKEN_UP_AT_ONCE)
          .execute()
      const found = new Map([...(await unknown('evidence')), ...(await unknown('registerEvidence'))].map(row => [row.sha256, row]))
      for (const row of found.values()) {
        await transaction
          .insertInto('evidenceFile')
          .values({ tenantId, ...row, storedAt: now, scanState: 'unchecked', scanNote: '', scannedAt: null, ...UNREAD })
          .onConflict(conflict => conflict.columns(['tenantId', 'sha256']).doNothing())
          .execute()
      }
      const unfound = await transaction
        .selectFrom('evidence')
        .select(['evidenceId', 'fileName', 'documentNumber', 'caption'])
        .where('tenantId', '=', tenantId)
        .where('searchText', '=', '')
        .limit(TAKEN_UP_AT_ONCE)
        .execute()
      for (const row of unfound) {
        await transaction
          .updateTable('evidence')
          .set({ searchText: evidenceSearchText(row) })
          .where('tenantId', '=', tenantId)
          .where('evidenceId', '=', row.evidenceId)
          .execute()
      }
      return found.size + unfound.length
    },
    async forgetFile(sha256) {
      await transaction.deleteFrom('evidenceFile').where('tenantId', '=', tenantId).where('sha256', '=', sha256).execute()
    },
    async isMadeOfNamed(sha256) {
      const made = await transaction
        .selectFrom('evidenceFile')
        .select('sha256')
        .where('tenantId', '=', tenantId)
        .where(eb => eb.or([eb('publicSha256', '=', sha256), eb('thumbnailSha256', '=', sha256), eb('previewSha256', '=', sha256)]))
        .executeTakeFirst()
      return made !== undefined
    },
  }
}
