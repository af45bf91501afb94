import type { Day } from '../shared/calendar.ts'

/** `proposed`: one of the six is missing and nobody said why; `submitted`: done in the unit's words, not yet accepted. */
export const WORK_STATES = ['proposed', 'not_started', 'in_progress', 'submitted', 'done', 'cancelled'] as const
export type WorkState = (typeof WORK_STATES)[number]

/** Who set it: the unit for itself, the Party office, a leader's instruction (ý kiến chỉ đạo), or a meeting that decided it. */
export const WORK_ORIGINS = ['unit', 'office', 'directive', 'meeting'] as const
export type WorkOrigin = (typeof WORK_ORIGINS)[number]
/** What a meeting decides becomes work from its minutes, never from a form. */
export type FormOrigin = Exclude<WorkOrigin, 'meeting'>

/** States in which something is still to be done by the unit. */
export const OPEN_WORK_STATES: readonly WorkState[] = ['proposed', 'not_started', 'in_progress']

/** What of an item people fill in. Empty text and null mean not filled in. */
export type WorkContent = {
  readonly title: string
  readonly instruction: string
  readonly headMemberId: string | null
  readonly focalMemberId: string | null
  /** Units that help; they see the item and change nothing. */
  readonly coordinators: readonly string[]
  readonly startsOn: Day | null
  readonly due: Day | null
  readonly responsibility: string
  readonly authority: { readonly decides: string; readonly approves: string; readonly superior: string }
  /** The product that must come of it. */
  readonly result: string
  /** A deliverable of the plan that others must deliver first. */
  readonly deliverableId: string | null
  /** Percent, as the unit says. */
  readonly progress: number | null
  /** Why it goes ahead with one of the six missing. */
  readonly recordedReason: string
}

/** What the rules look at. */
export type WorkItem = WorkContent & {
  readonly origin: WorkOrigin
  readonly unitId: string
  readonly state: WorkState
  readonly doneOn: Day | null
  readonly askedDue: Day | null
  /** It was committed to: the unit answers for it to the office. */
  readonly isCommitted: boolean
}

/** In what part somebody acts on an item. One person may have several. */
export type WorkPart = {
  /** Works in the item's unit. */
  readonly isOfUnit: boolean
  /** Heads the item's unit. */
  readonly isHead: boolean
  /** Acts for the office or the Standing Committee. */
  readonly isForWard: boolean
}

/** What a unit set for itself, and did not commit to, is its own to change; all else belongs to the office or the leader who set it. */
export function isOwnWork({ origin, isCommitted }: Pick<WorkItem, 'origin' | 'isCommitted'>): boolean {
  return origin === 'unit' && !isCommitted
}

/** Whether this person may change everything of the item, or only the unit's share of it. */
export function isSetter(item: Pick<WorkItem, 'origin' | 'isCommitted'>, part: WorkPart): boolean {
  return part.isForWard || (part.isOfUnit && isOwnWork(item))
}

/** Nobody accepts the work of their own unit but its head, and that only of what the unit set for itself. */
export function mayJudge(item: Pick<WorkItem, 'origin' | 'isCommitted'>, part: WorkPart): boolean {
  return isOwnWork(item) ? part.isHead : part.isForWard && !part.isOfUnit
}
