import type { DeadlineKind } from '../plan/deadline-kind.ts'
import { type Day, daysBetween } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import { type WorkItem, type WorkPart, isSetter } from './work-item.ts'
import { reasonRefusals } from './work-texts.ts'

export const DUE_STATES = [
  'no_due',
  'not_due',
  'due_soon',
  'due_today',
  'overdue',
  'done_early',
  'done_on_time',
  'done_late',
  'none',
] as const
/** `none`: cancelled, owes nothing. */
export type DueState = (typeof DUE_STATES)[number]

/** An open item is "due soon" from this many days before its day: what falls into the week to come. */
export const WORK_DUE_SOON_DAYS = 7

/** Where an item stands against its day, in the ward's calendar. Work handed in counts by the day it was done, whenever it is accepted. */
export function dueState({ state, due, doneOn }: Pick<WorkItem, 'state' | 'due' | 'doneOn'>, today: Day): DueState {
  if (state === 'cancelled') return 'none'
  if (due === null) return 'no_due'
  if ((state === 'done' || state === 'submitted') && doneOn !== null) {
    return doneOn > due ? 'done_late' : doneOn === due ? 'done_on_time' : 'done_early'
  }
  const left = daysBetween(today, due)
  if (left < 0) return 'overdue'
  if (left === 0) return 'due_today'
  return left <= WORK_DUE_SOON_DAYS ? 'due_soon' : 'not_due'
}

export type TaskSpan = {
  readonly deadlineKind: DeadlineKind
  /** Of the milestones the task has content for. */
  readonly milestones: readonly (Day | null)[]
  readonly planEnd: Day | null
}

/** The last day an item of the task may be due: the task's last milestone, else the plan's end; null where work is standing or comes round. */
export function latestDue({ deadlineKind, milestones, planEnd }: TaskSpan): Day | null {
  if (deadlineKind === 'standing' || deadlineKind === 'recurring') return null
  const last = milestones
    .filter(day => day !== null)
    .toSorted()
    .at(-1)
  return last ?? planEnd
}

export type DueRefusalCode = 'WORK_DUE_PAST' | 'WORK_DUE_AFTER_TASK' | 'WORK_STARTS_AFTER_DUE' | 'WORK_DUE_NOT_YOURS' | 'WORK_REASON_SHORT'

/** Whether a day may be set at all. An item kept with the day it had is not asked again; a bound that is past bounds nothing, for what is late needs a day all the more. */
export function dueRefusals(due: Day | null, latest: Day | null, today: Day): readonly Refusal<DueRefusalCode>[] {
  if (due === null) return []
  if (due < today) return [refusal('WORK_DUE_PAST', 'due', { due, today })]
  return latest !== null && latest >= today && due > latest ? [refusal('WORK_DUE_AFTER_TASK', 'due', { due, latest })] : []
}

export function startRefusals(startsOn: Day | null, due: Day | null): readonly Refusal<DueRefusalCode>[] {
  return startsOn !== null && due !== null && startsOn > due ? [refusal('WORK_STARTS_AFTER_DUE', 'startsOn', { startsOn, due })] : []
}

/** Earlier is free. Later, or no day at all, takes a reason and whoever set the day: a unit cannot postpone what the office or a leader set, it asks. */
export function dueMoveRefusals(
  before: WorkItem,
  due: Day | null,
  { part, reason }: { readonly part: WorkPart; readonly reason: string },
): readonly Refusal<DueRefusalCode>[] {
  if (before.due === null || (due !== null && due <= before.due)) return []
  if (!isSetter(before, part)) return [refusal('WORK_DUE_NOT_YOURS', 'due', { before: before.due })]
  return reasonRefusals(reason, 'reason')
}
