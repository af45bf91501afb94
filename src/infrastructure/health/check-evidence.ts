import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import type { HealthProgress } from '#application/ports/health-check.ts'
import { type HealthFinding, finding } from '#domain/health/health-finding.ts'
import { UNATTACHED_DAYS, isLongUnattached } from '#domain/evidence/unattached-file.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type NamedFile, listFilesOfTenant } from '../database/backup/copy-tables.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'

const NAMES_SHOWN = 5

export type CheckedWard = { readonly tenantId: string; readonly name: string }
type Looking = {
  readonly connection: CopyConnection
  readonly files: EvidenceFiles
  readonly now: Instant
  readonly progress: HealthProgress
}

/** Reads every file that a row names and compares its hash and size; then looks for files that no row names. */
export async function* checkEvidence(looking: Looking, wards: readonly CheckedWard[]): AsyncGenerator<HealthFinding> {
  let whole = 0
  for (const ward of wards) {
    const named = new Set<string>()
    const missing: string[] = []
    const damaged: string[] = []
    for await (const file of listFilesOfTenant(looking.connection, ward.tenantId)) {
      named.add(file.sha256)
      const state = await stateOfFile(file, await looking.files.open(ward.tenantId, file.sha256))
      if (state === 'missing') missing.push(file.fileName)
      else if (state === 'damaged') damaged.push(file.fileName)
      else whole += 1
      looking.progress(whole + missing.length + damaged.length)
    }
    if (missing.length > 0) yield finding('fail', 'EVIDENCE_MISSING', { ward: ward.name, files: missing.length, names: shown(missing) })
    if (damaged.length > 0) yield finding('fail', 'EVIDENCE_DAMAGED', { ward: ward.name, files: damaged.length, names: shown(damaged) })
    const unused = await countUnused(looking, ward.tenantId, named)
    if (unused > 0) yield finding('warn', 'EVIDENCE_UNUSED', { ward: ward.name, files: unused, days: UNATTACHED_DAYS })
  }
  yield finding('ok', 'EVIDENCE_WHOLE', { files: whole })
}

/** Reads the bytes to their end. */
export async function stateOfFile({ sha256, size }: NamedFile, bytes: Readable | undefined): Promise<'whole' | 'missing' | 'damaged'> {
  if (bytes === undefined) return 'missing'
  const hash = createHash('sha256')
  let length = 0
  for await (const piece of bytes) {
    const buffer = Buffer.from(piece)
    hash.update(buffer)
    length += buffer.length
  }
  return hash.digest('hex') === sha256 && (size === null || size === length) ? 'whole' : 'damaged'
}

async function countUnused({ files, now }: Looking, tenantId: string, named: ReadonlySet<string>): Promise<number> {
  let unused = 0
  for await (const { sha256, storedAt } of files.list(tenantId)) {
    if (!named.has(sha256) && isLongUnattached(storedAt, now)) unused += 1
  }
  return unused
}

function shown(names: readonly string[]): string {
  const first = names.slice(0, NAMES_SHOWN).join(', ')
  return names.length > NAMES_SHOWN ? `${first}…` : first
}
