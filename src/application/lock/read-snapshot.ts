import { buffer } from 'node:stream/consumers'
import { isSnapshot } from '#domain/lock/read-snapshot-value.ts'
import type { Snapshot } from '#domain/lock/snapshot.ts'
import type { Application } from '../application.ts'
import type { PeriodLockRecord } from '../ports/lock-store.ts'

/** The bytes that a lock names, as they lie on the disk now. */
export type KeptSnapshot =
  | { readonly state: 'whole'; readonly text: string; readonly snapshot: Snapshot }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged'; readonly sha256: string }

export async function readSnapshot(
  { evidenceFiles, secrets }: Pick<Application, 'evidenceFiles' | 'secrets'>,
  tenantId: string,
  { snapshotSha256 }: Pick<PeriodLockRecord, 'snapshotSha256'>,
): Promise<KeptSnapshot> {
  const stored = await evidenceFiles.open(tenantId, snapshotSha256)
  if (stored === undefined) return { state: 'missing' }
  const text = (await buffer(stored)).toString('utf8')
  const sha256 = secrets.hash(text)
  return sha256 === snapshotSha256 ? { state: 'whole', text, snapshot: parseSnapshot(text) } : { state: 'damaged', sha256 }
}

/** The hash was compared before: the text is what this program wrote. */
function parseSnapshot(text: string): Snapshot {
  const value: unknown = JSON.parse(text)
  if (!isSnapshot(value)) throw new Error('The stored text is no snapshot')
  return value
}
