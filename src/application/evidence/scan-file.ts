import type { Application } from '../application.ts'
import type { FileScan } from '../ports/evidence-ledger-store.ts'
import type { Scope } from '../ports/unit-of-work.ts'

export type ScanningParts = Pick<Application, 'unitOfWork' | 'clock' | 'evidenceFiles' | 'virusScanner'>

const SCANNED_AT_ONCE = 50

/** What the scanner says of stored bytes now; without a scanner they stay unchecked, which everybody sees. */
export async function scanStored(
  { clock, evidenceFiles, virusScanner }: Omit<ScanningParts, 'unitOfWork'>,
  tenantId: string,
  sha256: string,
): Promise<FileScan> {
  if (!virusScanner.isSetUp) return { scanState: 'unchecked', scanNote: '', scannedAt: null }
  const bytes = await evidenceFiles.open(tenantId, sha256)
  if (bytes === undefined) throw new Error(`The file ${sha256} was stored and is gone`)
  const answer = await virusScanner.scan(bytes)
  if (answer.kind === 'absent') return { scanState: 'unchecked', scanNote: answer.reason, scannedAt: null }
  const scannedAt = clock.now()
  return answer.kind === 'clean'
    ? { scanState: 'clean', scanNote: '', scannedAt }
    : { scanState: 'infected', scanNote: answer.virus, scannedAt }
}

type Infected = { readonly sha256: string; readonly fileName: string; readonly scan: FileScan }

/** Removes infected bytes that nothing names; bytes in use stay, marked, and are handed out no more. The log says which. */
export async function putAsideInfected(
  { unitOfWork, evidenceFiles }: ScanningParts,
  scope: Scope,
  { sha256, fileName, scan }: Infected,
): Promise<void> {
  // The call that sent the file is refused: its Idempotency-Key must not be taken for done.
  const { claim: _claim, ...alone } = scope
  const isKept = await unitOfWork.run(alone, async ({ reportQueries, evidenceLedger, audit }) => {
    const isNamed = await reportQueries.isFileNamed(sha256)
    if (isNamed) await evidenceLedger.saveScan(sha256, scan)
    else await evidenceLedger.forgetFile(sha256)
    const after = { sha256, fileName, virus: scan.scanNote, kept: isNamed }
    await audit.record({ action: 'evidence.infected', entity: 'ward', entityId: scope.tenantId, before: null, after })
    return isNamed
  })
  if (!isKept) await evidenceFiles.remove(scope.tenantId, sha256)
}

/** Looks at what was stored while no scanner answered. Stops at the first file that gets no answer: the next time begins there. Answers how many were scanned. */
export async function scanUnscanned(application: ScanningParts, scope: Scope): Promise<number> {
  const { unitOfWork, evidenceFiles, virusScanner } = application
  if (!virusScanner.isSetUp) return 0
  let after = ''
  let scanned = 0
  for (;;) {
    const found = await unitOfWork.read(scope.tenantId, stores => stores.evidenceLedger.listUnscanned(after, SCANNED_AT_ONCE))
    if (found.length === 0) return scanned
    for (const { sha256 } of found) {
      after = sha256
      if (!(await evidenceFiles.has(scope.tenantId, sha256))) continue
      const scan = await scanStored(application, scope.tenantId, sha256)
      if (scan.scanState === 'unchecked') return scanned
      if (scan.scanState === 'infected') await putAsideInfected(application, scope, { sha256, fileName: '', scan })
      else await unitOfWork.run(scope, stores => stores.evidenceLedger.saveScan(sha256, scan))
      scanned += 1
    }
  }
}
