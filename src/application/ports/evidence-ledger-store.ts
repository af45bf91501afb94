import type { UnitReach } from '#domain/access/rights.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import type { AnalysisState, EvidenceState, ScanState } from '#domain/evidence/evidence-state.ts'
import type { WardPlace } from '#domain/evidence/place-distance.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'
import type { FileAnalysis } from './evidence-analyser.ts'
import type { EvidenceRecord } from './report-store.ts'

export type FileScan = { readonly scanState: ScanState; readonly scanNote: string; readonly scannedAt: Instant | null }

/** What reading a file gave, without the pictures made of it, which are files of their own. */
export type FileFindings = Omit<FileAnalysis, 'publicCopy' | 'thumbnail' | 'preview'> & {
  readonly publicSha256: string | null
  readonly thumbnailSha256: string | null
  readonly previewSha256: string | null
}

/** What is known of some bytes, whatever they are used for. */
export type EvidenceFileRecord = FileScan &
  FileFindings & {
    readonly sha256: string
    readonly mime: string
    /** Bytes. */
    readonly size: number
    readonly storedAt: Instant
    readonly analysis: AnalysisState
    readonly analysedAt: Instant | null
  }

export type StoredBytes = Pick<EvidenceFileRecord, 'sha256' | 'mime' | 'size' | 'storedAt'>

/** A use of a file at a report's line with all that the ledger shows of it. The file is unknown only until the daily work has seen what came before the ledger. */
export type LedgerRow = EvidenceRecord & {
  readonly planId: string
  readonly periodKind: PeriodKind
  readonly month: Month
  readonly unitId: string
  readonly unitName: string
  readonly taskCode: string
  readonly taskTitle: string
  readonly uploadedByName: string
  readonly checkedByName: string | null
  readonly submittedAt: Instant | null
  readonly file: EvidenceFileRecord | null
}

export type LedgerFilter = {
  readonly reach: UnitReach
  readonly unitId?: string | undefined
  readonly month?: Month | undefined
  readonly taskId?: string | undefined
  readonly state?: EvidenceState | undefined
  readonly kind?: EvidenceKind | undefined
  readonly search?: string | undefined
}

/** Where a page ended: newest first. */
export type LedgerPosition = { readonly uploadedAt: Instant; readonly evidenceId: string }

/** Any use of some bytes: at a report's line, at a register's row, or by whoever looked on the spot. */
export type FileUse = {
  readonly sha256: string
  readonly evidenceId: string
  readonly kind: 'reportLine' | 'registerRow' | 'visit'
  readonly unitId: string
  readonly unitName: string
  /** `1.3` of a report or a visit, the register's name of a row. */
  readonly place: string
  readonly month: Month | null
  readonly reportId: string | null
  readonly taskId: string | null
  readonly registerId: string | null
  readonly rowId: string | null
  readonly checkId: string | null
  readonly fileName: string
  readonly uploadedByName: string
  readonly usedAt: Instant
  readonly state: EvidenceState
}

export type AlikePicture = { readonly sha256: string; readonly distance: number }

export type EvidenceCheck = {
  readonly evidenceId: string
  readonly state: EvidenceState
  readonly stateReason: string
  readonly checkedBy: string | null
  readonly checkedAt: Instant | null
  readonly version: number
}

export type EvidenceLedgerStore = {
  /** Keeps what is known of bytes that came in; of bytes known already, only what the scanner said now. */
  rememberFile(file: StoredBytes, scan: FileScan): Promise<void>
  findFile(sha256: string): Promise<EvidenceFileRecord | undefined>
  saveScan(sha256: string, scan: FileScan): Promise<void>
  saveFindings(sha256: string, findings: FileFindings | undefined, analysedAt: Instant): Promise<void>
  /** Files that nobody has read yet, oldest first. */
  listWaiting(limit: number): Promise<readonly StoredBytes[]>
  /** Files in use that no scanner has looked at, oldest first. */
  listUnscanned(after: string, limit: number): Promise<readonly StoredBytes[]>
  /** Takes up files and words of evidence that came before the ledger; answers how many. */
  takeUpEarlier(now: Instant): Promise<number>
  /** Forgets what is known of bytes that are being removed. */
  forgetFile(sha256: string): Promise<void>
  /** Whether the bytes are a picture made of another file that is in use. */
  isMadeOfNamed(sha256: string): Promise<boolean>

  listLedger(filter: LedgerFilter, after: LedgerPosition | undefined, limit: number): Promise<readonly LedgerRow[]>
  countLedger(filter: LedgerFilter): Promise<number>
  findEntry(evidenceId: string): Promise<LedgerRow | undefined>
  /** Held until the transaction ends. */
  lockCheck(evidenceId: string): Promise<EvidenceCheck | undefined>
  saveCheck(check: EvidenceCheck): Promise<void>
  listFiles(hashes: readonly string[]): Promise<readonly EvidenceFileRecord[]>
  /** Every use of these bytes in the ward, oldest first; evidence taken off a register's row is none. */
  listUses(hashes: readonly string[]): Promise<readonly FileUse[]>
  /** For each of these perceptual hashes, the ward's other pictures that look the same. */
  findAlike(perceptualHashes: readonly string[]): Promise<ReadonlyMap<string, readonly AlikePicture[]>>

  findWardPlace(): Promise<WardPlace | null>
  saveWardPlace(place: WardPlace | null, version: number): Promise<void>
}
