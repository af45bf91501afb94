import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import type { Outcome } from '#domain/shared/outcome.ts'

export type PlanReadRefusalCode = PlanFileRefusalCode

/**
 * Reads an uploaded plan into text and tables. Decides the format from the bytes, never from the name, and answers
 * within five seconds and bounded memory whatever the bytes are. Leaves nothing behind.
 */
export type PlanReader = {
  read(bytes: Uint8Array, fileName: string): Promise<Outcome<SourceDocument, PlanReadRefusalCode>>
}
