/**
 * What stood in a period when it was locked, as one text that is the same wherever it is made. Numbers are written as decimal texts, so that no
 * reader rounds them; keys come in the order of their code points, lists in the order of their identities, absent values as null.
 */
export const SNAPSHOT_FORMAT = 'sauro-snapshot/1'
/** The file in which a snapshot leaves the program, with its hash, signature and public key. */
export const SIGNED_SNAPSHOT_FORMAT = 'sauro-signed-snapshot/1'

export type SnapshotFileCode = 'SNAPSHOT_FILE_DAMAGED' | 'SNAPSHOT_FILE_UNREADABLE' | 'SNAPSHOT_HASH_WRONG' | 'SNAPSHOT_SIGNATURE_WRONG'

/** Nothing but texts, null, lists and objects: a number would be read differently by different programs. */
export type SnapshotValue = string | null | readonly SnapshotValue[] | { readonly [key: string]: SnapshotValue }

export type SnapshotRecord = Readonly<Record<string, string | null>>

export type SnapshotLine = {
  readonly taskId: string
  readonly taskCode: string
  readonly content: SnapshotRecord
  readonly evidence: readonly SnapshotEvidence[]
}
export type SnapshotEvidence = { readonly evidenceId: string; readonly content: SnapshotRecord }
export type SnapshotEvent = { readonly sequence: string; readonly content: SnapshotRecord }
export type SnapshotReport = {
  readonly reportId: string
  readonly unitId: string
  readonly unitName: string
  readonly content: SnapshotRecord
  readonly lines: readonly SnapshotLine[]
  readonly events: readonly SnapshotEvent[]
}
/** A target at the period's cut-off, part and whole beside it. */
export type SnapshotFigure = { readonly targetId: string; readonly taskCode: string; readonly content: SnapshotRecord }

export type Snapshot = {
  readonly format: typeof SNAPSHOT_FORMAT
  readonly tenant: { readonly tenantId: string; readonly name: string }
  readonly plan: { readonly planId: string; readonly number: string; readonly title: string }
  /** `cutOff`: the day as of which the figures were counted. */
  readonly period: { readonly kind: string; readonly month: string; readonly cutOff: string }
  readonly lock: { readonly lockedAt: string; readonly lockedBy: string; readonly note: string }
  readonly reports: readonly SnapshotReport[]
  readonly figures: readonly SnapshotFigure[]
  /** The last entry of the audit log before the lock: from it on the log cannot be another. */
  readonly audit: { readonly sequence: string; readonly hash: string }
}

/** Six decimals, without trailing zeros; the registers' sums differ from database to database beyond that. Null stays null. */
export function exactNumber(value: number | null): string | null {
  if (value === null) return null
  if (!Number.isFinite(value)) throw new RangeError(`Not a figure: ${value}`)
  const fixed = value.toFixed(6).replace(/\.?0+$/, '')
  return fixed === '-0' ? '0' : fixed
}

/** The one text of a value: no spaces, keys sorted by code unit. */
export function canonicalText(value: SnapshotValue): string {
  if (value === null || typeof value === 'string') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(',')}}`
}

function isList(value: SnapshotValue): value is readonly SnapshotValue[] {
  return Array.isArray(value)
}
