import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { MeetingFilter, MeetingRow } from '../ports/meeting-store.ts'
import { agendaItemView, describeMeeting, taskCodes } from './describe-meeting.ts'
import type { AgendaItemView, MeetingView } from './meeting-view.ts'
import { findMeetingOf } from './reach-meeting.ts'

type Parts = Pick<Application, 'unitOfWork'>
export type MeetingListing = MeetingFilter & { readonly offset: number; readonly limit: number }

export function listMeetings(
  { unitOfWork }: Parts,
  actor: Actor,
  { offset, limit, ...filter }: MeetingListing,
): Promise<{ readonly items: readonly MeetingRow[]; readonly total: number }> {
  return unitOfWork.read(actor.tenantId, async ({ meetings }) => ({
    items: await meetings.listMeetings(filter, { offset, limit }),
    total: await meetings.countMeetings(filter),
  }))
}

export function getMeeting({ unitOfWork }: Parts, actor: Actor, meetingId: string): Promise<Outcome<MeetingView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<MeetingView, AccessRefusalCode>> => {
    const found = await findMeetingOf(stores, meetingId)
    return found.ok ? accepted(await describeMeeting(stores, actor, found.value)) : found
  })
}

/** One item with its frozen page. */
export function getAgendaItem(
  { unitOfWork }: Parts,
  actor: Actor,
  { meetingId, itemId }: { readonly meetingId: string; readonly itemId: string },
): Promise<Outcome<AgendaItemView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<AgendaItemView, AccessRefusalCode>> => {
    const found = await findMeetingOf(stores, meetingId)
    if (!found.ok) return found
    const item = (await stores.meetings.listItems(meetingId)).find(listed => listed.itemId === itemId)
    return item === undefined
      ? refused(notFound('meetingItem'))
      : accepted(agendaItemView(item, await taskCodes(stores, found.value.planId)))
  })
}
