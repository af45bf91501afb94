import type { Day } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import { type WorkingCalendar, addWorkingDays, isWorkingDay, nextWorkingDay } from '../shared/working-days.ts'
import type { DirectiveDraftState } from './directive-source.ts'
import { lackRefusals } from './work-life.ts'
import type { WorkItem } from './work-item.ts'
import { reasonRefusals } from './work-texts.ts'

/** A leader who names no day gives so many working days. */
const DIRECTIVE_WORKING_DAYS = 5

export type DirectiveRefusalCode = 'DIRECTIVE_DUE_NOT_WORKING' | 'WORK_CLEAR_MISSING'

/** The day that is proposed: a working week from now, within the task's last day where that has not passed. */
export function suggestedDue(today: Day, latest: Day | null, calendar: WorkingCalendar): Day {
  const usual = addWorkingDays(today, DIRECTIVE_WORKING_DAYS, calendar)
  if (latest === null || latest < today || usual <= latest) return usual
  return isWorkingDay(latest, calendar) ? latest : usual
}

const LEADERS_PART = new Set(['what', 'when', 'result'])

/** A leader says what, by when and with what result; what the plan leaves open of the other three is filled in after, and the work waits for it. */
export function directiveRefusals(item: WorkItem, unitName: string, calendar: WorkingCalendar): readonly Refusal<DirectiveRefusalCode>[] {
  const { due } = item
  return [
    ...lackRefusals(item, unitName).filter(({ at }) => LEADERS_PART.has(at)),
    ...(due === null || isWorkingDay(due, calendar)
      ? []
      : [refusal('DIRECTIVE_DUE_NOT_WORKING' as const, 'due', { due, next: nextWorkingDay(due, calendar) })]),
  ]
}

export type DraftRefusalCode = 'DIRECTIVE_DRAFT_CLOSED' | 'WORK_REASON_SHORT'

/** Whoever prepared a draft takes it back without a word; a leader who declines one says why. */
export function closingRefusals(
  { state }: { readonly state: DirectiveDraftState },
  { isOwn, reason }: { readonly isOwn: boolean; readonly reason: string },
): readonly Refusal<DraftRefusalCode>[] {
  return [...draftOpenRefusals(state), ...(isOwn ? [] : reasonRefusals(reason, 'reason'))]
}

export function draftOpenRefusals(state: DirectiveDraftState): readonly Refusal<'DIRECTIVE_DRAFT_CLOSED'>[] {
  return state === 'waiting' ? [] : [refusal('DIRECTIVE_DRAFT_CLOSED', '', { draftState: state })]
}
