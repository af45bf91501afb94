import type { Instant } from '#domain/shared/calendar.ts'

/** What is written beside every change, in the same transaction. Before and after are plain data without secrets. */
export type AuditRecord = {
  /** `<entity>.<verb>`: `unit.update`. */
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly before: unknown
  readonly after: unknown
}

export type AuditEntry = {
  readonly sequence: number
  readonly at: Instant
  readonly actorId: string | null
  readonly actorName: string
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly before: unknown
  readonly after: unknown
  /** SHA-256 over the previous entry's hash and this entry: a changed or missing row breaks the chain. */
  readonly hash: string
}

export type AuditFilter = {
  readonly entity?: string | undefined
  readonly entityId?: string | undefined
  readonly actorId?: string | undefined
  readonly action?: string | undefined
  /** Leaves out sign-ins, right and wrong ones. */
  readonly withoutSignIns?: boolean | undefined
  /** Entries before this sequence number. */
  readonly before?: number | undefined
  readonly limit: number
}

export type AuditTrail = {
  record(entry: AuditRecord): Promise<void>
  /** Newest first. */
  list(filter: AuditFilter): Promise<readonly AuditEntry[]>
  /** Walks the whole chain; the first sequence number that does not fit, or undefined when all fits. */
  findBreak(): Promise<number | undefined>
}
