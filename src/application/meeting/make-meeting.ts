import { notFound } from '#domain/access/access-refusals.ts'
import { mergeAgenda } from '#domain/meeting/merge-agenda.ts'
import type { AgendaItem } from '#domain/meeting/agenda-item.ts'
import type { Attendee, MeetingKind, MeetingPlan } from '#domain/meeting/meeting.ts'
import { planRefusals } from '#domain/meeting/meeting-rules.ts'
import { lastMonthOfQuarter, titleOfQuarterlyMeeting } from '#domain/register/report-calendar.ts'
import { type Month, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { MeetingRecord } from '../ports/meeting-store.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { describeMeeting } from './describe-meeting.ts'
import { type GatheredAgenda, gatherAgenda } from './gather-agenda.ts'
import type { MeetingView } from './meeting-view.ts'
import { peopleRefusals } from './meeting-people.ts'
import { type MeetingCode, type MeetingParts, type MeetingPlace, type MeetingScene, changeMeeting, keepMeeting } from './reach-meeting.ts'
import { recordMeeting } from './record-meeting.ts'

export type NewMeeting = Omit<MeetingPlan, 'title'> & {
  readonly planId: string | null
  readonly kind: MeetingKind
  /** Any month of its quarter; of a quarterly meeting alone. */
  readonly month: Month
  /** Empty: the quarter's own name. */
  readonly title: string
}
type Code = MeetingCode | 'NO_ACTIVE_PLAN'
type Made = Promise<Outcome<MeetingView, Code>>

/** A meeting with its pack as things stand now. A quarter has one quarterly meeting. */
export function makeMeeting(parts: MeetingParts, actor: Actor, wanted: NewMeeting): Made {
  return parts.unitOfWork.run(scopeOf(actor), async (stores): Made => {
    const planId = wanted.planId ?? (await stores.access.findActivePlanId())
    if (planId === null) return refused(refusal('NO_ACTIVE_PLAN'))
    // Two who make the same quarter's meeting at once make one.
    await stores.plans.lockPlan(planId)
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) return refused(notFound('plan'))
    const meeting = newMeeting(parts, actor, planId, wanted)
    const refusals = [...planRefusals(meeting), ...(await quarterRefusals(stores, meeting)), ...(await peopleRefusals(stores, meeting))]
    if (refusals.length > 0) return refused(...refusals)
    await stores.meetings.addMeeting(meeting)
    const gathered = await layAgenda({ stores, meeting, now: meeting.madeAt }, { parts, actor, plan, standing: [] })
    await stores.meetings.replaceAttendance(meeting.meetingId, gathered.unitIds.map(invited))
    await recordMeeting(stores, { action: 'make', meetingId: meeting.meetingId, before: null, after: meeting })
    return accepted(await describeMeeting(stores, actor, meeting))
  })
}

function newMeeting({ clock, identifiers }: MeetingParts, actor: Actor, planId: string, wanted: NewMeeting): MeetingRecord {
  const { planId: _plan, month, title, ...plan } = wanted
  const quarter = wanted.kind === 'quarterly' ? lastMonthOfQuarter(month) : null
  const now = clock.now()
  return {
    ...plan,
    title: title === '' && quarter !== null ? titleOfQuarterlyMeeting(quarter) : title,
    quarter,
    meetingId: identifiers.next(),
    planId,
    state: 'planned',
    asOf: dayAt(now),
    madeAt: now,
    invitedAt: null,
    startedAt: null,
    concludedAt: null,
    closing: '',
    cancelReason: '',
    paperId: null,
    createdBy: actor.memberId,
    version: 1,
  }
}

async function quarterRefusals({ meetings }: Stores, { planId, quarter }: MeetingRecord) {
  if (quarter === null) return []
  const held = await meetings.listMeetings({ planId, states: ['planned', 'running', 'concluded'] }, { offset: 0, limit: 1000 })
  return held.some(meeting => meeting.quarter === quarter) ? [refusal('MEETING_QUARTER_TAKEN' as const, 'month')] : []
}

/** The facts as they stand now, for as long as it does not run; what people did to the agenda stays. */
export function remakePack(parts: MeetingParts, actor: Actor, place: MeetingPlace): Made {
  return changeMeeting(parts, actor, { place, action: 'remake' }, async (scene): Made => {
    const { stores, meeting, now } = scene
    const plan = await stores.plans.findPlan(meeting.planId)
    if (plan === undefined) return refused(notFound('plan'))
    await layAgenda(scene, { parts, actor, plan, standing: await stores.meetings.listItems(meeting.meetingId) })
    const after = await keepMeeting(scene, { asOf: dayAt(now), madeAt: now })
    await recordMeeting(stores, { action: 'remake', meetingId: meeting.meetingId, before: meeting, after })
    return accepted(await describeMeeting(stores, actor, after))
  })
}

type Laying = {
  readonly parts: MeetingParts
  readonly actor: Actor
  readonly plan: PlanRecord
  readonly standing: readonly AgendaItem[]
}

async function layAgenda({ stores, meeting, now }: MeetingScene, { parts, actor, plan, standing }: Laying): Promise<GatheredAgenda> {
  const addedTaskIds = standing.flatMap(item => (item.kind === 'other' && item.taskId !== null ? [item.taskId] : []))
  const gathered = await gatherAgenda(stores, actor, { plan, quarter: meeting.quarter, now, addedTaskIds })
  const agenda = mergeAgenda(standing, gathered.items, () => parts.identifiers.next()).map(item => ({
    ...item,
    page: item.kind === 'other' ? (gathered.pages.get(item.taskId ?? '') ?? null) : item.page,
  }))
  const before = new Map(standing.map(item => [item.itemId, item]))
  const after = new Set(agenda.map(item => item.itemId))
  for (const { itemId } of standing) if (!after.has(itemId)) await stores.meetings.removeItem(meeting.meetingId, itemId)
  for (const item of agenda) {
    const known = before.get(item.itemId)
    if (known === undefined) await stores.meetings.addItem(meeting.meetingId, item)
    else await stores.meetings.saveItem(meeting.meetingId, { ...item, version: known.version + 1 })
  }
  return gathered
}

function invited(unitId: string): Attendee {
  return { unitId, memberId: null, state: 'invited', note: '' }
}
