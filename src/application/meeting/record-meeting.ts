import type { AgendaItem } from '#domain/meeting/agenda-item.ts'
import type { Decision } from '#domain/meeting/decision.ts'
import type { Attendee } from '#domain/meeting/meeting.ts'
import type { MeetingRecord } from '../ports/meeting-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

type Audited =
  | MeetingRecord
  | (Omit<AgendaItem, 'facts' | 'page'> & { readonly meetingId: string })
  | (Decision & { readonly meetingId: string })
type Verb =
  | 'make'
  | 'update'
  | 'remake'
  | 'order'
  | 'attendance'
  | 'start'
  | 'conclude'
  | 'cancel'
  | 'closing'
  | 'draftNotice'
  | 'addItem'
  | 'updateItem'
  | 'removeItem'
  | 'decide'
  | 'redecide'
  | 'withdrawDecision'
  | 'assign'

export type RecordedMeeting = {
  readonly action: Verb
  readonly meetingId: string
  readonly before: Audited | { readonly attendees: readonly Attendee[] } | null
  readonly after: Audited | { readonly attendees: readonly Attendee[] } | null
}

/** The audit trail of a meeting and all that belongs to it, under the meeting. */
export async function recordMeeting(
  { audit }: Pick<Stores, 'audit'>,
  { action, meetingId, before, after }: RecordedMeeting,
): Promise<void> {
  await audit.record({ action: `meeting.${action}`, entity: 'meeting', entityId: meetingId, before, after })
}

/** Without the frozen facts: the pack holds them, the log what people did. */
export function auditedItem(meetingId: string, { facts: _facts, page: _page, ...item }: AgendaItem) {
  return { ...item, meetingId }
}
