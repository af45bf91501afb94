import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import type { MeetingAction } from '#domain/meeting/meeting.ts'
import { type MeetingRuleCode, actionRefusals } from '#domain/meeting/meeting-rules.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { MeetingRecord } from '../ports/meeting-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type MeetingParts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
export type MeetingCode = AccessRefusalCode | MeetingRuleCode

/** Which meeting, and the version of it that the caller saw; null: the part that is changed has a version of its own. */
export type MeetingPlace = { readonly meetingId: string; readonly seenVersion: number | null }

/** What a change of a meeting works with, its meeting held until the transaction ends. */
export type MeetingScene = { readonly stores: Stores; readonly meeting: MeetingRecord; readonly now: Instant }

/** Holds the meeting, sees that the step is open in its state and that nobody changed it meanwhile, then does the work. */
export function changeMeeting<Answer, Code extends string>(
  { unitOfWork, clock }: MeetingParts,
  actor: Actor,
  { place, action }: { readonly place: MeetingPlace; readonly action: MeetingAction },
  work: (scene: MeetingScene) => Promise<Outcome<Answer, Code>>,
): Promise<Outcome<Answer, Code | MeetingCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<Answer, Code | MeetingCode>> => {
    const meeting = await stores.meetings.lockMeeting(place.meetingId)
    if (meeting === undefined) return refused(notFound('meeting'))
    const { seenVersion } = place
    if (seenVersion !== null && seenVersion !== meeting.version) return refused(changedMeanwhile(seenVersion, meeting.version))
    const closed = actionRefusals(meeting, action)
    return closed.length > 0 ? refused(...closed) : work({ stores, meeting, now: clock.now() })
  })
}

/** Everything of the meeting itself that a step changes. */
export async function keepMeeting(
  { stores, meeting }: MeetingScene,
  change: Partial<Omit<MeetingRecord, 'meetingId' | 'version'>>,
): Promise<MeetingRecord> {
  const after = { ...meeting, ...change, version: meeting.version + 1 }
  await stores.meetings.saveMeeting(after)
  return after
}

export async function findMeetingOf(
  { meetings }: Pick<Stores, 'meetings'>,
  meetingId: string,
): Promise<Outcome<MeetingRecord, AccessRefusalCode>> {
  const meeting = await meetings.findMeeting(meetingId)
  return meeting === undefined ? refused(notFound('meeting')) : accepted(meeting)
}
