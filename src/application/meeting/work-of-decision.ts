import { cutTitle } from '#domain/meeting/cut-title.ts'
import type { Decision } from '#domain/meeting/decision.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { WorkContent, WorkItem } from '#domain/work/work-item.ts'

/** The work that a decision asks for, in the meeting's own words. */
export function workContentOf(decision: Decision, instruction: string): WorkContent {
  const { text, coordinators, headMemberId, focalMemberId, due, responsibility, authority, result } = decision
  return {
    title: cutTitle(text),
    instruction,
    headMemberId,
    focalMemberId,
    coordinators,
    startsOn: null,
    due,
    responsibility,
    authority,
    result,
    deliverableId: null,
    progress: null,
    recordedReason: '',
  }
}

/** The same as the rules of work look at it before it is one. */
export function workFactsOfDecision(decision: Decision, instruction: string): WorkItem {
  return {
    ...workContentOf(decision, instruction),
    origin: 'meeting',
    unitId: decision.unitId ?? '',
    state: 'proposed',
    doneOn: null,
    askedDue: null,
    isCommitted: false,
  }
}

/** Who said so and when, before the words themselves. */
export function instructionOf({ title, heldOn }: Pick<Meeting, 'title' | 'heldOn'>, { ordinal, text }: Decision): string {
  return `Kết luận số ${ordinal} của ${title} ngày ${formatDay(heldOn)}: ${text}`
}
