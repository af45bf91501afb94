import type { Readable } from 'node:stream'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import type { FileThreat } from '#domain/evidence/file-threat.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'

/** What is known of a file once its bytes are safe. */
export type StoredFile = {
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly mime: string
  /** Why the file is unfit to be kept as evidence. */
  readonly threats: readonly FileThreat[]
  /** The day a picture was taken, by what the camera wrote into it. */
  readonly takenOn: Day | null
}

/** What is recorded of a file, whatever it is evidence of. */
export type EvidenceFacts = {
  readonly evidenceId: string
  readonly kind: EvidenceKind
  readonly fileName: string
  readonly mime: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  /** The day a picture was taken; null when the file does not say. */
  readonly takenOn: Day | null
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
  readonly uploadedBy: string
  readonly uploadedAt: Instant
}

/** Too many bytes; nothing was kept. */
export class FileTooLarge extends Error {
  readonly limit: number

  constructor(limit: number) {
    super(`File larger than ${limit} bytes`)
    this.limit = limit
  }
}

/**
 * Where evidence lives: a local folder by default, S3-compatible storage by setting. Content-addressed by SHA-256 and separated by tenant:
 * the same bytes are kept once a tenant. `store` answers only when the bytes are safe on the disk, before any row names them.
 */
export type EvidenceFiles = {
  /** Throws FileTooLarge beyond `limit` bytes. The type is detected from the content (`text/plain` for UTF-8 text, `application/octet-stream` when unknown). */
  store(tenantId: string, bytes: Readable | Uint8Array, limit: number): Promise<StoredFile>
  /** Undefined when there is no such file. */
  open(tenantId: string, sha256: string): Promise<Readable | undefined>
  has(tenantId: string, sha256: string): Promise<boolean>
  /** Every file of the tenant, for check and backup. */
  list(tenantId: string): AsyncIterable<{ readonly sha256: string; readonly size: number; readonly storedAt: Instant }>
  remove(tenantId: string, sha256: string): Promise<void>
}
