import { changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import type { Decision, DecisionContent } from '#domain/meeting/decision.ts'
import { assignmentRefusals, minuteRefusals } from '#domain/meeting/meeting-rules.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { lackRefusals } from '#domain/work/work-life.ts'
import type { Actor } from '../actor.ts'
import { type Change, withoutUndefined } from '../change.ts'
import { type WorkCreationCode, keepNewWorkItem } from '../work/create-work-item.ts'
import { describeDecisions, taskCodes } from './describe-meeting.ts'
import type { DecisionView } from './meeting-view.ts'
import { type MeetingCode, type MeetingParts, type MeetingScene, changeMeeting } from './reach-meeting.ts'
import { recordMeeting } from './record-meeting.ts'
import { instructionOf, workContentOf, workFactsOfDecision } from './work-of-decision.ts'
import { tellAssigned } from './tell-assigned.ts'

export type DecisionPlace = { readonly meetingId: string; readonly decisionId: string; readonly seenVersion: number }
type Code = MeetingCode | WorkCreationCode
type Decided = Promise<Outcome<DecisionView, Code>>

const EMPTY: Omit<DecisionContent, 'kind' | 'text' | 'taskId'> = {
  unitId: null,
  coordinators: [],
  headMemberId: null,
  focalMemberId: null,
  due: null,
  responsibility: '',
  authority: { decides: '', approves: '', superior: '' },
  result: '',
}

/** Written down while people speak; half a sentence is kept. */
export function addDecision(
  parts: MeetingParts,
  actor: Actor,
  { meetingId, itemId }: { readonly meetingId: string; readonly itemId: string },
  begun: Change<DecisionContent> & Pick<DecisionContent, 'kind'>,
): Decided {
  return minute(parts, actor, meetingId, async (scene): Decided => {
    const { stores } = scene
    const item = (await stores.meetings.listItems(meetingId)).find(found => found.itemId === itemId)
    if (item === undefined) return refused(notFound('meetingItem'))
    const content = { ...EMPTY, text: '', taskId: item.taskId, ...withoutUndefined(begun) }
    const refusals = minuteRefusals(content)
    if (refusals.length > 0) return refused(...refusals)
    const decisions = await stores.meetings.listDecisions(meetingId)
    const ordinal = Math.max(0, ...decisions.map(decision => decision.ordinal)) + 1
    const decision: Decision = { ...content, decisionId: parts.identifiers.next(), itemId, ordinal, workItemId: null, version: 1 }
    const missing = await groundRefusals(scene, decision)
    if (missing.length > 0) return refused(...missing)
    await stores.meetings.addDecision(meetingId, decision)
    await recordMeeting(stores, { action: 'decide', meetingId, before: null, after: { ...decision, meetingId } })
    return viewOf(scene, decision.decisionId)
  })
}

/** Kept while it is typed. What became work is changed where the work stands. */
export function saveDecision(parts: MeetingParts, actor: Actor, place: DecisionPlace, change: Change<DecisionContent>): Decided {
  return minute(parts, actor, place.meetingId, async (scene): Decided => {
    const found = await openDecision(scene, place)
    if (!found.ok) return found
    const before = found.value
    const after = { ...before, ...withoutUndefined(change), version: before.version + 1 }
    const refusals = [...minuteRefusals(after), ...(await groundRefusals(scene, after))]
    if (refusals.length > 0) return refused(...refusals)
    await keep(scene, before, after, 'redecide')
    return viewOf(scene, after.decisionId)
  })
}

export function removeDecision(
  parts: MeetingParts,
  actor: Actor,
  place: DecisionPlace,
): Promise<Outcome<{ readonly decisionId: string }, Code>> {
  return minute(parts, actor, place.meetingId, async (scene): Promise<Outcome<{ readonly decisionId: string }, Code>> => {
    const found = await openDecision(scene, place)
    if (!found.ok) return found
    const { meetingId, decisionId } = place
    await scene.stores.meetings.removeDecision(meetingId, decisionId)
    await recordMeeting(scene.stores, { action: 'withdrawDecision', meetingId, before: { ...found.value, meetingId }, after: null })
    return accepted({ decisionId })
  })
}

/** A decision becomes work of its unit: with all six clears, or kept as proposed until they are there. */
export function assignDecision(parts: MeetingParts, actor: Actor, place: DecisionPlace, asProposed: boolean): Decided {
  return minute(parts, actor, place.meetingId, async (scene): Decided => {
    const found = await openDecision(scene, place)
    if (!found.ok) return found
    const before = found.value
    const refusals = assignmentRefusals(before)
    const { taskId, unitId } = before
    if (refusals.length > 0 || taskId === null || unitId === null) return refused(...refusals)
    const { stores, meeting, now } = scene
    const instruction = instructionOf(meeting, before)
    const unitName = (await stores.organisation.findUnit(unitId))?.name ?? ''
    const lacks = asProposed ? [] : lackRefusals(workFactsOfDecision(before, instruction), unitName)
    if (lacks.length > 0) return refused(...lacks)
    const wanted = { ...workContentOf(before, instruction), taskId, unitId, origin: 'meeting' as const }
    const kept = await keepNewWorkItem(stores, actor, wanted, { workItemId: parts.identifiers.next(), at: now })
    if (!kept.ok) return kept
    const { workItemId } = kept.value.item
    await keep(scene, before, { ...before, workItemId, version: before.version + 1 }, 'assign')
    await tellAssigned(stores, meeting, kept.value.item, now)
    return viewOf(scene, before.decisionId)
  })
}

function minute<Answer>(
  parts: MeetingParts,
  actor: Actor,
  meetingId: string,
  work: (scene: MeetingScene) => Promise<Outcome<Answer, Code>>,
): Promise<Outcome<Answer, Code>> {
  return changeMeeting(parts, actor, { place: { meetingId, seenVersion: null }, action: 'minute' }, work)
}

async function openDecision(
  { stores }: MeetingScene,
  { meetingId, decisionId, seenVersion }: DecisionPlace,
): Promise<Outcome<Decision, Code>> {
  const decision = (await stores.meetings.listDecisions(meetingId)).find(found => found.decisionId === decisionId)
  if (decision === undefined) return refused(notFound('meetingDecision'))
  if (decision.version !== seenVersion) return refused(changedMeanwhile(seenVersion, decision.version))
  return decision.workItemId === null ? accepted(decision) : refused(refusal('DECISION_ASSIGNED', '', { ordinal: decision.ordinal }))
}

/** What it names is there; whether it fits together is judged when it becomes work. */
async function groundRefusals({ stores, meeting }: MeetingScene, { taskId, unitId, coordinators, headMemberId, focalMemberId }: Decision) {
  const task = taskId === null ? undefined : await stores.tasks.findTask(taskId)
  const units = new Set((await stores.organisation.listUnits()).map(unit => unit.unitId))
  const memberIds = [...new Set([headMemberId, focalMemberId].filter(memberId => memberId !== null))]
  const members = memberIds.length === 0 ? [] : await stores.organisation.listMembers({ memberIds })
  const named = [...(unitId === null ? [] : [unitId]), ...coordinators]
  return [
    ...(taskId !== null && task?.planId !== meeting.planId ? [notFound('task')] : []),
    ...(named.every(found => units.has(found)) ? [] : [notFound('unit')]),
    ...(members.length === memberIds.length ? [] : [notFound('member')]),
  ]
}

async function keep({ stores, meeting }: MeetingScene, before: Decision, after: Decision, action: 'redecide' | 'assign'): Promise<void> {
  const { meetingId } = meeting
  await stores.meetings.saveDecision(meetingId, after)
  await recordMeeting(stores, { action, meetingId, before: { ...before, meetingId }, after: { ...after, meetingId } })
}

async function viewOf({ stores, meeting }: MeetingScene, decisionId: string): Decided {
  const views = await describeDecisions(stores, meeting, await taskCodes(stores, meeting.planId))
  const view = views.find(found => found.decisionId === decisionId)
  return view === undefined ? refused(notFound('meetingDecision')) : accepted(view)
}
