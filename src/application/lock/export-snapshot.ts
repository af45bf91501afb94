import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { SIGNED_SNAPSHOT_FORMAT, type SnapshotFileCode } from '#domain/lock/snapshot.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PaperFile } from '../report/paper-file.ts'
import type { PeriodPlace } from './period-lock-view.ts'
import { readSnapshot } from './read-snapshot.ts'

/** One file that is proof by itself: what was locked, its hash, the signature and the public key to check it by. */
export function exportSnapshot(
  parts: Pick<Application, 'unitOfWork' | 'evidenceFiles' | 'secrets' | 'signer'>,
  actor: Actor,
  { planId, kind, month }: PeriodPlace,
) {
  return parts.unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<PaperFile, AccessRefusalCode | SnapshotFileCode>> => {
    const lock = await stores.locks.findLock(planId, kind, month)
    if (lock === undefined) return refused(notFound('periodLock'))
    const kept = await readSnapshot(parts, actor.tenantId, lock)
    if (kept.state !== 'whole') return refused(refusal('SNAPSHOT_FILE_DAMAGED'))
    const signature = { algorithm: 'Ed25519', ...parts.signer.sign(kept.text) }
    const head = `{"format":${JSON.stringify(SIGNED_SNAPSHOT_FORMAT)},"sha256":${JSON.stringify(lock.snapshotSha256)},"signature":${JSON.stringify(signature)}`
    return accepted({
      name: `chot-so-lieu-${kind}-${month}.json`,
      mime: 'application/json',
      bytes: Buffer.from(`${head},"snapshot":${kept.text}}\n`, 'utf8'),
    })
  })
}
