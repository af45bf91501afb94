import { type Outcome, type Refusal, accepted, refusal, refused } from '../shared/outcome.ts'
import type { Day } from '../shared/calendar.ts'
import type { CaseAuthority, CaseFile, CaseKind, CaseState, SentUp } from './case-file.ts'
import { type CaseTextRefusalCode, answerRefusals, reasonRefusals } from './case-texts.ts'
import { secretMarksIn } from '../shared/secret-marks-in.ts'
import { tidyText } from '../shared/vietnamese-text.ts'

export const CASE_ACTIONS = ['assign', 'start', 'answer', 'sendUp', 'recordAnswer', 'reject', 'confirm', 'reopen'] as const
/** `recordAnswer`: what the superior answered, written down by the office; `confirm`: the unit is content and the case is closed. */
export type CaseAction = (typeof CASE_ACTIONS)[number]

/** In what part somebody acts on a case. One person may have several. */
export type CasePart = {
  /** Works in the unit that raised it. */
  readonly isRaiser: boolean
  /** Works in the unit that answers for it. */
  readonly isOwner: boolean
  /** Acts for the office or the Standing Committee. */
  readonly directs: boolean
}

const OPEN_IN: Readonly<Record<CaseState, readonly CaseAction[]>> = {
  new: ['assign', 'reject'],
  assigned: ['assign', 'start', 'answer', 'sendUp', 'reject'],
  in_progress: ['assign', 'answer', 'sendUp', 'reject'],
  sent_up: ['recordAnswer'],
  answered: ['confirm', 'reopen'],
  closed: ['reopen'],
  rejected: ['reopen'],
}

const MAY: Readonly<Record<CaseAction, (part: CasePart) => boolean>> = {
  assign: part => part.directs,
  start: part => part.isOwner,
  answer: part => part.isOwner,
  sendUp: part => part.directs,
  recordAnswer: part => part.directs,
  reject: part => part.directs,
  // Whoever asked says whether it was answered.
  confirm: part => part.isRaiser,
  reopen: part => part.isRaiser || part.directs,
}

export type CaseLifeRefusalCode =
  | CaseTextRefusalCode
  | 'CASE_NOT_OPEN'
  | 'CASE_NOT_YOURS'
  | 'CASE_DEADLINE_PAST'
  | 'CASE_DAY_IN_FUTURE'
  | 'CASE_DAY_BEFORE_RAISED'
  | 'CASE_SUPERIOR_MISSING'

/** What a step leaves behind. */
export type CaseStep = Partial<CaseFile> & { readonly state: CaseState }
type Decided = Outcome<CaseStep, CaseLifeRefusalCode>
type Refusals = readonly Refusal<CaseLifeRefusalCode>[]

/** What this person may do with the case now. */
export function caseActions(file: Pick<CaseFile, 'state'>, part: CasePart): readonly CaseAction[] {
  return OPEN_IN[file.state].filter(action => MAY[action](part))
}

function actionRefusals({ state }: CaseFile, part: CasePart, action: CaseAction): Refusals {
  if (!OPEN_IN[state].includes(action)) return [refusal('CASE_NOT_OPEN', '', { caseState: state })]
  return MAY[action](part) ? [] : [refusal('CASE_NOT_YOURS', '', { caseAction: action })]
}

export type Assignment = {
  readonly ownerUnitId: string
  readonly kind: CaseKind
  readonly authority: CaseAuthority
  readonly deadline: Day
}

/** Đã giao: who answers, within whose authority it lies, and by which day. Work that was begun goes on when the same unit keeps it. */
export function decideAssignment(
  file: CaseFile,
  given: Assignment,
  { part, today }: { readonly part: CasePart; readonly today: Day },
): Decided {
  const isSameDay = file.deadline === given.deadline
  const late: Refusals =
    given.deadline < today && !isSameDay ? [refusal('CASE_DEADLINE_PAST', 'deadline', { deadline: given.deadline, today })] : []
  const goesOn = file.state === 'in_progress' && file.ownerUnitId === given.ownerUnitId
  return decide({ ...given, state: goesOn ? 'in_progress' : 'assigned' }, [...actionRefusals(file, part, 'assign'), ...late])
}

export function decideStart(file: CaseFile, part: CasePart): Decided {
  return decide({ state: 'in_progress' }, actionRefusals(file, part, 'start'))
}

type Answer = { readonly answer: string; readonly answeredOn: Day }
type Acting = { readonly part: CasePart; readonly today: Day }

/** Đã trả lời: by the owner, or what the superior said by the office. The day is the one on which it was settled. */
export function decideAnswer(
  file: CaseFile,
  given: Answer,
  { part, today, bySuperior }: Acting & { readonly bySuperior: boolean },
): Decided {
  const action = bySuperior ? 'recordAnswer' : 'answer'
  return decide({ ...given, state: 'answered' }, [
    ...actionRefusals(file, part, action),
    ...answerRefusals(given.answer),
    ...dayRefusals(file, given.answeredOn, { at: 'answeredOn', today }),
  ])
}

/** Chuyển cấp trên: to whom, by which document, on which day. */
export function decideSendingUp(file: CaseFile, sentUp: SentUp, { part, today }: Acting): Decided {
  const missing = (['superior', 'documentNumber'] as const).filter(field => tidyText(sentUp[field]) === '')
  return decide({ sentUp, state: 'sent_up' }, [
    ...actionRefusals(file, part, 'sendUp'),
    ...missing.map(field => refusal('CASE_SUPERIOR_MISSING' as const, field)),
    ...dayRefusals(file, sentUp.sentOn, { at: 'sentOn', today }),
    ...secretMarksIn({ superior: sentUp.superior, documentNumber: sentUp.documentNumber }),
  ])
}

export function decideRejection(file: CaseFile, reason: string, part: CasePart): Decided {
  return decide({ state: 'rejected' }, [...actionRefusals(file, part, 'reject'), ...reasonRefusals(reason)])
}

export function decideConfirmation(file: CaseFile, note: string, part: CasePart): Decided {
  return decide({ state: 'closed' }, [...actionRefusals(file, part, 'confirm'), ...secretMarksIn({ note })])
}

/** The answer does not do: back to whoever answers for it, or to the office when nobody does. That it was sent up stays true. */
export function decideReopening(file: CaseFile, reason: string, part: CasePart): Decided {
  const state = file.ownerUnitId === null ? 'new' : 'assigned'
  return decide({ state, answer: '', answeredOn: null }, [...actionRefusals(file, part, 'reopen'), ...reasonRefusals(reason)])
}

function dayRefusals(
  { raisedOn }: Pick<CaseFile, 'raisedOn'>,
  day: Day,
  { at, today }: { readonly at: string; readonly today: Day },
): Refusals {
  if (day > today) return [refusal('CASE_DAY_IN_FUTURE', at, { day, today })]
  return day < raisedOn ? [refusal('CASE_DAY_BEFORE_RAISED', at, { day, raisedOn })] : []
}

function decide(step: CaseStep, refusals: Refusals): Decided {
  return refusals.length === 0 ? accepted(step) : refused(...refusals)
}
