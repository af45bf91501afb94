import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { MeetingHead, MeetingMinutes, MeetingPack, PrintedDecision } from '#domain/meeting/meeting-papers.ts'
import type { Outcome } from '#domain/shared/outcome.ts'
import { accepted } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { AttendeeRow, MeetingRecord } from '../ports/meeting-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type PaperFile, type PaperRefusalCode, makePaperFile } from '../report/paper-file.ts'
import { paperFrame } from '../report/paper-words.ts'
import { describeDecisions, taskCodes } from './describe-meeting.ts'
import type { DecisionView } from './meeting-view.ts'
import { findMeetingOf } from './reach-meeting.ts'

type Parts = Pick<Application, 'unitOfWork' | 'documents'>
type Format = 'docx' | 'pdf'
type Written = Promise<Outcome<PaperFile, AccessRefusalCode | PaperRefusalCode>>

/** The agenda and one page a task. The paper is set after the reading transaction has ended. */
export async function exportMeetingPack({ unitOfWork, documents }: Parts, actor: Actor, meetingId: string, format: Format): Written {
  const loaded = await unitOfWork.read(actor.tenantId, stores => loadPaper(stores, meetingId, loadPack))
  if (!loaded.ok) return loaded
  const pack = loaded.value
  const title = `tài liệu ${pack.head.title}`
  return makePaperFile({ format, rows: pack.agenda.length, title, write: () => documents.meetingPack(pack, format) })
}

export async function exportMeetingMinutes({ unitOfWork, documents }: Parts, actor: Actor, meetingId: string, format: Format): Written {
  const loaded = await unitOfWork.read(actor.tenantId, stores => loadPaper(stores, meetingId, loadMinutes))
  if (!loaded.ok) return loaded
  const minutes = loaded.value
  const title = `biên bản ${minutes.head.title}`
  return makePaperFile({ format, rows: minutes.items.length, title, write: () => documents.meetingMinutes(minutes, format) })
}

async function loadPaper<Model>(
  stores: Stores,
  meetingId: string,
  load: (stores: Stores, meeting: MeetingRecord) => Promise<Model>,
): Promise<Outcome<Model, AccessRefusalCode>> {
  const found = await findMeetingOf(stores, meetingId)
  return found.ok ? accepted(await load(stores, found.value)) : found
}

async function loadPack(stores: Stores, meeting: MeetingRecord): Promise<MeetingPack> {
  const items = await stores.meetings.listItems(meeting.meetingId)
  return {
    frame: paperFrame(await stores.organisation.getWard(), null, null),
    head: await headOf(stores, meeting),
    asOf: meeting.asOf,
    agenda: items.filter(item => item.droppedReason === null),
  }
}

async function loadMinutes(stores: Stores, meeting: MeetingRecord): Promise<MeetingMinutes> {
  const decisions = await describeDecisions(stores, meeting, await taskCodes(stores, meeting.planId))
  const items = await stores.meetings.listItems(meeting.meetingId)
  const attendees = await stores.meetings.listAttendance(meeting.meetingId)
  return {
    frame: paperFrame(await stores.organisation.getWard(), null, meeting.heldOn),
    head: await headOf(stores, meeting),
    startedAt: meeting.startedAt,
    concludedAt: meeting.concludedAt,
    attendees: attendees.map(attendee => ({ name: nameOfAttendee(attendee), state: attendee.state, note: attendee.note })),
    items: items.map(({ itemId, title, droppedReason, discussion }) => ({
      title,
      droppedReason,
      discussion,
      decisions: decisions.filter(decision => decision.itemId === itemId).map(printedDecision),
    })),
    closing: meeting.closing,
  }
}

export async function headOf(stores: Stores, meeting: MeetingRecord): Promise<MeetingHead> {
  const { title, heldOn, startsAt, place, chairMemberId, secretaryMemberId, planId } = meeting
  const nameOf = await memberNames(stores, [chairMemberId, secretaryMemberId])
  const plan = await stores.plans.findPlan(planId)
  const planTitle = plan === undefined ? '' : plan.number === '' ? plan.title : `Kế hoạch số ${plan.number}`
  return { title, heldOn, startsAt, place, chairName: nameOf(chairMemberId), secretaryName: nameOf(secretaryMemberId), planTitle }
}

function nameOfAttendee({ unitName, memberName }: AttendeeRow): string {
  return memberName === '' ? unitName : `${memberName} (${unitName})`
}

export function printedDecision({ ordinal, kind, text, unitName, headName, focalName, due, result }: DecisionView): PrintedDecision {
  const people = [...new Set([headName, focalName])].filter(name => name !== '').join(', ')
  return { ordinal, kind, text, unitName, people, due, result }
}
