import type { PaperFrame } from '../report/consolidated-report.ts'
import type { Day, Instant } from '../shared/calendar.ts'
import type { AgendaItem } from './agenda-item.ts'
import type { DecisionKind } from './decision.ts'
import type { AttendanceState } from './meeting.ts'

export type MeetingHead = {
  readonly title: string
  readonly heldOn: Day
  readonly startsAt: string
  readonly place: string
  readonly chairName: string
  readonly secretaryName: string
  readonly planTitle: string
}

/** Agenda and one page a task, as they were frozen. */
export type MeetingPack = {
  readonly frame: PaperFrame
  readonly head: MeetingHead
  readonly asOf: Day
  /** In order, without what was dropped. */
  readonly agenda: readonly AgendaItem[]
}

export type PrintedDecision = {
  readonly ordinal: number
  readonly kind: DecisionKind
  readonly text: string
  readonly unitName: string
  readonly people: string
  readonly due: Day | null
  readonly result: string
}

export type PrintedAttendee = { readonly name: string; readonly state: AttendanceState; readonly note: string }

export type MeetingMinutes = {
  readonly frame: PaperFrame
  readonly head: MeetingHead
  readonly startedAt: Instant | null
  readonly concludedAt: Instant | null
  readonly attendees: readonly PrintedAttendee[]
  readonly items: readonly {
    readonly title: string
    readonly droppedReason: string | null
    readonly discussion: string
    readonly decisions: readonly PrintedDecision[]
  }[]
  readonly closing: string
}
