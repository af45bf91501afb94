import type { Day, Instant, Month } from '../shared/calendar.ts'

/** Họp chuyên đề quý (task 4.1) or a meeting about one thing. */
export const MEETING_KINDS = ['quarterly', 'thematic'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** `concluded`: the minutes are fixed for good. `cancelled`: it was called off before it ran. */
export const MEETING_STATES = ['planned', 'running', 'concluded', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

/** What people fill in before it runs. */
export type MeetingPlan = {
  readonly title: string
  readonly heldOn: Day
  /** `HH:MM` in the ward's clock. */
  readonly startsAt: string
  readonly lastsMinutes: number
  readonly place: string
  readonly chairMemberId: string | null
  readonly secretaryMemberId: string | null
}

export type Meeting = MeetingPlan & {
  readonly kind: MeetingKind
  readonly planId: string
  /** Of a quarterly meeting, the last month of its quarter. */
  readonly quarter: Month | null
  readonly state: MeetingState
  /** The day whose facts the pack holds. */
  readonly asOf: Day
  readonly madeAt: Instant
  /** When people were first told of it. */
  readonly invitedAt: Instant | null
  readonly startedAt: Instant | null
  readonly concludedAt: Instant | null
  /** What was said at the end, as the minutes keep it. */
  readonly closing: string
  readonly cancelReason: string
}

export const MEETING_ACTIONS = ['edit', 'remake', 'agenda', 'start', 'minute', 'conclude', 'cancel', 'draftNotice'] as const
export type MeetingAction = (typeof MEETING_ACTIONS)[number]

const OPEN_IN: Readonly<Record<MeetingState, readonly MeetingAction[]>> = {
  planned: ['edit', 'remake', 'agenda', 'start', 'cancel'],
  running: ['agenda', 'minute', 'conclude'],
  concluded: ['draftNotice'],
  cancelled: [],
}

export function meetingActions({ state }: Pick<Meeting, 'state'>): readonly MeetingAction[] {
  return OPEN_IN[state]
}

export const ATTENDANCE_STATES = ['invited', 'present', 'absent', 'represented'] as const
export type AttendanceState = (typeof ATTENDANCE_STATES)[number]

/** A unit, or one person of it, that is asked to come. */
export type Attendee = {
  readonly unitId: string
  /** Null: whomever the unit sends. */
  readonly memberId: string | null
  readonly state: AttendanceState
  /** Who came instead, or why nobody did. */
  readonly note: string
}
