import { accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { ConclusionFacts } from '#domain/paper/paper-facts.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import { draftPaper } from '../paper/draft-paper.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { citedPlan } from '../report/paper-words.ts'
import { describeDecisions, describeMeeting, taskCodes } from './describe-meeting.ts'
import { headOf, printedDecision } from './export-meeting.ts'
import type { MeetingView } from './meeting-view.ts'
import { type MeetingCode, type MeetingParts, type MeetingPlace, type MeetingScene, changeMeeting, keepMeeting } from './reach-meeting.ts'
import { recordMeeting } from './record-meeting.ts'

type Drafted = Promise<Outcome<MeetingView, MeetingCode | 'MEETING_NOTICE_DRAFTED'>>

/** The notice of what a meeting decided, once; a notice that was withdrawn makes room for another. */
export function draftMeetingNotice(parts: MeetingParts, actor: Actor, place: MeetingPlace): Drafted {
  return changeMeeting(parts, actor, { place, action: 'draftNotice' }, async (scene): Drafted => {
    const { stores, meeting, now } = scene
    const standing = meeting.paperId === null ? undefined : await stores.papers.findPaper(meeting.paperId)
    if (standing !== undefined && standing.state !== 'withdrawn') return refused(refusal('MEETING_NOTICE_DRAFTED'))
    const { planId, meetingId } = meeting
    const facts = await conclusionFacts(scene)
    const paper = await draftPaper(stores, { kind: 'conclusion', facts, planId, meetingId }, { identifiers: parts.identifiers, actor, now })
    const after = await keepMeeting(scene, { paperId: paper.paperId })
    await recordMeeting(stores, { action: 'draftNotice', meetingId, before: meeting, after })
    return accepted(await describeMeeting(stores, actor, after))
  })
}

async function conclusionFacts({ stores, meeting, now }: MeetingScene): Promise<ConclusionFacts> {
  const decisions = (await describeDecisions(stores, meeting, await taskCodes(stores, meeting.planId))).filter(
    ({ kind }) => kind !== 'note',
  )
  const plan = await stores.plans.findPlan(meeting.planId)
  const unitIds = new Set(decisions.flatMap(({ unitId, coordinators }) => [...(unitId === null ? [] : [unitId]), ...coordinators]))
  return {
    of: 'meeting',
    asOf: dayAt(meeting.concludedAt ?? now),
    meetingId: meeting.meetingId,
    plan: plan === undefined ? null : citedPlan(plan),
    head: await headOf(stores, meeting),
    units: await namedUnits(stores, unitIds),
    decisions: decisions.map(printedDecision),
    closing: meeting.closing,
  }
}

async function namedUnits({ organisation }: Stores, unitIds: ReadonlySet<string>): Promise<ConclusionFacts['units']> {
  return (await organisation.listUnits()).filter(unit => unitIds.has(unit.unitId)).map(({ unitId, name }) => ({ unitId, name }))
}
