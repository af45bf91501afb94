import { existsSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import type { BackupProgress, Backups, RestoredBackup } from '#application/ports/backups.ts'
import type { Clock } from '#application/ports/clock.ts'
import type { EvidenceFiles } from '#application/ports/evidence-files.ts'
import type { OutsideSeals } from '#application/ports/outside-seals.ts'
import type { BackupRefusalCode } from '#domain/backup/backup-refusals.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'
import { findSchemaVersion, requireKnownTables } from '../database/backup/copy-tables.ts'
import { type DatabasePlace, openCopyConnection } from '../database/backup/open-copy-connection.ts'
import { NEWEST_MIGRATION, migrateDatabase } from '../database/migrations/migrate-database.ts'
import { openPostgresDatabase } from '../database/postgres-database.ts'
import type { Database } from '../database/schema.ts'
import { openSqliteDatabase } from '../database/sqlite-database.ts'
import { createUnitOfWork } from '../database/unit-of-work.ts'
import { createProcessSignals } from '../system/process-signals.ts'
import { restoreEvidence } from './restore-evidence.ts'
import { restoreTables } from './restore-tables.ts'
import { type VerifiedBackup, verifyBackup } from './verify-backup.ts'
import { checkDestination, writeBackup } from './write-backup.ts'

export type BackupSettings = {
  readonly place: DatabasePlace
  readonly clock: Clock
  /** Version of the program, kept in the file. */
  readonly program: string
  /** Told of what was restored: from there the chain goes on. */
  readonly outsideSeals: OutsideSeals
  /** Called only when there is something to copy. */
  readonly openEvidence: () => Promise<{ readonly files: EvidenceFiles; close(): void }>
}

export function createBackups(settings: BackupSettings): Backups {
  const { place, clock, program, openEvidence } = settings
  return {
    async write(command, progress) {
      const refusals = await checkDestination(command)
      if (refusals.length > 0) return refused(...refusals)
      if (place.dialect === 'sqlite' && !existsSync(place.path))
        return refused(refusal('BACKUP_DATABASE_MISSING', '', { place: place.path }))
      const connection = await openCopyConnection(place, 'read')
      try {
        const evidence = await openEvidence()
        try {
          return await writeBackup({ connection, evidence: evidence.files, program, createdAt: clock.now() }, command, progress)
        } finally {
          evidence.close()
        }
      } finally {
        await connection.close()
      }
    },
    async restore(path, progress) {
      const file = await openBackup(path)
      if (file === undefined) return refused(refusal('BACKUP_FILE_MISSING', '', { path }))
      try {
        const verified = await verifyBackup(file, path, progress)
        return verified.ok ? await restoreVerified(settings, { file, backup: verified.value, progress }) : verified
      } finally {
        await file.close()
      }
    },
  }
}

/** Of a century. */
const MOST_SEALS = 36_600

type Restoring = { readonly file: FileHandle; readonly backup: VerifiedBackup; readonly progress: BackupProgress }

async function restoreVerified(settings: BackupSettings, restoring: Restoring): Promise<Outcome<RestoredBackup, BackupRefusalCode>> {
  const { place } = settings
  const { manifest } = restoring.backup
  if (manifest.schemaVersion > NEWEST_MIGRATION)
    return refused(refusal('BACKUP_NEWER', '', { found: manifest.schemaVersion, known: NEWEST_MIGRATION }))
  const database = place.dialect === 'sqlite' ? openSqliteDatabase(place.path) : openPostgresDatabase({ url: place.url, connections: 2 })
  try {
    const refusals = await fillDatabase(settings, restoring, database)
    if (refusals.length > 0) return refused(...refusals)
    await migrateDatabase(database, place.dialect)
    const { createdAt, schemaVersion, dialect, tables, evidence } = manifest
    return accepted({ createdAt, schemaVersion, dialect, tables, evidence, wards: await checkAuditChains(database, settings) })
  } finally {
    await database.destroy()
  }
}

async function fillDatabase(
  { place, openEvidence }: BackupSettings,
  restoring: Restoring,
  database: Kysely<Database>,
): Promise<readonly Refusal<BackupRefusalCode>[]> {
  const { manifest } = restoring.backup
  const connection = await openCopyConnection(place, 'write')
  try {
    const refusals = await checkTarget(connection, manifest.schemaVersion)
    if (refusals.length > 0) return refusals
    await migrateDatabase(database, place.dialect, manifest.schemaVersion)
    await requireKnownTables(connection)
    const evidence = await openEvidence()
    try {
      return await restoreBoth({ ...restoring, connection, evidence: evidence.files })
    } finally {
      evidence.close()
    }
  } finally {
    await connection.close()
  }
}

/** Files first, since a row may only name what is safe; they go again when the rows are refused. */
async function restoreBoth({
  file,
  backup,
  progress,
  connection,
  evidence,
}: Restoring & { connection: CopyConnection; evidence: EvidenceFiles }) {
  const restored = await restoreEvidence(file, evidence, { total: backup.manifest.evidence.files, progress })
  try {
    const refusals = await restoreTables({ connection, file, backup, progress })
    if (refusals.length > 0) await restored.undo()
    return refusals
  } catch (error) {
    await restored.undo()
    throw error
  }
}

async function checkTarget(connection: CopyConnection, wanted: string): Promise<readonly Refusal<BackupRefusalCode>[]> {
  const found = await findSchemaVersion(connection)
  if (found === undefined) return []
  const [row] = await connection.query('select count(*) as tenants from tenant')
  const tenants = Number(row?.['tenants'] ?? 0)
  if (tenants > 0) return [refusal('RESTORE_TARGET_NOT_EMPTY', '', { tenants })]
  return found === wanted ? [] : [refusal('RESTORE_TARGET_OTHER_SCHEMA', '', { found, wanted })]
}

async function checkAuditChains(
  database: Kysely<Database>,
  { place, clock, outsideSeals }: BackupSettings,
): Promise<RestoredBackup['wards']> {
  const unitOfWork = createUnitOfWork(database, { dialect: place.dialect, clock, signals: createProcessSignals() })
  const wards: RestoredBackup['wards'][number][] = []
  for (const { tenantId, name } of await unitOfWork.listTenants()) {
    const auditBreak = await unitOfWork.read(tenantId, stores => stores.audit.findBreak())
    wards.push({ tenantId, name, auditBreak: auditBreak ?? null })
    const kept = await unitOfWork.read(tenantId, async ({ proof }) => ({
      end: await proof.findEnd(),
      seals: await proof.listDaySeals({ limit: MOST_SEALS }),
    }))
    if (kept.end !== undefined) await outsideSeals.beginAfterRestore(tenantId, { ...kept.end, at: clock.now() }, kept.seals.toReversed())
  }
  return wards
}

/** Undefined for a file that is not there or may not be read. */
async function openBackup(path: string): Promise<FileHandle | undefined> {
  try {
    const file = await open(path, 'r')
    if ((await file.stat()).isFile()) return file
    await file.close()
    return undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
