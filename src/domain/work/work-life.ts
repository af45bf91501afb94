import { type Outcome, type Refusal, accepted, refusal, refused } from '../shared/outcome.ts'
import type { Day } from '../shared/calendar.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import { type OutcomeRefusalCode, outcomeRefusals } from './check-outcome.ts'
import type { WorkBlock } from './work-block.ts'
import { workClears } from './work-clears.ts'
import { type DueRefusalCode, dueRefusals } from './work-due.ts'
import { type WorkItem, type WorkPart, type WorkState, isOwnWork, isSetter, mayJudge } from './work-item.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { reasonRefusals } from './work-texts.ts'

export const WORK_ACTIONS = ['edit', 'start', 'submit', 'judge', 'cancel', 'askLater', 'decideLater'] as const
/** `judge`: accept, or return with a reason. */
export type WorkAction = (typeof WORK_ACTIONS)[number]

/** What may be done in which state; who may do it is `workActions`. */
const OPEN_IN: Readonly<Record<WorkState, readonly WorkAction[]>> = {
  proposed: ['edit', 'cancel', 'askLater', 'decideLater'],
  not_started: ['edit', 'start', 'cancel', 'askLater', 'decideLater'],
  in_progress: ['edit', 'submit', 'cancel', 'askLater', 'decideLater'],
  submitted: ['judge'],
  done: [],
  cancelled: [],
}

const MAY: Readonly<Record<WorkAction, (item: WorkItem, part: WorkPart) => boolean>> = {
  edit: (_item, part) => part.isOfUnit || part.isForWard,
  start: (_item, part) => part.isOfUnit,
  submit: (_item, part) => part.isOfUnit,
  judge: mayJudge,
  cancel: (item, part) => part.isForWard || (isOwnWork(item) && part.isHead),
  askLater: (item, part) => part.isOfUnit && !isSetter(item, part) && item.due !== null && item.askedDue === null,
  decideLater: (item, part) => part.isForWard && !part.isOfUnit && item.askedDue !== null,
}

export type WorkLifeRefusalCode =
  | OutcomeRefusalCode
  | 'WORK_NOT_OPEN'
  | 'WORK_NOT_YOURS'
  | 'WORK_CLEAR_MISSING'
  | 'WORK_BLOCKED'
  | 'WORK_NOT_LATER'
  | DueRefusalCode

/** What this person may do with the item now. */
export function workActions(item: WorkItem, part: WorkPart): readonly WorkAction[] {
  return OPEN_IN[item.state].filter(action => MAY[action](item, part))
}

function actionRefusals(item: WorkItem, part: WorkPart, action: WorkAction): readonly Refusal<WorkLifeRefusalCode>[] {
  if (!OPEN_IN[item.state].includes(action)) return [refusal('WORK_NOT_OPEN', '', { workState: item.state })]
  return MAY[action](item, part) ? [] : [refusal('WORK_NOT_YOURS', '', { workAction: action })]
}

/** Each of the six that is missing while nobody recorded why. */
export function lackRefusals(item: WorkItem, unitName: string): readonly Refusal<'WORK_CLEAR_MISSING'>[] {
  if (tidyText(item.recordedReason) !== '') return []
  return workClears(item, unitName).missing.map(({ clear, code }) => refusal('WORK_CLEAR_MISSING', clear, { clear, lack: code }))
}

type Acting = { readonly part: WorkPart; readonly block: WorkBlock | null; readonly unitName: string }

/** Work starts when all six are there or a reason is recorded, and what it waits for was accepted. */
export function decideStart(item: WorkItem, { part, block, unitName }: Acting): Outcome<WorkState, WorkLifeRefusalCode> {
  const lacks = item.state === 'proposed' ? lackRefusals(item, unitName) : []
  return decide('in_progress', [...(lacks.length > 0 ? lacks : actionRefusals(item, part, 'start')), ...blockRefusals(block)])
}

export type WorkOutcome = { readonly outcome: string; readonly doneOn: Day; readonly evidenceReference: string }

/** Handing in: a head closes what the unit set for itself at once, everything else waits to be accepted. */
export function decideSubmission(
  item: WorkItem,
  handed: WorkOutcome,
  { part, block, today }: Omit<Acting, 'unitName'> & { readonly today: Day },
): Outcome<WorkState, WorkLifeRefusalCode> {
  return decide(mayJudge(item, part) ? 'done' : 'submitted', [
    ...actionRefusals(item, part, 'submit'),
    ...blockRefusals(block),
    ...outcomeRefusals(handed, item, today),
  ])
}

export function decideAcceptance(item: WorkItem, part: WorkPart): Outcome<WorkState, WorkLifeRefusalCode> {
  return decide('done', actionRefusals(item, part, 'judge'))
}

/** Back to work, with what is still lacking. */
export function decideReturn(item: WorkItem, reason: string, part: WorkPart): Outcome<WorkState, WorkLifeRefusalCode> {
  return decide('in_progress', [...actionRefusals(item, part, 'judge'), ...reasonTextRefusals(reason)])
}

export function decideCancellation(item: WorkItem, reason: string, part: WorkPart): Outcome<WorkState, WorkLifeRefusalCode> {
  return decide('cancelled', [...actionRefusals(item, part, 'cancel'), ...reasonTextRefusals(reason)])
}

/** A unit asks for a later day; the day itself stays until the office has decided. */
export function decideAsking(
  item: WorkItem,
  asked: { readonly due: Day; readonly reason: string },
  { part, latest, today }: { readonly part: WorkPart; readonly latest: Day | null; readonly today: Day },
): Outcome<WorkState, WorkLifeRefusalCode> {
  const isLater = item.due === null || asked.due > item.due
  return decide(item.state, [
    ...actionRefusals(item, part, 'askLater'),
    ...(isLater
      ? dueRefusals(asked.due, latest, today)
      : [refusal('WORK_NOT_LATER' as const, 'due', { due: asked.due, before: item.due ?? '' })]),
    ...reasonTextRefusals(asked.reason),
  ])
}

/** Granted or refused; a refusal is told why. */
export function decideLaterDue(
  item: WorkItem,
  decision: { readonly granted: boolean; readonly note: string },
  part: WorkPart,
): Outcome<WorkState, WorkLifeRefusalCode> {
  return decide(item.state, [
    ...actionRefusals(item, part, 'decideLater'),
    ...(decision.granted ? [] : reasonTextRefusals(decision.note, 'note')),
  ])
}

function reasonTextRefusals(reason: string, at = 'reason') {
  return [...reasonRefusals(reason, at), ...secretMarksIn({ [at]: reason })]
}

function blockRefusals(block: WorkBlock | null): readonly Refusal<'WORK_BLOCKED'>[] {
  return block === null ? [] : [refusal('WORK_BLOCKED', 'deliverableId', { ...block })]
}

function decide(state: WorkState, refusals: readonly Refusal<WorkLifeRefusalCode>[]): Outcome<WorkState, WorkLifeRefusalCode> {
  return refusals.length === 0 ? accepted(state) : refused(...refusals)
}
