import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'

/** A file that a person sends in pieces to a report's line, with what is said about it. */
export type UploadRecord = {
  readonly uploadId: string
  readonly memberId: string
  readonly reportId: string
  readonly taskId: string
  readonly kind: EvidenceKind
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
  readonly fileName: string
  /** Bytes of the whole. */
  readonly size: number
  /** Of the whole, when the sender gave it. */
  readonly sha256: string | null
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** The evidence it became; null while it is on its way. */
  readonly evidenceId: string | null
}

export type UploadStore = {
  addUpload(upload: UploadRecord): Promise<void>
  findUpload(uploadId: string): Promise<UploadRecord | undefined>
  /** Held until the transaction ends. */
  lockUpload(uploadId: string): Promise<UploadRecord | undefined>
  /** On their way, by this person, oldest first. */
  listOpen(memberId: string, reportId?: string): Promise<readonly UploadRecord[]>
  finishUpload(uploadId: string, evidenceId: string): Promise<void>
  removeUpload(uploadId: string): Promise<void>
  /** Removes those whose time is over, answers their ids. */
  removeExpired(now: Instant): Promise<readonly string[]>
  listIds(): Promise<readonly string[]>
}
