import type { PlanReadRefusalCode } from '#application/ports/plan-reader.ts'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import type { Outcome } from '#domain/shared/outcome.ts'

export type ReadOutcome = Outcome<SourceDocument, PlanReadRefusalCode>

/** What the child sends once. The outcome travels as JSON: the parent reads it several times faster than a cloned tree. */
export type ChildAnswer =
  | { readonly type: 'outcome'; readonly json: string }
  /** A parser met bytes it does not understand and threw. */
  | { readonly type: 'failed'; readonly reason: string }

export function isChildAnswer(message: unknown): message is ChildAnswer {
  return typeof message === 'object' && message !== null && 'type' in message && (message.type === 'outcome' || message.type === 'failed')
}

/** The outcome inside an answer; undefined when the text is not one, which only a child gone wrong sends. */
export function readOutcomeOf({ json }: { readonly json: string }): ReadOutcome | undefined {
  const value: unknown = JSON.parse(json)
  return isReadOutcome(value) ? value : undefined
}

function isReadOutcome(value: unknown): value is ReadOutcome {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  if (value.ok === false) return 'refusals' in value && Array.isArray(value.refusals)
  return 'value' in value && typeof value.value === 'object' && value.value !== null && 'blocks' in value.value && Array.isArray(value.value.blocks)
}
