import type { AgendaItem } from '#domain/meeting/agenda-item.ts'
import type { Decision } from '#domain/meeting/decision.ts'
import { type MeetingAction, meetingActions } from '#domain/meeting/meeting.ts'
import { workClears } from '#domain/work/work-clears.ts'
import { type Actor, isGranted } from '../actor.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { MeetingRecord } from '../ports/meeting-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { AgendaItemView, AgendaLineView, DecisionView, MeetingView } from './meeting-view.ts'
import { workFactsOfDecision } from './work-of-decision.ts'

type Codes = ReadonlyMap<string, string>

export async function describeMeeting(stores: Stores, actor: Actor, meeting: MeetingRecord): Promise<MeetingView> {
  const plan = await stores.plans.findPlan(meeting.planId)
  const codes = await taskCodes(stores, meeting.planId)
  const items = await stores.meetings.listItems(meeting.meetingId)
  const nameOf = await memberNames(stores, [meeting.chairMemberId, meeting.secretaryMemberId])
  return {
    ...meeting,
    chairName: nameOf(meeting.chairMemberId),
    secretaryName: nameOf(meeting.secretaryMemberId),
    planNumber: plan?.number ?? '',
    agenda: items.map(item => agendaLine(item, codes)),
    attendees: await stores.meetings.listAttendance(meeting.meetingId),
    decisionList: await describeDecisions(stores, meeting, codes),
    allowedActions: isGranted(actor, 'meeting.manage') ? await openActions(stores, meeting) : [],
  }
}

/** A notice is drafted once; one that was withdrawn makes room for another. */
async function openActions({ papers }: Pick<Stores, 'papers'>, meeting: MeetingRecord): Promise<readonly MeetingAction[]> {
  const notice = meeting.paperId === null ? undefined : await papers.findPaper(meeting.paperId)
  const isStanding = notice !== undefined && notice.state !== 'withdrawn'
  return meetingActions(meeting).filter(action => action !== 'draftNotice' || !isStanding)
}

export async function taskCodes({ tasks }: Pick<Stores, 'tasks'>, planId: string): Promise<Codes> {
  return new Map((await tasks.listTasks(planId)).map(task => [task.taskId, task.code]))
}

function agendaLine({ page, ...item }: AgendaItem, codes: Codes): AgendaLineView {
  return { ...item, taskCode: codes.get(item.taskId ?? '') ?? '', light: page?.light ?? null, hasPage: page !== null }
}

export function agendaItemView(item: AgendaItem, codes: Codes): AgendaItemView {
  return { ...agendaLine(item, codes), page: item.page }
}

export async function describeDecisions(stores: Stores, { meetingId }: MeetingRecord, codes: Codes): Promise<readonly DecisionView[]> {
  const decisions = await stores.meetings.listDecisions(meetingId)
  const units = new Map((await stores.organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
  const nameOf = await memberNames(
    stores,
    decisions.flatMap(decision => [decision.headMemberId, decision.focalMemberId]),
  )
  const views: DecisionView[] = []
  for (const decision of decisions) {
    const unitName = units.get(decision.unitId ?? '') ?? ''
    views.push({
      ...decision,
      unitName,
      taskCode: codes.get(decision.taskId ?? '') ?? '',
      headName: nameOf(decision.headMemberId),
      focalName: nameOf(decision.focalMemberId),
      missing: missingOf(decision, unitName),
      workState: decision.workItemId === null ? null : ((await stores.work.findItem(decision.workItemId))?.state ?? null),
    })
  }
  return views
}

function missingOf(decision: Decision, unitName: string): DecisionView['missing'] {
  if (decision.kind !== 'work' || decision.workItemId !== null) return []
  return workClears(workFactsOfDecision(decision, ''), unitName).missing
}
