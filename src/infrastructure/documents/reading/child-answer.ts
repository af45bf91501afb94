import type { PlanReadRefusalCode, ReadPlan } from '#application/ports/plan-reader.ts'
import type { ReadRegisterFile } from '#application/ports/register-file-reader.ts'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import type { Outcome } from '#domain/shared/outcome.ts'

/** What the child is asked once: to read a file, to extract its plan too, or to answer the rows of a register's workbook. */
export type ChildTask = { readonly bytes: Uint8Array; readonly wanted: 'document' | 'plan' | 'rows' }

export type ReadOutcome = Outcome<SourceDocument, PlanReadRefusalCode>
export type ExtractOutcome = Outcome<ReadPlan, PlanReadRefusalCode>

/** What the child sends: its one answer at the end. The outcome travels as JSON: the parent reads it several times faster than a cloned tree. */
export type ChildAnswer =
  | { readonly type: 'outcome'; readonly json: string }
  /** The file is read; its plan is being extracted, which has as much time again. */
  | { readonly type: 'halfway' }
  /** A parser met bytes it does not understand and threw. */
  | { readonly type: 'failed'; readonly reason: string }

export function isChildAnswer(message: unknown): message is ChildAnswer {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    (message.type === 'outcome' || message.type === 'halfway' || message.type === 'failed')
  )
}

/** The outcome inside an answer; undefined when the text is not one, which only a child gone wrong sends. */
export function readOutcomeOf({ json }: { readonly json: string }): ReadOutcome | undefined {
  const value: unknown = JSON.parse(json)
  return isOutcomeOf(value, isDocument) ? value : undefined
}

export function extractOutcomeOf({ json }: { readonly json: string }): ExtractOutcome | undefined {
  const value: unknown = JSON.parse(json)
  return isOutcomeOf(value, isReadPlan) ? value : undefined
}

export function rowsOutcomeOf({ json }: { readonly json: string }): Outcome<ReadRegisterFile, PlanReadRefusalCode> | undefined {
  const value: unknown = JSON.parse(json)
  return isOutcomeOf(value, isRegisterFile) ? value : undefined
}

function isOutcomeOf<Value>(value: unknown, isValue: (value: unknown) => value is Value): value is Outcome<Value, PlanReadRefusalCode> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  if (value.ok === false) return 'refusals' in value && Array.isArray(value.refusals)
  return 'value' in value && isValue(value.value)
}

function isDocument(value: unknown): value is SourceDocument {
  return typeof value === 'object' && value !== null && 'blocks' in value && Array.isArray(value.blocks)
}

function isReadPlan(value: unknown): value is ReadPlan {
  return (
    typeof value === 'object' &&
    value !== null &&
    'document' in value &&
    isDocument(value.document) &&
    'extraction' in value &&
    'taskGroups' in value
  )
}

function isRegisterFile(value: unknown): value is ReadRegisterFile {
  return typeof value === 'object' && value !== null && 'stamp' in value && 'rows' in value && Array.isArray(value.rows)
}
