import type { DecisionStanding } from '#domain/meeting/agenda-facts.ts'
import type { AgendaItem, MadeAgendaItem } from '#domain/meeting/agenda-item.ts'
import type { Decision } from '#domain/meeting/decision.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { questionOfDecision } from '#domain/meeting/agenda-questions.ts'
import { cutTitle } from '#domain/meeting/cut-title.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import type { MeetingRecord } from '../ports/meeting-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkItemRow } from '../ports/work-store.ts'
import { workDaysLate } from './page-parts.ts'

/** What the last meeting decided and how it stands, and what of earlier ones is still to be done. */
export async function lastDecisionItems(stores: Stores, planId: string, asOf: Day): Promise<readonly MadeAgendaItem[]> {
  const last = await stores.meetings.findLastConcluded(planId)
  if (last === undefined) return []
  const decided = (await stores.meetings.listDecisions(last.meetingId)).filter(decision => decision.kind !== 'note')
  const carried = (await stores.meetings.listItems(last.meetingId)).flatMap(carriedStanding)
  const standings: DecisionStanding[] = []
  for (const decision of decided) standings.push(await newStanding(stores, last, decision, asOf))
  for (const standing of carried) {
    const again = await standingNow(stores, standing, asOf)
    if (again.state !== null && OPEN_WORK_STATES.includes(again.state)) standings.push(again)
  }
  return standings.map(standing => ({
    kind: 'last_decision',
    subjectId: standing.decisionId,
    taskId: standing.taskId,
    title: cutTitle(standing.text),
    question: questionOfDecision(standing),
    facts: { of: 'decision', decision: standing },
    page: null,
  }))
}

function carriedStanding({ facts }: AgendaItem): DecisionStanding[] {
  return facts?.of === 'decision' ? [facts.decision] : []
}

async function newStanding(stores: Stores, meeting: MeetingRecord, decision: Decision, asOf: Day): Promise<DecisionStanding> {
  const { decisionId, kind, text, workItemId, taskId, due } = decision
  const standing = { decisionId, kind, text, workItemId, taskId, meetingTitle: meeting.title, heldOn: meeting.heldOn }
  return standingNow(stores, { ...standing, unitName: '', due, state: null, doneOn: null, daysLate: 0 }, asOf)
}

async function standingNow(stores: Stores, standing: DecisionStanding, asOf: Day): Promise<DecisionStanding> {
  const work = standing.workItemId === null ? undefined : await stores.work.findRow(standing.workItemId)
  return work === undefined ? standing : { ...standing, ...workStanding(work, asOf) }
}

function workStanding(work: WorkItemRow, asOf: Day): Pick<DecisionStanding, 'unitName' | 'due' | 'state' | 'doneOn' | 'daysLate'> {
  const { unitName, due, state, doneOn } = work
  return { unitName, due, state, doneOn, daysLate: workDaysLate(work, asOf) }
}
