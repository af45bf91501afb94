import type { Application } from '../application.ts'
import { NOTHING_FOUND } from '../ports/evidence-analyser.ts'
import type { FileFindings, StoredBytes } from '../ports/evidence-ledger-store.ts'
import type { Scope } from '../ports/unit-of-work.ts'

export type AnalysingParts = Pick<Application, 'unitOfWork' | 'clock' | 'evidenceFiles' | 'evidenceAnalyser'>

const READ_AT_ONCE = 20
/** A preview or public copy is at most a good deal larger than what it was made of. */
const LARGEST_MADE = 256 * 1_048_576
/** What cannot be read but for its type, size and hash. */
const OPAQUE = /^(?:video|audio)\//

/** Reads files that came in since: looks, place, time, number, date, and the pictures to show of them. Answers how many; `isStopped` ends it between two files. */
export async function analyseWaitingFiles(
  application: AnalysingParts,
  scope: Scope,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let done = 0
  for (;;) {
    const waiting = await application.unitOfWork.read(scope.tenantId, stores => stores.evidenceLedger.listWaiting(READ_AT_ONCE))
    if (waiting.length === 0) return done
    for (const file of waiting) {
      if (isStopped()) return done
      await analyseOne(application, scope, file)
      done += 1
    }
  }
}

async function analyseOne(application: AnalysingParts, scope: Scope, file: StoredBytes): Promise<void> {
  const { unitOfWork, clock } = application
  const findings = await findingsOf(application, scope.tenantId, file)
  await unitOfWork.run(scope, stores => stores.evidenceLedger.saveFindings(file.sha256, findings, clock.now()))
}

/** Undefined when the file is gone or could not be read. The pictures are safe on the disk before any row names them. */
async function findingsOf(
  { evidenceFiles, evidenceAnalyser }: AnalysingParts,
  tenantId: string,
  { sha256, mime }: StoredBytes,
): Promise<FileFindings | undefined> {
  const bytes = await evidenceFiles.open(tenantId, sha256)
  if (bytes === undefined) return undefined
  if (OPAQUE.test(mime)) bytes.destroy()
  const analysis = OPAQUE.test(mime) ? NOTHING_FOUND : await evidenceAnalyser.analyse(mime, bytes)
  if (analysis === undefined) return undefined
  const { publicCopy, thumbnail, preview, ...found } = analysis
  const keep = async (made: Uint8Array | null) => (made === null ? null : (await evidenceFiles.store(tenantId, made, LARGEST_MADE)).sha256)
  return { ...found, publicSha256: await keep(publicCopy), thumbnailSha256: await keep(thumbnail), previewSha256: await keep(preview) }
}
