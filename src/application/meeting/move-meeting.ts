import type { Attendee, MeetingPlan } from '#domain/meeting/meeting.ts'
import { attendeeRefusals, conclusionRefusals, meetingReasonRefusals, planRefusals, startRefusals } from '#domain/meeting/meeting-rules.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import type { Actor } from '../actor.ts'
import { type Change, withoutUndefined } from '../change.ts'
import { describeMeeting } from './describe-meeting.ts'
import { attendeeGroundRefusals, peopleRefusals } from './meeting-people.ts'
import type { MeetingView } from './meeting-view.ts'
import { tellCancelled, tellInvited, tellMoved } from './tell-invited.ts'
import { type MeetingCode, type MeetingParts, type MeetingPlace, type MeetingScene, changeMeeting, keepMeeting } from './reach-meeting.ts'
import { recordMeeting } from './record-meeting.ts'

type Moved = Promise<Outcome<MeetingView, MeetingCode>>

/** Whoever was invited is told anew when the day or hour moves. */
export function updateMeeting(parts: MeetingParts, actor: Actor, place: MeetingPlace, change: Change<MeetingPlan>): Moved {
  return changeMeeting(parts, actor, { place, action: 'edit' }, async (scene): Moved => {
    const { stores, meeting, now } = scene
    const wanted = { ...meeting, ...withoutUndefined(change) }
    const refusals = [...planRefusals(wanted), ...(await peopleRefusals(stores, wanted))]
    if (refusals.length > 0) return refused(...refusals)
    const after = await keepMeeting(scene, withoutUndefined(change))
    await recordMeeting(stores, { action: 'update', meetingId: meeting.meetingId, before: meeting, after })
    const isMoved = after.heldOn !== meeting.heldOn || after.startsAt !== meeting.startsAt
    const attendees = await stores.meetings.listAttendance(meeting.meetingId)
    if (isMoved && meeting.invitedAt !== null) await tellMoved(stores, { before: meeting, after }, attendees, now)
    return accepted(await describeMeeting(stores, actor, after))
  })
}

/** While it is prepared: who is invited, and each is told once; while it runs: who came. */
export function saveAttendance(parts: MeetingParts, actor: Actor, place: MeetingPlace, attendees: readonly Attendee[]): Moved {
  return changeMeeting(parts, actor, { place, action: 'agenda' }, async (scene): Moved => {
    const { stores, meeting, now } = scene
    const refusals = [...attendeeRefusals(attendees), ...(await attendeeGroundRefusals(stores, attendees))]
    if (refusals.length > 0) return refused(...refusals)
    const before = await stores.meetings.listAttendance(meeting.meetingId)
    await stores.meetings.replaceAttendance(meeting.meetingId, attendees)
    const after = await keepMeeting(scene, meeting.state === 'planned' ? { invitedAt: meeting.invitedAt ?? now } : {})
    await recordMeeting(stores, { action: 'attendance', meetingId: meeting.meetingId, before: { attendees: before }, after: { attendees } })
    if (meeting.state === 'planned') await tellInvited(stores, after, attendees, now)
    return accepted(await describeMeeting(stores, actor, after))
  })
}

export function startMeeting(parts: MeetingParts, actor: Actor, place: MeetingPlace): Moved {
  return step(parts, actor, { place, action: 'start' }, async ({ stores, meeting, now }) => {
    const refusals = startRefusals(meeting, await stores.meetings.listItems(meeting.meetingId))
    return refusals.length > 0 ? refused(...refusals) : accepted({ state: 'running' as const, startedAt: now })
  })
}

/** The minutes are fixed: from here on nothing of it is changed. */
export function concludeMeeting(parts: MeetingParts, actor: Actor, place: MeetingPlace): Moved {
  return step(parts, actor, { place, action: 'conclude' }, async ({ stores, meeting, now }) => {
    const decisions = await stores.meetings.listDecisions(meeting.meetingId)
    const refusals = conclusionRefusals(decisions, await stores.meetings.listAttendance(meeting.meetingId))
    return refusals.length > 0 ? refused(...refusals) : accepted({ state: 'concluded' as const, concludedAt: now })
  })
}

/** Before it runs; whoever was invited is told. */
export function cancelMeeting(parts: MeetingParts, actor: Actor, place: MeetingPlace, reason: string): Moved {
  return step(parts, actor, { place, action: 'cancel' }, async ({ stores, meeting, now }) => {
    const refusals = meetingReasonRefusals(reason)
    if (refusals.length > 0) return refused(...refusals)
    const attendees = await stores.meetings.listAttendance(meeting.meetingId)
    if (meeting.invitedAt !== null) await tellCancelled(stores, meeting, attendees, now)
    return accepted({ state: 'cancelled' as const, cancelReason: tidyText(reason) })
  })
}

/** What is said at the end, kept while it is typed. */
export function saveClosing(parts: MeetingParts, actor: Actor, place: MeetingPlace, closing: string): Moved {
  return step(parts, actor, { place, action: 'minute' }, () => {
    const refusals = secretMarksIn({ closing })
    return Promise.resolve(refusals.length > 0 ? refused(...refusals) : accepted({ closing }))
  })
}

type Step = { readonly place: MeetingPlace; readonly action: 'start' | 'conclude' | 'cancel' | 'minute' }
type Changed = Parameters<typeof keepMeeting>[1]

function step(
  parts: MeetingParts,
  actor: Actor,
  { place, action }: Step,
  decide: (scene: MeetingScene) => Promise<Outcome<Changed, MeetingCode>>,
): Moved {
  return changeMeeting(parts, actor, { place, action }, async (scene): Moved => {
    const { stores, meeting } = scene
    const decided = await decide(scene)
    if (!decided.ok) return decided
    const after = await keepMeeting(scene, decided.value)
    await recordMeeting(stores, { action: action === 'minute' ? 'closing' : action, meetingId: meeting.meetingId, before: meeting, after })
    return accepted(await describeMeeting(stores, actor, after))
  })
}
