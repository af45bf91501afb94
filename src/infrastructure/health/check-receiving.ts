import type { EvidenceAnalyser } from '#application/ports/evidence-analyser.ts'
import type { UploadFiles } from '#application/ports/upload-files.ts'
import type { VirusScanner } from '#application/ports/virus-scanner.ts'
import { type HealthFinding, finding } from '#domain/health/health-finding.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'
import type { CheckedWard } from './check-evidence.ts'

/** Whether files are scanned as they come in, and pictures of iPhones shown. Neither is needed to work. */
export async function* checkTools(scanner: VirusScanner, analyser: Pick<EvidenceAnalyser, 'readsHeic'>): AsyncGenerator<HealthFinding> {
  if (!scanner.isSetUp) yield finding('ok', 'SCANNER_NONE')
  else yield (await scanner.answers()) ? finding('ok', 'SCANNER_ANSWERS') : finding('warn', 'SCANNER_SILENT')
  yield finding('ok', (await analyser.readsHeic()) ? 'HEIC_READABLE' : 'HEIC_KEPT_ONLY')
}

/** Files on their way: no more of each may lie on the disk than the whole is long. */
export async function* checkUploads(
  connection: CopyConnection,
  files: UploadFiles,
  wards: readonly CheckedWard[],
): AsyncGenerator<HealthFinding> {
  let [open, strange] = [0, 0]
  for (const { tenantId } of wards) {
    await connection.setTenant(tenantId)
    const rows = await connection.query(`select upload_id, size from upload where tenant_id = '${tenantId}' and evidence_id is null`)
    for (const row of rows) {
      open += 1
      if ((await files.offsetOf(tenantId, String(row['upload_id']))) > Number(row['size'])) strange += 1
    }
  }
  yield strange === 0 ? finding('ok', 'UPLOADS_WHOLE', { files: open }) : finding('fail', 'UPLOADS_TOO_LONG', { files: strange })
}
