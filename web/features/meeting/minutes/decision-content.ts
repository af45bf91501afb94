import type { MeetingDecision } from '#contract/meeting/meeting-shapes.ts'

export type DecisionDraft = Pick<
  MeetingDecision,
  'kind' | 'text' | 'taskId' | 'unitId' | 'headMemberId' | 'focalMemberId' | 'due' | 'responsibility' | 'authority' | 'result'
>

/** What of a decision is typed here. */
export function contentOf(decision: MeetingDecision): DecisionDraft {
  const { kind, text, taskId, unitId, headMemberId, focalMemberId, due, responsibility, authority, result } = decision
  return { kind, text, taskId, unitId, headMemberId, focalMemberId, due, responsibility, authority, result }
}
