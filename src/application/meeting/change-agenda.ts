import { changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import type { AgendaItem } from '#domain/meeting/agenda-item.ts'
import { actionRefusals, meetingReasonRefusals, orderRefusals, questionRefusals, removalRefusals } from '#domain/meeting/meeting-rules.ts'
import type { TaskPage } from '#domain/meeting/task-page.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import type { Actor } from '../actor.ts'
import { type Change, withoutUndefined } from '../change.ts'
import { agendaItemView, describeMeeting, taskCodes } from './describe-meeting.ts'
import type { AgendaItemView, MeetingView } from './meeting-view.ts'
import { type MeetingCode, type MeetingParts, type MeetingPlace, type MeetingScene, changeMeeting, keepMeeting } from './reach-meeting.ts'
import { auditedItem, recordMeeting } from './record-meeting.ts'
import { makeTaskPages } from './task-pages.ts'

export type ItemPlace = { readonly meetingId: string; readonly itemId: string; readonly seenVersion: number }
export type NewAgendaItem = { readonly title: string; readonly question: string; readonly taskId: string | null }
/** A reason drops it, null takes it up again. */
export type AgendaItemChange = Change<Pick<AgendaItem, 'question' | 'discussion' | 'droppedReason'>>

/** At the end of the agenda; with a task it gets that task's page as it stands now. */
export function addAgendaItem(
  parts: MeetingParts,
  actor: Actor,
  meetingId: string,
  wanted: NewAgendaItem,
): Promise<Outcome<AgendaItemView, MeetingCode>> {
  return changeMeeting(
    parts,
    actor,
    { place: { meetingId, seenVersion: null }, action: 'agenda' },
    async (scene): Promise<Outcome<AgendaItemView, MeetingCode>> => {
      const { stores, meeting, now } = scene
      const { title, question, taskId } = wanted
      const refusals = questionRefusals(wanted)
      if (refusals.length > 0) return refused(...refusals)
      const plan = await stores.plans.findPlan(meeting.planId)
      const pages =
        taskId === null || plan === undefined
          ? new Map<string, TaskPage>()
          : await makeTaskPages(stores, actor, { plan, taskIds: [taskId], now })
      if (taskId !== null && !pages.has(taskId)) return refused(notFound('task'))
      const items = await stores.meetings.listItems(meetingId)
      const item: AgendaItem = {
        itemId: parts.identifiers.next(),
        ordinal: (items.at(-1)?.ordinal ?? 0) + 1,
        kind: 'other',
        subjectId: null,
        taskId,
        title: tidyText(title),
        question: tidyText(question),
        questionEdited: true,
        facts: null,
        page: pages.get(taskId ?? '') ?? null,
        droppedReason: null,
        discussion: '',
        version: 1,
      }
      await stores.meetings.addItem(meetingId, item)
      await keepMeeting(scene, {})
      await recordMeeting(stores, { action: 'addItem', meetingId, before: null, after: auditedItem(meetingId, item) })
      return accepted(agendaItemView(item, await taskCodes(stores, meeting.planId)))
    },
  )
}

export function orderAgenda(
  parts: MeetingParts,
  actor: Actor,
  place: MeetingPlace,
  itemIds: readonly string[],
): Promise<Outcome<MeetingView, MeetingCode>> {
  return changeMeeting(parts, actor, { place, action: 'agenda' }, async (scene): Promise<Outcome<MeetingView, MeetingCode>> => {
    const { stores, meeting } = scene
    const items = await stores.meetings.listItems(meeting.meetingId)
    const refusals = orderRefusals(items, itemIds)
    if (refusals.length > 0) return refused(...refusals)
    for (const item of items) {
      const ordinal = itemIds.indexOf(item.itemId) + 1
      if (ordinal !== item.ordinal) await stores.meetings.saveItem(meeting.meetingId, { ...item, ordinal })
    }
    const after = await keepMeeting(scene, {})
    await recordMeeting(stores, { action: 'order', meetingId: meeting.meetingId, before: meeting, after })
    return accepted(await describeMeeting(stores, actor, after))
  })
}

/** The question and whether it is dealt with belong to the agenda, what was said to the minutes. */
export function changeAgendaItem(
  parts: MeetingParts,
  actor: Actor,
  { meetingId, itemId, seenVersion }: ItemPlace,
  change: AgendaItemChange,
): Promise<Outcome<AgendaItemView, MeetingCode>> {
  return changeMeeting(
    parts,
    actor,
    { place: { meetingId, seenVersion: null }, action: 'agenda' },
    async (scene): Promise<Outcome<AgendaItemView, MeetingCode>> => {
      const { stores, meeting } = scene
      const before = await findItem(scene, itemId)
      if (before === undefined) return refused(notFound('meetingItem'))
      if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
      const refusals = changeRefusals(scene, before, change)
      if (refusals.length > 0) return refused(...refusals)
      const isQuestioned = change.question !== undefined && change.question !== before.question
      const after = {
        ...before,
        ...withoutUndefined(change),
        questionEdited: before.questionEdited || isQuestioned,
        version: before.version + 1,
      }
      await stores.meetings.saveItem(meetingId, after)
      const recorded = { before: auditedItem(meetingId, before), after: auditedItem(meetingId, after) }
      await recordMeeting(stores, { action: 'updateItem', meetingId, ...recorded })
      return accepted(agendaItemView(after, await taskCodes(stores, meeting.planId)))
    },
  )
}

function changeRefusals({ meeting }: MeetingScene, { title }: AgendaItem, { question, discussion, droppedReason }: AgendaItemChange) {
  return [
    ...(question === undefined ? [] : questionRefusals({ title, question })),
    ...(discussion === undefined ? [] : [...actionRefusals(meeting, 'minute'), ...secretMarksIn({ discussion })]),
    ...(droppedReason === undefined || droppedReason === null ? [] : meetingReasonRefusals(droppedReason)),
  ]
}

async function findItem({ stores, meeting }: MeetingScene, itemId: string): Promise<AgendaItem | undefined> {
  return (await stores.meetings.listItems(meeting.meetingId)).find(item => item.itemId === itemId)
}

/** What somebody put there by hand is taken away again; what the pack found is dropped with a reason instead. */
export function removeAgendaItem(
  parts: MeetingParts,
  actor: Actor,
  { meetingId, itemId, seenVersion }: ItemPlace,
): Promise<Outcome<MeetingView, MeetingCode>> {
  return changeMeeting(
    parts,
    actor,
    { place: { meetingId, seenVersion: null }, action: 'agenda' },
    async (scene): Promise<Outcome<MeetingView, MeetingCode>> => {
      const { stores } = scene
      const item = await findItem(scene, itemId)
      if (item === undefined) return refused(notFound('meetingItem'))
      if (item.version !== seenVersion) return refused(changedMeanwhile(seenVersion, item.version))
      const refusals = removalRefusals(item, await stores.meetings.listDecisions(meetingId))
      if (refusals.length > 0) return refused(...refusals)
      await stores.meetings.removeItem(meetingId, itemId)
      await recordMeeting(stores, { action: 'removeItem', meetingId, before: auditedItem(meetingId, item), after: null })
      return accepted(await describeMeeting(stores, actor, await keepMeeting(scene, {})))
    },
  )
}
