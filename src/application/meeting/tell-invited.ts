import { widestReach } from '#domain/access/rights.ts'
import type { Attendee } from '#domain/meeting/meeting.ts'
import { type Instant, formatDay } from '#domain/shared/calendar.ts'
import type { Sentence } from '#domain/words/fill-sentence.ts'
import { notify } from '../notification/notify.ts'
import type { MeetingRecord } from '../ports/meeting-store.ts'
import type { MemberRecord } from '../ports/organisation-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { invitedPeople } from './meeting-people.ts'

type Invited = readonly Pick<Attendee, 'unitId' | 'memberId'>[]

/** Who is invited, chairs or writes is told once a day and hour: saving the same list again tells nobody twice. */
export async function tellInvited(stores: Stores, meeting: MeetingRecord, attendees: Invited, now: Instant): Promise<void> {
  const when = sayWhen(meeting)
  const sentence = {
    vi: `Mời dự ${meeting.title}, ${when.vi}`,
    en: `You are invited to ${meeting.title}, ${when.en}`,
  }
  await tell(stores, meeting, { attendees, step: `invited:${meeting.heldOn}T${meeting.startsAt}`, sentence }, now)
}

/** Those who were told of the old day hear of the new one. */
export async function tellMoved(
  stores: Stores,
  { before, after }: { readonly before: MeetingRecord; readonly after: MeetingRecord },
  attendees: Invited,
  now: Instant,
): Promise<void> {
  const [old, anew] = [sayWhen(before), sayWhen(after)]
  const sentence = {
    vi: `${after.title} chuyển từ ${old.vi} sang ${anew.vi}`,
    en: `${after.title} moves from ${old.en} to ${anew.en}`,
  }
  await tell(stores, after, { attendees, step: `moved:${after.version}`, sentence }, now)
}

export async function tellCancelled(stores: Stores, meeting: MeetingRecord, attendees: Invited, now: Instant): Promise<void> {
  const when = sayWhen(meeting)
  const sentence = { vi: `${meeting.title} (${when.vi}) không họp nữa`, en: `${meeting.title} (${when.en}) was called off` }
  await tell(stores, meeting, { attendees, step: 'cancelled', sentence }, now)
}

type Telling = { readonly attendees: Invited; readonly step: string; readonly sentence: Sentence }

async function tell(stores: Stores, meeting: MeetingRecord, { attendees, step, sentence }: Telling, now: Instant): Promise<void> {
  const leading = [meeting.chairMemberId, meeting.secretaryMemberId].filter(memberId => memberId !== null)
  const memberIds = [...new Set([...leading, ...(await invitedPeople(stores, attendees))])]
  const notice = { causeKey: `meeting:${meeting.meetingId}:${step}`, kind: 'meeting', level: 'blue', sentence } as const
  const { readers, others } = await byReading(stores, memberIds)
  await notify(stores, { ...notice, memberIds: readers, link: `/hop/${meeting.meetingId}` }, now)
  // Whoever may not read the pack finds the day and place in the notice itself.
  await notify(stores, { ...notice, memberIds: others, link: '/thong-bao' }, now)
}

async function byReading({ organisation }: Pick<Stores, 'organisation'>, memberIds: readonly string[]) {
  const members = memberIds.length === 0 ? [] : await organisation.listMembers({ memberIds })
  const isReader = (member: MemberRecord) => widestReach('meeting.read', member.roles) === 'tenant'
  const idsOf = (found: readonly MemberRecord[]) => found.map(member => member.memberId)
  return { readers: idsOf(members.filter(isReader)), others: idsOf(members.filter(member => !isReader(member))) }
}

function sayWhen({ heldOn, startsAt, place }: MeetingRecord): Sentence {
  const at = place === '' ? '' : ` ${place}`
  const day = formatDay(heldOn)
  return { vi: `${startsAt} ngày ${day}${at === '' ? '' : `, tại${at}`}`, en: `${day} at ${startsAt}${at === '' ? '' : `,${at}`}` }
}
