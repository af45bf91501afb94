import { type Instant, formatDay } from '#domain/shared/calendar.ts'
import { notify } from '../notification/notify.ts'
import type { MeetingRecord } from '../ports/meeting-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkItemRecord } from '../ports/work-store.ts'
import { invitedPeople } from './meeting-people.ts'

/** The people named in the work, else whoever heads its unit, hear of it at once. */
export async function tellAssigned(
  stores: Stores,
  { title }: MeetingRecord,
  { workItemId, unitId, headMemberId, focalMemberId, title: work, due }: WorkItemRecord,
  now: Instant,
): Promise<void> {
  const named = [headMemberId, focalMemberId].filter(memberId => memberId !== null)
  const memberIds = named.length > 0 ? named : await invitedPeople(stores, [{ unitId, memberId: null }])
  const by = due === null ? { vi: '', en: '' } : { vi: `, hạn ${formatDay(due)}`, en: `, due ${formatDay(due)}` }
  const sentence = { vi: `${title} giao việc: ${work}${by.vi}`, en: `${title} decided work for your unit: ${work}${by.en}` }
  const link = `/viec-cu-the/${workItemId}`
  await notify(stores, { memberIds, causeKey: `meeting_work:${workItemId}`, kind: 'meeting', level: 'blue', sentence, link }, now)
}
