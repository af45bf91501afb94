import type { SnapshotDifference } from '#domain/lock/compare-snapshots.ts'
import { isSnapshot, isSnapshotValue } from '#domain/lock/read-snapshot-value.ts'
import { SIGNED_SNAPSHOT_FORMAT, type Snapshot, type SnapshotFileCode, canonicalText } from '#domain/lock/snapshot.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Application } from '../application.ts'
import type { SignatureCheck } from '../ports/signer.ts'
import { compareWithStanding } from './compare-snapshot.ts'

export type SignedSnapshot = { readonly snapshot: Snapshot; readonly sha256: string; readonly publicKey: string }

/** Reads an exported snapshot and checks its hash and signature, without a database. */
export function readSignedSnapshot(check: SignatureCheck, text: string): Outcome<SignedSnapshot, SnapshotFileCode> {
  const file = parse(text)
  if (file === undefined) return refused(refusal('SNAPSHOT_FILE_UNREADABLE'))
  const { snapshot, sha256, publicKey, signature: value } = file
  const canonical = canonicalText(snapshot)
  if (check.hash(canonical) !== sha256) return refused(refusal('SNAPSHOT_HASH_WRONG'))
  if (!check.isSigned(canonical, { publicKey, value })) return refused(refusal('SNAPSHOT_SIGNATURE_WRONG'))
  return accepted({ snapshot, sha256, publicKey })
}

/** Undefined: the ward of the snapshot is not in this database. */
export async function compareSignedSnapshot(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  { snapshot }: SignedSnapshot,
): Promise<readonly SnapshotDifference[] | undefined> {
  const { tenantId } = snapshot.tenant
  const isHere = (await unitOfWork.listTenants()).some(tenant => tenant.tenantId === tenantId)
  return isHere ? unitOfWork.read(tenantId, stores => compareWithStanding(stores, snapshot)) : undefined
}

type ReadFile = SignedSnapshot & { readonly signature: string }

function parse(text: string): ReadFile | undefined {
  const file = parsed(text)
  if (!isObject(file) || file['format'] !== SIGNED_SNAPSHOT_FORMAT || !isObject(file['signature'])) return undefined
  const { sha256, snapshot } = file
  const { algorithm, publicKey, value } = file['signature']
  const isComplete = algorithm === 'Ed25519' && typeof publicKey === 'string' && typeof value === 'string' && typeof sha256 === 'string'
  if (!isComplete || !isSnapshotValue(snapshot) || !isSnapshot(snapshot)) return undefined
  return { snapshot, sha256, publicKey, signature: value }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
