import { isLongUnattached } from '#domain/evidence/unattached-file.ts'
import type { Application } from '../application.ts'
import type { Scope, Stores } from '../ports/unit-of-work.ts'

/**
 * Removes files that no evidence and no import has named for seven days: refused uploads, evidence taken off its line or register row, discarded imports.
 * Storing the same bytes again makes a file young, so an upload that is on its way is never touched. Answers how many went.
 */
export async function clearUnattachedFiles(
  { unitOfWork, clock, evidenceFiles }: Pick<Application, 'unitOfWork' | 'clock' | 'evidenceFiles'>,
  scope: Scope,
): Promise<number> {
  const { tenantId } = scope
  const removed: string[] = []
  for await (const { sha256, storedAt } of evidenceFiles.list(tenantId)) {
    if (!isLongUnattached(storedAt, clock.now())) continue
    if (await unitOfWork.read(tenantId, stores => isInUse(stores, sha256))) continue
    await unitOfWork.run(scope, stores => stores.evidenceLedger.forgetFile(sha256))
    await evidenceFiles.remove(tenantId, sha256)
    removed.push(sha256)
  }
  if (removed.length > 0) {
    await unitOfWork.run(scope, stores =>
      stores.audit.record({ action: 'evidence.clear', entity: 'ward', entityId: tenantId, before: { files: removed }, after: null }),
    )
  }
  return removed.length
}

/** Named by a row, or a preview or public copy of bytes that are known; those go when their original has gone. */
async function isInUse({ reportQueries, evidenceLedger }: Stores, sha256: string): Promise<boolean> {
  return (await reportQueries.isFileNamed(sha256)) || (await evidenceLedger.isMadeOfNamed(sha256))
}
