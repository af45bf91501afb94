import { isTooShort } from '../report/empty-words.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import type { AgendaItem } from './agenda-item.ts'
import type { Decision, DecisionContent } from './decision.ts'
import { type Attendee, type Meeting, type MeetingAction, type MeetingPlan, meetingActions } from './meeting.ts'

export type MeetingRuleCode =
  | 'MEETING_NOT_OPEN'
  | 'MEETING_TITLE_SHORT'
  | 'MEETING_CHAIR_MISSING'
  | 'MEETING_SECRETARY_MISSING'
  | 'MEETING_AGENDA_EMPTY'
  | 'MEETING_NOBODY_PRESENT'
  | 'MEETING_REASON_SHORT'
  | 'MEETING_ORDER_INCOMPLETE'
  | 'MEETING_QUESTION_SHORT'
  | 'MEETING_QUARTER_TAKEN'
  | 'MEETING_ATTENDEE_TWICE'
  | 'MEETING_ITEM_MADE'
  | 'MEETING_ITEM_DECIDED'
  | 'DECISION_TEXT_SHORT'
  | 'DECISION_NOT_WORK'
  | 'DECISION_ASSIGNED'
  | 'DECISION_UNASSIGNED'
  | 'DECISION_TASK_MISSING'
  | 'DECISION_UNIT_MISSING'
  | 'STATE_SECRET_MARK'

type Refusals = readonly Refusal<MeetingRuleCode>[]

/** A reason is a sentence, not a tick. */
export const SHORTEST_MEETING_REASON = 10

export function actionRefusals(meeting: Pick<Meeting, 'state'>, action: MeetingAction): Refusals {
  return meetingActions(meeting).includes(action)
    ? []
    : [refusal('MEETING_NOT_OPEN', '', { meetingState: meeting.state, meetingAction: action })]
}

export function planRefusals({ title, place }: Pick<MeetingPlan, 'title' | 'place'>): Refusals {
  return [...(isTooShort(title) ? [refusal('MEETING_TITLE_SHORT' as const, 'title')] : []), ...secretMarksIn({ title, place })]
}

/** It runs with somebody in the chair, somebody who writes, and something to talk about. */
export function startRefusals(
  { chairMemberId, secretaryMemberId }: Pick<MeetingPlan, 'chairMemberId' | 'secretaryMemberId'>,
  items: readonly Pick<AgendaItem, 'droppedReason'>[],
): Refusals {
  return [
    ...(chairMemberId === null ? [refusal('MEETING_CHAIR_MISSING' as const, 'chairMemberId')] : []),
    ...(secretaryMemberId === null ? [refusal('MEETING_SECRETARY_MISSING' as const, 'secretaryMemberId')] : []),
    ...(items.some(item => item.droppedReason === null) ? [] : [refusal('MEETING_AGENDA_EMPTY' as const, 'items')]),
  ]
}

export function meetingReasonRefusals(reason: string): Refusals {
  const { length } = tidyText(reason)
  const short: Refusals =
    length < SHORTEST_MEETING_REASON ? [refusal('MEETING_REASON_SHORT', 'reason', { length, least: SHORTEST_MEETING_REASON })] : []
  return [...short, ...secretMarksIn({ reason })]
}

/** A new order names every item once. */
export function orderRefusals(items: readonly Pick<AgendaItem, 'itemId'>[], itemIds: readonly string[]): Refusals {
  const known = new Set(items.map(item => item.itemId))
  const named = new Set(itemIds)
  const isSame = itemIds.length === items.length && named.size === known.size && [...named].every(itemId => known.has(itemId))
  return isSame ? [] : [refusal('MEETING_ORDER_INCOMPLETE', 'itemIds', { items: items.length, named: named.size })]
}

export function questionRefusals({ title, question }: { readonly title: string; readonly question: string }): Refusals {
  return [...(isTooShort(title) ? [refusal('MEETING_QUESTION_SHORT' as const, 'title')] : []), ...secretMarksIn({ title, question })]
}

/** What the pack put there is dropped with a reason; what was decided on stays. */
export function removalRefusals(
  { kind, itemId }: Pick<AgendaItem, 'kind' | 'itemId'>,
  decisions: readonly Pick<Decision, 'itemId'>[],
): Refusals {
  return [
    ...(kind === 'other' ? [] : [refusal('MEETING_ITEM_MADE' as const)]),
    ...(decisions.some(decision => decision.itemId === itemId) ? [refusal('MEETING_ITEM_DECIDED' as const)] : []),
  ]
}

export function attendeeRefusals(attendees: readonly Attendee[]): Refusals {
  const keys = attendees.map(({ unitId, memberId }) => memberId ?? unitId)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  return [
    ...(twice === -1 ? [] : [refusal('MEETING_ATTENDEE_TWICE' as const, `attendees[${twice}]`)]),
    ...attendees.flatMap(({ note }, index) => secretMarksIn({ [`attendees[${index}].note`]: note })),
  ]
}

/** While people speak half a sentence is kept, too; only what may never stand here is refused. */
export function minuteRefusals({ text, responsibility, result, authority }: DecisionContent): Refusals {
  return secretMarksIn({ text, responsibility, result, ...authority })
}

/** Whether a decision can become work at all; whether its six clears are there is asked of the work. */
export function assignmentRefusals(decision: Decision): Refusals {
  const { ordinal, kind, text, taskId, unitId, workItemId } = decision
  if (kind !== 'work') return [refusal('DECISION_NOT_WORK', 'kind', { ordinal })]
  if (workItemId !== null) return [refusal('DECISION_ASSIGNED', '', { ordinal })]
  return [
    ...(isTooShort(text) ? [refusal('DECISION_TEXT_SHORT' as const, 'text', { ordinal })] : []),
    ...(taskId === null ? [refusal('DECISION_TASK_MISSING' as const, 'taskId', { ordinal })] : []),
    ...(unitId === null ? [refusal('DECISION_UNIT_MISSING' as const, 'unitId', { ordinal })] : []),
  ]
}

/** The minutes are closed when somebody was there, each decision says something, and each piece of work was given to somebody. */
export function conclusionRefusals(
  decisions: readonly Pick<Decision, 'ordinal' | 'kind' | 'text' | 'workItemId'>[],
  attendees: readonly Pick<Attendee, 'state'>[],
): Refusals {
  return [
    ...(attendees.some(({ state }) => state === 'present' || state === 'represented')
      ? []
      : [refusal('MEETING_NOBODY_PRESENT' as const, 'attendees')]),
    ...decisions.filter(({ text }) => isTooShort(text)).map(({ ordinal }) => refusal('DECISION_TEXT_SHORT' as const, 'text', { ordinal })),
    ...decisions
      .filter(({ kind, workItemId }) => kind === 'work' && workItemId === null)
      .map(({ ordinal }) => refusal('DECISION_UNASSIGNED' as const, 'workItemId', { ordinal })),
  ]
}
