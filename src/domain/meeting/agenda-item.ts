import type { AgendaFacts } from './agenda-facts.ts'
import type { TaskPage } from './task-page.ts'

/** In the order in which a pack lays them: what was decided last comes first. `other`: put on the agenda by hand. */
export const AGENDA_KINDS = [
  'last_decision',
  'red_task',
  'amber_task',
  'case_above',
  'case_within',
  'target_missing',
  'unit_silent',
  'other',
] as const
export type AgendaKind = (typeof AGENDA_KINDS)[number]

/** What a pack puts on the agenda by itself. */
export type MadeAgendaItem = {
  readonly kind: Exclude<AgendaKind, 'other'>
  /** Of what: a decision, task, case, target or unit. One item a kind and subject. */
  readonly subjectId: string
  readonly taskId: string | null
  readonly title: string
  /** What has to be decided. */
  readonly question: string
  readonly facts: AgendaFacts | null
  /** Frozen; null where the item has no page of its own. */
  readonly page: TaskPage | null
}

export type AgendaItem = Omit<MadeAgendaItem, 'kind' | 'subjectId'> & {
  readonly kind: AgendaKind
  readonly subjectId: string | null
  readonly itemId: string
  readonly ordinal: number
  /** Why it is not dealt with; null: it is. */
  readonly droppedReason: string | null
  /** The question was written by a person: making the pack anew keeps it. */
  readonly questionEdited: boolean
  /** What was said about it. */
  readonly discussion: string
  readonly version: number
}
