import type { Day } from '../shared/calendar.ts'

/** `work`: becomes a work item; `conclusion`: stands in the notice; `note`: stays in the minutes. */
export const DECISION_KINDS = ['work', 'conclusion', 'note'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** What is written down of a decision while people speak. Empty text and null mean not filled in. */
export type DecisionContent = {
  readonly kind: DecisionKind
  readonly text: string
  readonly taskId: string | null
  readonly unitId: string | null
  readonly coordinators: readonly string[]
  readonly headMemberId: string | null
  readonly focalMemberId: string | null
  readonly due: Day | null
  readonly responsibility: string
  readonly authority: { readonly decides: string; readonly approves: string; readonly superior: string }
  /** The product that must come of it. */
  readonly result: string
}

export type Decision = DecisionContent & {
  readonly decisionId: string
  readonly itemId: string
  /** Running number in the meeting. */
  readonly ordinal: number
  /** The work it became; null while it is only written down. */
  readonly workItemId: string | null
  readonly version: number
}
