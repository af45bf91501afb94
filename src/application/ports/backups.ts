import type { BackupRefusalCode } from '#domain/backup/backup-refusals.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { Outcome } from '#domain/shared/outcome.ts'

export type BackupStage = 'readTables' | 'readEvidence' | 'verify' | 'writeEvidence' | 'writeTables' | 'compare'

/** Called often; `total` is null while it is not known. */
export type BackupProgress = (stage: BackupStage, done: number, total: number | null) => void

export type CopiedTableSummary = {
  readonly name: string
  readonly rows: number
  /** Over the rows alone: the same for the same content, whichever database it lies in. */
  readonly contentSha256: string
}

export type LostFile = { readonly tenantId: string; readonly sha256: string; readonly why: 'missing' | 'damaged' }

export type BackupSummary = {
  readonly createdAt: Instant
  readonly schemaVersion: string
  readonly dialect: 'sqlite' | 'postgres'
  readonly tables: readonly CopiedTableSummary[]
  /** `lost` were named by rows but could not be read whole. */
  readonly evidence: { readonly files: number; readonly bytes: number; readonly lost: readonly LostFile[] }
}

export type WrittenBackup = BackupSummary & { readonly path: string; readonly bytes: number }

export type RestoredBackup = BackupSummary & {
  /** What the audit chain of each ward says; it was so in the backup too, since every row is the same. */
  readonly wards: readonly { readonly tenantId: string; readonly name: string; readonly auditBreak: number | null }[]
}

/** The whole installation as one file, and back; works the same on both databases. The secret key and open sessions stay out. */
export type Backups = {
  /** Consistent as of one moment, while others go on writing. The file appears whole or not at all. */
  write(
    command: { readonly path: string; readonly replace: boolean },
    progress: BackupProgress,
  ): Promise<Outcome<WrittenBackup, BackupRefusalCode>>
  /** Into an empty database only. Checks every hash before it touches anything; all or nothing. */
  restore(path: string, progress: BackupProgress): Promise<Outcome<RestoredBackup, BackupRefusalCode>>
}
