import { type Refusal, refusal } from '../shared/outcome.ts'
import { tidyText } from '../shared/vietnamese-text.ts'
import { lackRefusals } from './work-life.ts'
import { type WorkContent, type WorkItem, type WorkPart, OPEN_WORK_STATES, isSetter } from './work-item.ts'
import { type DueRefusalCode, dueMoveRefusals, dueRefusals, startRefusals } from './work-due.ts'
import { reasonRefusals, secretRefusals } from './work-texts.ts'
import { workClears } from './work-clears.ts'
import type { Day } from '../shared/calendar.ts'

export type WorkEditRefusalCode =
  | DueRefusalCode
  | 'WORK_CLOSED'
  | 'WORK_FIELD_NOT_YOURS'
  | 'WORK_INSTRUCTION_MISSING'
  | 'WORK_TITLE_MISSING'
  | 'WORK_CLEAR_MISSING'
  | 'STATE_SECRET_MARK'

/** What a unit may fill in of an item that the office or a leader set; the day it may only bring forward. */
export const UNIT_FIELDS = ['headMemberId', 'focalMemberId', 'startsOn', 'due', 'responsibility', 'progress', 'recordedReason'] as const

export type WorkSetting = {
  readonly part: WorkPart
  readonly today: Day
  /** The last day its task allows; null: no bound. */
  readonly latest: Day | null
  readonly unitName: string
  /** Why the day moves later. */
  readonly reason: string
}

/** Why a new item cannot be kept; what is missing of the six does not stop it, it is only `proposed` then. */
export function newWorkRefusals(item: WorkItem, setting: WorkSetting): readonly Refusal<WorkEditRefusalCode>[] {
  return [...contentRefusals(item), ...dueRefusals(item.due, setting.latest, setting.today)]
}

/** Why an item cannot be changed so. */
export function workEditRefusals(before: WorkItem, after: WorkItem, setting: WorkSetting): readonly Refusal<WorkEditRefusalCode>[] {
  if (!OPEN_WORK_STATES.includes(before.state)) return [refusal('WORK_CLOSED', '', { workState: before.state })]
  const moves = before.due !== after.due
  return [
    ...fieldRefusals(before, after, setting.part),
    ...contentRefusals(after),
    ...(moves ? [...dueMoveRefusals(before, after.due, setting), ...dueRefusals(after.due, setting.latest, setting.today)] : []),
    ...(before.state === 'in_progress' ? lackRefusals(after, setting.unitName) : []),
  ]
}

/** An item that is not begun is `proposed` until all six are there or a reason is recorded. */
export function stateOfPlanned(item: WorkItem, unitName: string): WorkItem['state'] {
  if (item.state !== 'proposed' && item.state !== 'not_started') return item.state
  return isReady(item, unitName) ? 'not_started' : 'proposed'
}

function isReady(item: WorkItem, unitName: string): boolean {
  return workClears(item, unitName).complete || tidyText(item.recordedReason) !== ''
}

function contentRefusals(item: WorkItem): readonly Refusal<WorkEditRefusalCode>[] {
  const isBlank = (text: string) => tidyText(text) === ''
  return [
    ...(isBlank(item.title) ? [refusal('WORK_TITLE_MISSING' as const, 'title')] : []),
    ...(item.origin === 'directive' && isBlank(item.instruction) ? [refusal('WORK_INSTRUCTION_MISSING' as const, 'instruction')] : []),
    ...(isBlank(item.recordedReason) ? [] : reasonRefusals(item.recordedReason, 'recordedReason')),
    ...startRefusals(item.startsOn, item.due),
    ...secretRefusals(item),
  ]
}

function fieldRefusals(before: WorkItem, after: WorkItem, part: WorkPart): readonly Refusal<'WORK_FIELD_NOT_YOURS'>[] {
  if (isSetter(before, part)) return []
  return changedFields(before, after)
    .filter(field => !isUnitField(field))
    .map(field => refusal('WORK_FIELD_NOT_YOURS', field, { workField: field }))
}

function isUnitField(field: keyof WorkContent): boolean {
  return UNIT_FIELDS.some(own => own === field)
}

const FIELDS = [
  'title',
  'instruction',
  'headMemberId',
  'focalMemberId',
  'coordinators',
  'startsOn',
  'due',
  'responsibility',
  'authority',
  'result',
  'deliverableId',
  'progress',
  'recordedReason',
] as const satisfies readonly (keyof WorkContent)[]

export type WorkField = (typeof FIELDS)[number]

export function changedFields(before: WorkContent, after: WorkContent): readonly WorkField[] {
  return FIELDS.filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
