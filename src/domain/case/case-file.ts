import type { Day } from '../shared/calendar.ts'
import { daysBetween } from '../shared/calendar.ts'

/** What a case is about: the first four are counted by targets through a register, `internal` is the ward's own business. */
export const CASE_KINDS = ['bottleneck', 'supervision', 'inspection', 'feedback', 'internal'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** Mới, đã giao, đang xử lý, chuyển cấp trên, đã trả lời, đóng, từ chối. */
export const CASE_STATES = ['new', 'assigned', 'in_progress', 'sent_up', 'answered', 'closed', 'rejected'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** States in which the ward still has something to do; a case sent up waits for others. */
export const PENDING_CASE_STATES: readonly CaseState[] = ['new', 'assigned', 'in_progress']
export const OPEN_CASE_STATES: readonly CaseState[] = [...PENDING_CASE_STATES, 'sent_up', 'answered']

/** Whether the ward may settle it itself. */
export const CASE_AUTHORITIES = ['within', 'above'] as const
export type CaseAuthority = (typeof CASE_AUTHORITIES)[number]

/** The field of a report's line that it was made of. */
export const CASE_SOURCES = ['difficulty', 'proposal'] as const
export type CaseSource = (typeof CASE_SOURCES)[number]

export type SentUp = {
  /** The superior body's name. */
  readonly superior: string
  readonly documentNumber: string
  readonly sentOn: Day
}

/** What the rules look at. */
export type CaseFile = {
  readonly kind: CaseKind
  readonly title: string
  readonly body: string
  readonly raisedOn: Day
  readonly raisedUnitId: string
  readonly state: CaseState
  /** All three are there from the assignment on. */
  readonly ownerUnitId: string | null
  readonly authority: CaseAuthority | null
  readonly deadline: Day | null
  readonly sentUp: SentUp | null
  readonly answer: string
  readonly answeredOn: Day | null
}

export const CASE_DUE_STATES = ['none', 'not_due', 'overdue', 'in_time', 'late'] as const
/** `none`: no deadline, rejected, or in a superior's hands. */
export type CaseDueState = (typeof CASE_DUE_STATES)[number]

/** Where a case stands against its deadline in the ward's calendar. */
export function caseDueState(
  { state, deadline, answeredOn }: Pick<CaseFile, 'state' | 'deadline' | 'answeredOn'>,
  today: Day,
): CaseDueState {
  if (deadline === null || state === 'rejected') return 'none'
  if (answeredOn !== null) return answeredOn <= deadline ? 'in_time' : 'late'
  if (!PENDING_CASE_STATES.includes(state)) return 'none'
  return today > deadline ? 'overdue' : 'not_due'
}

/** Days since it was raised until it was answered, or until today. */
export function caseAge({ raisedOn, answeredOn }: Pick<CaseFile, 'raisedOn' | 'answeredOn'>, today: Day): number {
  return daysBetween(raisedOn, answeredOn ?? today)
}
