import type { TaskGroup } from '#domain/plan/extract-task-groups.ts'
import type { PlanExtraction } from '#domain/plan/plan-extraction.ts'
import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import type { Outcome } from '#domain/shared/outcome.ts'

export type PlanReadRefusalCode = PlanFileRefusalCode

/** A file's text and tables with what they say as a plan. */
export type ReadPlan = { readonly document: SourceDocument; readonly extraction: PlanExtraction; readonly taskGroups: readonly TaskGroup[] }

/**
 * Reads an uploaded plan into text and tables. Decides the format from the bytes, never from the name, and answers
 * within five seconds and bounded memory whatever the bytes are. Leaves nothing behind.
 */
export type PlanReader = {
  read(bytes: Uint8Array, fileName: string): Promise<Outcome<SourceDocument, PlanReadRefusalCode>>
  /** Also extracts the plan, within as much time again: words can be as hostile as bytes. */
  extract(bytes: Uint8Array, fileName: string): Promise<Outcome<ReadPlan, PlanReadRefusalCode>>
}
