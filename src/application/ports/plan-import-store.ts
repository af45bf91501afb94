import type { TaskGroup } from '#domain/plan/extract-task-groups.ts'
import type { NameResolution } from '#domain/plan/name-resolution.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import type { SourceBlock } from '#domain/plan/source-document.ts'
import type { Instant } from '#domain/shared/calendar.ts'

export type ImportStatus = 'draft' | 'confirmed' | 'discarded'

export type PlanImportRecord = {
  readonly importId: string
  readonly fileName: string
  readonly fileSha256: string
  readonly status: ImportStatus
  readonly extraction: PlanExtraction
  /** Group rows of the plan's table; the extraction's published form has no place for them. */
  readonly taskGroups: readonly TaskGroup[]
  /** The source beside the extraction, as far as a screen can show it. */
  readonly source: readonly SourceBlock[]
  readonly sourceRowsLeftOut: number
  readonly resolutions: readonly NameResolution[]
  readonly planId: string | null
  readonly createdBy: string
  readonly createdAt: Instant
  readonly version: number
}

export type PlanImportRow = Pick<PlanImportRecord, 'importId' | 'fileName' | 'status' | 'createdAt' | 'planId'> & {
  readonly taskCount: number
}

export type PlanImportStore = {
  /** Newest first, without the discarded. */
  listImports(): Promise<readonly PlanImportRow[]>
  findImport(importId: string): Promise<PlanImportRecord | undefined>
  /** As `findImport`, and nobody else changes it until this transaction ends. */
  lockImport(importId: string): Promise<PlanImportRecord | undefined>
  addImport(record: PlanImportRecord): Promise<void>
  saveImport(record: PlanImportRecord): Promise<void>
}
