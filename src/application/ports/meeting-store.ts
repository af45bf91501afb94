import type { AgendaItem } from '#domain/meeting/agenda-item.ts'
import type { Decision } from '#domain/meeting/decision.ts'
import type { Attendee, Meeting, MeetingState } from '#domain/meeting/meeting.ts'
import type { Day } from '#domain/shared/calendar.ts'

export type MeetingRecord = Meeting & {
  readonly meetingId: string
  /** The draft of the notice of conclusions; null: not drafted. */
  readonly paperId: string | null
  readonly createdBy: string
  readonly version: number
}

export type MeetingRow = MeetingRecord & {
  readonly items: number
  readonly decisions: number
  readonly chairName: string
  readonly secretaryName: string
}

export type AttendeeRow = Attendee & { readonly unitName: string; readonly memberName: string }

export type MeetingFilter = {
  readonly planId?: string | undefined
  readonly states?: readonly MeetingState[] | undefined
  /** Found without diacritics in title and place. */
  readonly search?: string | undefined
}

/** Whose calendar: units, and a person besides. */
export type MeetingDayFilter = {
  readonly from: Day
  readonly to: Day
  readonly unitIds: readonly string[]
  readonly memberId: string | null
}

/** A meeting as a calendar shows it; one that was called off is told so. */
export type MeetingDay = Pick<MeetingRecord, 'meetingId' | 'title' | 'heldOn' | 'startsAt' | 'lastsMinutes' | 'place' | 'state' | 'version'>

export type MeetingStore = {
  findMeeting(meetingId: string): Promise<MeetingRecord | undefined>
  /** As `findMeeting`; until this transaction ends nobody else changes it. */
  lockMeeting(meetingId: string): Promise<MeetingRecord | undefined>
  addMeeting(record: MeetingRecord): Promise<void>
  saveMeeting(record: MeetingRecord): Promise<void>
  /** The last day first. */
  listMeetings(filter: MeetingFilter, page: { readonly offset: number; readonly limit: number }): Promise<readonly MeetingRow[]>
  countMeetings(filter: MeetingFilter): Promise<number>
  /** The meeting of the plan that was concluded last. */
  findLastConcluded(planId: string): Promise<MeetingRecord | undefined>
  listMeetingDays(filter: MeetingDayFilter): Promise<readonly MeetingDay[]>

  /** In the order of the agenda. */
  listItems(meetingId: string): Promise<readonly AgendaItem[]>
  addItem(meetingId: string, item: AgendaItem): Promise<void>
  saveItem(meetingId: string, item: AgendaItem): Promise<void>
  removeItem(meetingId: string, itemId: string): Promise<void>

  /** In the order in which they were written down. */
  listDecisions(meetingId: string): Promise<readonly Decision[]>
  addDecision(meetingId: string, decision: Decision): Promise<void>
  saveDecision(meetingId: string, decision: Decision): Promise<void>
  removeDecision(meetingId: string, decisionId: string): Promise<void>

  listAttendance(meetingId: string): Promise<readonly AttendeeRow[]>
  replaceAttendance(meetingId: string, attendees: readonly Attendee[]): Promise<void>
}
