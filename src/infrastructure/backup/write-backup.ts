import { access, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { BackupProgress, LostFile, WrittenBackup } from '#application/ports/backups.ts'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import type { BackupRefusalCode } from '#domain/backup/backup-refusals.ts'
import { type Instant, instantToMilliseconds } from '#domain/shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { COPIED_TABLES } from '../database/backup/copied-tables.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'
import {
  createLineCount,
  findSchemaVersion,
  listFilesOfTenant,
  listTenantIds,
  readLines,
  requireKnownTables,
} from '../database/backup/copy-tables.ts'
import { syncFolder } from '../files/durable-folder.ts'
import { NEWEST_MIGRATION } from '../database/migrations/migrate-database.ts'
import {
  type Manifest,
  MANIFEST_PATH,
  MANIFEST_SUM_PATH,
  type ManifestTable,
  createEvidenceCount,
  evidencePath,
  sha256Of,
  tablePath,
} from './manifest.ts'
import { type TarWriter, createTarWriter } from './tar-writer.ts'

export type BackupSource = {
  readonly connection: CopyConnection
  readonly evidence: EvidenceFiles
  readonly program: string
  readonly createdAt: Instant
}

type Command = { readonly path: string; readonly replace: boolean }

/** Why the file cannot be written there, before anything is read. */
export async function checkDestination({ path, replace }: Command): Promise<readonly Refusal<BackupRefusalCode>[]> {
  if (!replace && (await isThere(path))) return [refusal('BACKUP_FILE_EXISTS', '', { path })]
  const folder = dirname(resolve(path))
  return (await isThere(folder)) ? [] : [refusal('BACKUP_FOLDER_MISSING', '', { folder })]
}

/** Tables, then evidence, then what was written: into a file beside, which takes its name when it is whole and on the disk. */
export async function writeBackup(
  source: BackupSource,
  { path, replace }: Command,
  progress: BackupProgress,
): Promise<Outcome<WrittenBackup, BackupRefusalCode>> {
  const { connection } = source
  const found = await findSchemaVersion(connection)
  if (found !== NEWEST_MIGRATION)
    return refused(refusal('BACKUP_DATABASE_UNMIGRATED', '', { found: found ?? '', wanted: NEWEST_MIGRATION }))
  await requireKnownTables(connection)
  const partial = `${path}.partial`
  const archive = await createTarWriter(partial, Math.floor(instantToMilliseconds(source.createdAt) / 1000))
  try {
    const manifest = await fillArchive(source, archive, progress)
    const bytes = await archive.finish()
    await archive.close()
    if (!replace && (await isThere(path))) return refused(refusal('BACKUP_FILE_EXISTS', '', { path }))
    await rename(partial, path)
    await syncFolder(dirname(resolve(path)))
    const { createdAt, schemaVersion, dialect, tables, evidence } = manifest
    return accepted({ path, bytes, createdAt, schemaVersion, dialect, tables, evidence })
  } finally {
    await archive.close()
    await rm(partial, { force: true })
  }
}

async function fillArchive(source: BackupSource, archive: TarWriter, progress: BackupProgress): Promise<Manifest> {
  const { connection, program, createdAt } = source
  await connection.beginReading()
  const tenantIds = await listTenantIds(connection)
  const tables: ManifestTable[] = []
  for (const [position, table] of COPIED_TABLES.entries()) {
    const count = createLineCount()
    const path = tablePath(position, table.name)
    let written = { size: 0, sha256: '' }
    await pipeline(
      Readable.from(count.through(readLines(connection, table, tenantIds))),
      createGzip(),
      async (bytes: AsyncIterable<Buffer>) => {
        written = await archive.add(path, bytes)
      },
    )
    tables.push({ name: table.name, path, bytes: written.size, sha256: written.sha256, ...count.finish() })
    progress('readTables', position + 1, COPIED_TABLES.length)
  }
  const evidence = await addEvidence(source, archive, { tenantIds, progress })
  await connection.commit()
  const manifest: Manifest = {
    format: 'sauro-backup',
    formatVersion: 1,
    program,
    schemaVersion: NEWEST_MIGRATION,
    dialect: connection.dialect,
    createdAt,
    tables,
    evidence,
  }
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await archive.add(MANIFEST_PATH, Readable.from([Buffer.from(text)]))
  await archive.add(MANIFEST_SUM_PATH, Readable.from([Buffer.from(`${sha256Of(text)}  ${MANIFEST_PATH}\n`)]))
  return manifest
}

type Walk = { readonly tenantIds: readonly string[]; readonly progress: BackupProgress }

/** A file that is lost or no longer what its name says is left out and named: a ward with a damaged file must still be able to save the rest. */
async function addEvidence(
  { connection, evidence }: BackupSource,
  archive: TarWriter,
  { tenantIds, progress }: Walk,
): Promise<Manifest['evidence']> {
  const count = createEvidenceCount()
  const lost: LostFile[] = []
  let done = 0
  for (const tenantId of tenantIds) {
    for await (const { sha256 } of listFilesOfTenant(connection, tenantId)) {
      const why = await addFile({ evidence, archive, count }, tenantId, sha256)
      if (why !== undefined) lost.push({ tenantId, sha256, why })
      done += 1
      progress('readEvidence', done, null)
    }
  }
  return { ...count.finish(), lost }
}

type Filling = { readonly evidence: EvidenceFiles; readonly archive: TarWriter; readonly count: ReturnType<typeof createEvidenceCount> }

async function addFile({ evidence, archive, count }: Filling, tenantId: string, sha256: string): Promise<LostFile['why'] | undefined> {
  const bytes = await evidence.open(tenantId, sha256)
  if (bytes === undefined) return 'missing'
  const path = evidencePath(tenantId, sha256)
  const written = await archive.add(path, bytes)
  if (written.sha256 !== sha256) {
    archive.dropLast()
    return 'damaged'
  }
  count.add(path, written.size)
  return undefined
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
