import { z } from 'zod'
import { CASE_AUTHORITIES, CASE_STATES } from '#domain/case/case-file.ts'
import { AGENDA_KINDS } from '#domain/meeting/agenda-item.ts'
import { DECISION_KINDS } from '#domain/meeting/decision.ts'
import { ATTENDANCE_STATES, MEETING_ACTIONS, MEETING_KINDS, MEETING_STATES } from '#domain/meeting/meeting.ts'
import { PROMISE_STATES } from '#domain/promise/promise.ts'
import { FIGURE_STATES } from '#domain/target/figure-state.ts'
import { WORK_ORIGINS, WORK_STATES } from '#domain/work/work-item.ts'
import { clear, light, missingClear, reason } from '../plan/plan-routes.ts'
import { day, id, instant, month, version } from '../scalars.ts'

const number = z.number().nullable()
const milestoneState = z.enum(['not_due', 'due_soon', 'met', 'overdue'])
/** A lack of the six, in a sentence. */
const lack = missingClear

const target = z.object({
  targetId: id,
  text: z.string(),
  unit: z.string(),
  minimum: z.number(),
  committed: number,
  actual: number,
  expected: number,
  deadline: day.nullable(),
  state: z.enum(FIGURE_STATES),
  reasons: z.array(reason),
  /** The path and what was measured, at the end of each month. */
  points: z.array(z.object({ day, expected: number, value: number })),
})

const caseOfPage = z.object({
  caseId: id,
  number: z.int(),
  title: z.string(),
  ownerUnitName: z.string(),
  authority: z.enum(CASE_AUTHORITIES).nullable(),
  deadline: day.nullable(),
  state: z.enum(CASE_STATES),
  daysLate: z.int(),
})

/** How a task stood on the day of the pack. */
const taskPage = z.object({
  taskId: id,
  code: z.string(),
  title: z.string(),
  light,
  reasons: z.array(reason),
  completionRate: number,
  completionMonth: month.nullable(),
  leadUnits: z.array(z.string()),
  coordinators: z.array(z.string()),
  clears: z.array(z.object({ clear, text: z.string() })),
  missing: z.array(lack),
  milestones: z.array(
    z.object({ header: z.string(), due: day.nullable(), state: milestoneState, accepted: z.int(), deliverables: z.int() }),
  ),
  targets: z.array(target),
  reports: z.array(z.object({ month, unitName: z.string(), result: z.string(), claimed: number, verified: number })),
  promises: z.array(
    z.object({ unitName: z.string(), difficulty: z.string(), proposal: z.string(), due: day, state: z.enum(PROMISE_STATES) }),
  ),
  cases: z.array(caseOfPage),
  directives: z.array(
    z.object({
      workItemId: id,
      title: z.string(),
      unitName: z.string(),
      origin: z.enum(WORK_ORIGINS),
      due: day.nullable(),
      state: z.enum(WORK_STATES),
      daysLate: z.int(),
    }),
  ),
})
export type MeetingTaskPage = z.output<typeof taskPage>
export type MeetingTarget = z.output<typeof target>

const facts = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('decision'),
    decision: z.object({
      decisionId: id,
      kind: z.enum(DECISION_KINDS),
      text: z.string(),
      taskId: id.nullable(),
      unitName: z.string(),
      due: day.nullable(),
      workItemId: id.nullable(),
      state: z.enum(WORK_STATES).nullable(),
      doneOn: day.nullable(),
      daysLate: z.int(),
      meetingTitle: z.string(),
      heldOn: day,
    }),
  }),
  z.object({ of: z.literal('case'), case: caseOfPage.extend({ body: z.string(), raisedUnitName: z.string() }) }),
  z.object({ of: z.literal('target'), target }),
  z.object({ of: z.literal('unit'), unitName: z.string(), reports: z.array(z.object({ month, due: day })) }),
])
export type MeetingFacts = z.output<typeof facts>

export const agendaLine = z.object({
  itemId: id,
  ordinal: z.int(),
  kind: z.enum(AGENDA_KINDS),
  subjectId: z.string().nullable(),
  taskId: id.nullable(),
  taskCode: z.string(),
  title: z.string(),
  question: z.string(),
  questionEdited: z.boolean(),
  /** Of its page; null where it has none. */
  light: light.nullable(),
  hasPage: z.boolean(),
  facts: facts.nullable(),
  /** Why it is not dealt with; null: it is. */
  droppedReason: z.string().nullable(),
  discussion: z.string(),
  version,
})
export type AgendaLine = z.output<typeof agendaLine>

export const agendaItem = agendaLine.extend({ page: taskPage.nullable() })
export type AgendaItemDetail = z.output<typeof agendaItem>

export const decision = z.object({
  decisionId: id,
  itemId: id,
  ordinal: z.int(),
  kind: z.enum(DECISION_KINDS),
  text: z.string(),
  taskId: id.nullable(),
  taskCode: z.string(),
  unitId: id.nullable(),
  unitName: z.string(),
  coordinators: z.array(id),
  headMemberId: id.nullable(),
  headName: z.string(),
  focalMemberId: id.nullable(),
  focalName: z.string(),
  due: day.nullable(),
  responsibility: z.string(),
  authority: z.object({ decides: z.string(), approves: z.string(), superior: z.string() }),
  result: z.string(),
  /** Of the six, what its work still lacks. */
  missing: z.array(lack),
  /** The work it became; null while it is only written down. */
  workItemId: id.nullable(),
  workState: z.enum(WORK_STATES).nullable(),
  version,
})
export type MeetingDecision = z.output<typeof decision>

export const meetingSummary = z.object({
  meetingId: id,
  planId: id,
  kind: z.enum(MEETING_KINDS),
  /** The last month of its quarter. */
  quarter: month.nullable(),
  title: z.string(),
  heldOn: day,
  startsAt: z.string(),
  lastsMinutes: z.int(),
  place: z.string(),
  chairName: z.string(),
  secretaryName: z.string(),
  state: z.enum(MEETING_STATES),
  items: z.int(),
  decisions: z.int(),
  version,
})
export type MeetingSummary = z.output<typeof meetingSummary>

export const meetingDetail = meetingSummary.omit({ items: true, decisions: true }).extend({
  planNumber: z.string(),
  chairMemberId: id.nullable(),
  secretaryMemberId: id.nullable(),
  /** The day whose facts the pack holds, and when it was made. */
  asOf: day,
  madeAt: instant,
  invitedAt: instant.nullable(),
  startedAt: instant.nullable(),
  concludedAt: instant.nullable(),
  closing: z.string(),
  cancelReason: z.string(),
  /** The draft of the notice of conclusions. */
  paperId: id.nullable(),
  agenda: z.array(agendaLine),
  attendees: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      memberId: id.nullable(),
      memberName: z.string(),
      state: z.enum(ATTENDANCE_STATES),
      note: z.string(),
    }),
  ),
  decisionList: z.array(decision),
  allowedActions: z.array(z.enum(MEETING_ACTIONS)),
})
export type MeetingDetail = z.output<typeof meetingDetail>
