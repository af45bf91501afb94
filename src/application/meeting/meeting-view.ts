import type { AgendaItem } from '#domain/meeting/agenda-item.ts'
import type { Decision } from '#domain/meeting/decision.ts'
import type { MeetingAction } from '#domain/meeting/meeting.ts'
import type { MissingClear } from '#domain/assignment/six-clears.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import type { WorkState } from '#domain/work/work-item.ts'
import type { AttendeeRow, MeetingRecord, MeetingRow } from '../ports/meeting-store.ts'

/** A line of the agenda: the page itself is asked for by item. */
export type AgendaLineView = Omit<AgendaItem, 'page'> & {
  readonly taskCode: string
  readonly light: Light | null
  readonly hasPage: boolean
}

export type AgendaItemView = AgendaItem & Omit<AgendaLineView, keyof AgendaItem>

export type DecisionView = Decision & {
  readonly unitName: string
  readonly taskCode: string
  readonly headName: string
  readonly focalName: string
  /** Of the six, what its work still lacks; of other kinds nothing. */
  readonly missing: readonly MissingClear[]
  /** How the work stands today. */
  readonly workState: WorkState | null
}

export type MeetingView = MeetingRecord &
  Pick<MeetingRow, 'chairName' | 'secretaryName'> & {
    readonly planNumber: string
    readonly agenda: readonly AgendaLineView[]
    readonly attendees: readonly AttendeeRow[]
    readonly decisionList: readonly DecisionView[]
    readonly allowedActions: readonly MeetingAction[]
  }
