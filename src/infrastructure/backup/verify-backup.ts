import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { BackupProgress } from '#application/ports/backups.ts'
import type { BackupRefusalCode } from '#domain/backup/backup-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import {
  type Manifest,
  MANIFEST_PATH,
  MANIFEST_SUM_PATH,
  createEvidenceCount,
  readEvidencePath,
  readManifest,
  sha256Of,
} from './manifest.ts'
import { type TarEntry, TarBroken, listTarEntries, readTarEntry } from './tar-reader.ts'

/** The parts of an archive whose every byte was compared with its manifest. */
export type VerifiedBackup = { readonly manifest: Manifest; readonly tables: ReadonlyMap<string, TarEntry> }

type Parts = {
  readonly tables: Map<string, { readonly entry: TarEntry; readonly sha256: string }>
  readonly texts: Map<string, string>
  readonly evidence: ReturnType<ReturnType<typeof createEvidenceCount>['finish']>
}

const LARGEST_MANIFEST = 64 * 1_048_576

/** Reads the whole file once and compares every hash, before anybody touches a database. */
export async function verifyBackup(
  file: FileHandle,
  path: string,
  progress: BackupProgress,
): Promise<Outcome<VerifiedBackup, BackupRefusalCode>> {
  try {
    const parts = await hashParts(file, progress)
    return typeof parts === 'string' ? refused(refusal('BACKUP_DAMAGED', '', { part: parts })) : compare(parts, path)
  } catch (error) {
    if (error instanceof TarBroken) return refused(refusal('BACKUP_NOT_RECOGNISED', '', { path }))
    throw error
  }
}

/** Answers the path of the part that is not what its name says. */
async function hashParts(file: FileHandle, progress: BackupProgress): Promise<Parts | string> {
  const { size: total } = await file.stat()
  const tables: Parts['tables'] = new Map()
  const texts: Parts['texts'] = new Map()
  const evidence = createEvidenceCount()
  for await (const entry of listTarEntries(file)) {
    progress('verify', entry.offset, total)
    if (entry.path === MANIFEST_PATH || entry.path === MANIFEST_SUM_PATH) {
      if (entry.size > LARGEST_MANIFEST) return entry.path
      texts.set(entry.path, await readText(file, entry))
      continue
    }
    const sha256 = await hashEntry(file, entry)
    const named = readEvidencePath(entry.path)
    if (named === undefined) tables.set(entry.path, { entry, sha256 })
    else if (named.sha256 === sha256) evidence.add(entry.path, entry.size)
    else return entry.path
  }
  return { tables, texts, evidence: evidence.finish() }
}

function compare({ tables, texts, evidence }: Parts, path: string): Outcome<VerifiedBackup, BackupRefusalCode> {
  const text = texts.get(MANIFEST_PATH)
  const sum = texts.get(MANIFEST_SUM_PATH)
  if (text === undefined || sum === undefined) return refused(refusal('BACKUP_NOT_RECOGNISED', '', { path }))
  const manifest = readManifest(text)
  if (manifest === undefined || !sum.startsWith(sha256Of(text))) return refused(refusal('BACKUP_DAMAGED', '', { part: MANIFEST_PATH }))
  const changed = manifest.tables.find(table => tables.get(table.path)?.sha256 !== table.sha256)
  const strange = [...tables.keys()].find(found => !manifest.tables.some(table => table.path === found))
  const part = changed?.path ?? strange
  if (part !== undefined) return refused(refusal('BACKUP_DAMAGED', '', { part }))
  const { files, bytes, listSha256 } = manifest.evidence
  if (evidence.files !== files || evidence.bytes !== bytes || evidence.listSha256 !== listSha256)
    return refused(refusal('BACKUP_DAMAGED', '', { part: 'evidence' }))
  const entries = manifest.tables.flatMap(({ name, path: at }) => {
    const entry = tables.get(at)?.entry
    return entry === undefined ? [] : [[name, entry] as const]
  })
  return accepted({ manifest, tables: new Map(entries) })
}

async function hashEntry(file: FileHandle, entry: TarEntry): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of readTarEntry(file, entry)) hash.update(piece)
  return hash.digest('hex')
}

async function readText(file: FileHandle, entry: TarEntry): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of readTarEntry(file, entry)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
