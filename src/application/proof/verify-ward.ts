import { setImmediate } from 'node:timers/promises'
import { PROOF_PARTS, type ProofFinding, type ProofPart, type ProofReport } from '#domain/proof/proof-finding.ts'
import type { Application } from '../application.ts'
import { compareEveryPeriod } from '../lock/compare-snapshot.ts'
import type { Looked, ProofReading } from '../ports/proof-reader.ts'

/** So many findings are told one by one; the rest is counted. */
const MOST_TOLD = 400
/** Between pieces of this size others get their turn. */
const AT_ONCE = 200

type ReadingParts = Pick<Application, 'proofReader' | 'clock'>
export type ProofParts = ReadingParts & Pick<Application, 'unitOfWork' | 'evidenceFiles' | 'secrets'>
export type ProofProgress = (part: ProofPart, done: number) => void | Promise<void>

/**
 * Looks through everything that is sealed: triggers, the log entry by entry, each row against its seal, notes of foreign hands, seals of days inside and
 * outside the database, each file's bytes, the snapshots of locked periods. Writes nothing. @param quick leaves the bytes of files unread
 */
export function verifyWard(
  parts: ProofParts,
  { tenantId, quick }: { readonly tenantId: string; readonly quick: boolean },
  onProgress: ProofProgress = () => undefined,
): Promise<ProofReport> {
  const looks: Looks = (part, reading) => {
    if (part === 'snapshots') return snapshots(parts, tenantId)
    return quick && part === 'files' ? undefined : reading[part]()
  }
  return lookThrough(parts, { tenantId, quick, looks }, onProgress)
}

/** What the database says of itself: no file is read. */
export function verifyDatabase(parts: ReadingParts, tenantId: string): Promise<ProofReport> {
  const looks: Looks = (part, reading) => (part === 'files' || part === 'snapshots' ? undefined : reading[part]())
  return lookThrough(parts, { tenantId, quick: true, looks }, () => undefined)
}

type Looks = (part: ProofPart, reading: ProofReading) => AsyncIterable<Looked> | undefined
type Looking = { readonly tenantId: string; readonly quick: boolean; readonly looks: Looks }

async function lookThrough(
  { proofReader, clock }: ReadingParts,
  { tenantId, quick, looks }: Looking,
  onProgress: ProofProgress,
): Promise<ProofReport> {
  const startedAt = clock.now()
  const counts: Record<ProofPart, number> = { guards: 0, entries: 0, rows: 0, touches: 0, days: 0, files: 0, snapshots: 0 }
  const met: Broken[] = []
  let broken = 0
  const reading = await proofReader.open(tenantId)
  try {
    for await (const found of brokenOfAll()) {
      broken += 1
      if (met.length < MOST_TOLD) met.push(found)
    }
    const findings: ProofFinding[] = []
    for (const found of met) findings.push({ ...found, ...(await describe(reading, found)) })
    return { startedAt, finishedAt: clock.now(), quick, counts, broken, findings, ...reading.met() }
  } finally {
    await reading.close()
  }

  async function* brokenOfAll(): AsyncGenerator<Broken> {
    for (const part of PROOF_PARTS) yield* brokenOf(looks(part, reading) ?? [], count => tellCount(part, count))
  }

  async function tellCount(part: ProofPart, count: number): Promise<void> {
    counts[part] = count
    await onProgress(part, count)
  }
}

type Broken = Exclude<Looked, null>

/** Those that are not as they were sealed. Counts all, and gives others their turn. */
async function* brokenOf(
  looked: AsyncIterable<Looked> | Iterable<Looked>,
  onCount: (count: number) => Promise<void>,
): AsyncGenerator<Broken> {
  let count = 0
  for await (const found of looked) {
    count += 1
    if (found !== null) yield found
    if (count % AT_ONCE === 0) {
      await onCount(count)
      await setImmediate()
    }
  }
  await onCount(count)
}

async function describe(reading: ProofReading, { part, table, key, found }: Broken): Promise<Pick<ProofFinding, 'names' | 'entry'>> {
  if (part === 'files') return { names: found === null ? {} : { name: found }, entry: null }
  return part === 'rows' || part === 'touches' || part === 'entries' ? reading.describe(table, key) : { names: {}, entry: null }
}

/** What differs in a locked period and no approved correction explains. Values stay where they are: the period's own page shows them. */
async function* snapshots(parts: ProofParts, tenantId: string): AsyncGenerator<Looked> {
  const compared = await compareOrFail(parts, tenantId)
  if (typeof compared === 'string') {
    yield differs('', null, compared)
    return
  }
  for (const { kind, month, snapshotSha256, differences } of compared) {
    const unexplained = differences.filter(item => item.correctionIds.length === 0)
    if (unexplained.length === 0) yield null
    for (const { place, unitName, taskCode, field } of unexplained)
      yield differs(`${kind} ${month}`, snapshotSha256, [place, unitName, taskCode, field].filter(text => text !== '').join(' · '))
  }
}

/** Rows that hold words no program writes cannot be compared: that is a finding, not a reason to stop. */
async function compareOrFail(parts: ProofParts, tenantId: string) {
  try {
    return await compareEveryPeriod(parts, tenantId)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function differs(key: string, expected: string | null, found: string): Looked {
  return { part: 'snapshots', broken: 'snapshotDiffers', table: 'period_lock', key, expected, found, at: null, byRole: '' }
}
