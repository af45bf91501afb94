import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type UnitReach, isWithin } from '#domain/access/rights.ts'
import { type SixClears, sixClears } from '#domain/assignment/six-clears.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { LightReason } from '#domain/monitoring/light-reason.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import { milestoneSubject } from '#domain/monitoring/status-subject.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { UnitNames } from '../monitoring/assess-tasks.ts'
import { readStatus } from '../monitoring/read-status.ts'
import type { MemberRecord } from '../ports/organisation-store.ts'
import type { PlanStatus } from '../ports/plan-store.ts'
import type { StatusRow } from '../ports/status-store.ts'
import type { AssignmentRecord, ExternalPartyRecord, TargetRecord, TaskRecord, TaskReportRow } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type TaskSummary, assignmentFacts, unitName } from './describe-task.ts'
import { assessPlan, sightOf } from './list-tasks.ts'
import { type WholeTask, accountableOf } from './load-plan-tasks.ts'
import { type TaskAction, assignmentActions, taskActions } from './plan-actions.ts'

export type MemberReference = { readonly memberId: string; readonly fullName: string; readonly position: string; readonly unitName: string }

export type AssignmentDescription = Omit<AssignmentRecord, 'taskId' | 'headMemberId' | 'focalMemberId'> & {
  readonly unitName: string
  /** Whether the reader is told who is responsible in this unit; else both are null. */
  readonly peopleShown: boolean
  readonly headMember: MemberReference | null
  readonly focalMember: MemberReference | null
  /** Naming these two. */
  readonly allowedActions: readonly 'assignment.edit'[]
}

export type TaskDescription = TaskSummary & {
  readonly task: TaskRecord
  readonly planStatus: PlanStatus
  readonly assignments: readonly AssignmentDescription[]
  readonly externalParties: readonly ExternalPartyRecord[]
  /** Those of the accountable lead. */
  readonly headMember: MemberReference | null
  readonly focalMember: MemberReference | null
  readonly clears: SixClears
  readonly recordedReason: { readonly by: string; readonly at: Instant; readonly text: string } | null
  readonly targets: readonly (TargetRecord & { readonly milestoneOrdinal: number | null })[]
  readonly reports: readonly TaskReportRow[]
  readonly parts: readonly TaskPart[]
  readonly allowedActions: readonly TaskAction[]
}

/** The light of a milestone, deliverable or target. */
export type TaskPart = {
  readonly kind: 'milestone' | 'deliverable' | 'target'
  readonly partId: string
  readonly light: Light
  readonly reasons: readonly LightReason[]
}

/** Reports shown with a task; older ones stand in the list of reports. */
const SHOWN_REPORTS = 36

export function getTask(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  taskId: string,
): Promise<Outcome<TaskDescription, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const described = await describeTask(stores, actor, taskId, clock.now())
    return described === undefined ? refused(notFound('task')) : accepted(described)
  })
}

export async function describeTask(stores: Stores, actor: Actor, taskId: string, now: Instant): Promise<TaskDescription | undefined> {
  const task = await stores.tasks.findTask(taskId)
  const plan = task && (await stores.plans.findPlan(task.planId))
  if (task === undefined || plan === undefined) return undefined
  const {
    tasks: [whole],
    summaries: [summary],
    unitNames,
  } = await assessPlan(stores, plan, sightOf(actor, now), task)
  if (whole === undefined || summary === undefined) return undefined
  const people = await findPeople(stores, whole, unitNames)
  const reach = reachOf(actor, 'report.read')
  const assignments = whole.assignments.map(({ taskId: _same, headMemberId, focalMemberId, ...assignment }): AssignmentDescription => ({
    ...assignment,
    unitName: unitName(unitNames, assignment.unitId),
    ...peopleShown(reach, assignment.unitId, {
      headMember: people.get(headMemberId ?? '') ?? null,
      focalMember: people.get(focalMemberId ?? '') ?? null,
    }),
    allowedActions: assignmentActions(actor, plan, assignment.unitId),
  }))
  const accountable = accountableOf(assignments)
  const ordinals = new Map(whole.cells.map(cell => [cell.milestoneId, cell.milestone.ordinal]))
  return {
    ...summary,
    task,
    planStatus: plan.status,
    assignments,
    externalParties: whole.externalParties,
    headMember: accountable?.headMember ?? null,
    focalMember: accountable?.focalMember ?? null,
    clears: sixClears(assignmentFacts(whole, unitNames)),
    recordedReason: task.recordedReason && { ...task.recordedReason, by: people.get(task.recordedReason.by)?.fullName ?? '' },
    targets: whole.targets.map(target => ({ ...target, milestoneOrdinal: ordinals.get(target.milestoneId ?? '') ?? null })),
    reports: await stores.tasks.listReports(taskId, reach, SHOWN_REPORTS),
    parts: partsOf(whole, await readStatus(stores, plan, dayAt(now), ['milestone', 'deliverable', 'target'])),
    allowedActions: taskActions(actor, plan, whole),
  }
}

function partsOf({ task, cells, targets }: WholeTask, statuses: readonly StatusRow[]): readonly TaskPart[] {
  const statusOf = new Map(statuses.map(status => [`${status.kind} ${status.subjectId}`, status]))
  const part = (kind: TaskPart['kind'], partId: string, subjectId = partId): readonly TaskPart[] => {
    const found = statusOf.get(`${kind} ${subjectId}`)
    return found === undefined ? [] : [{ kind, partId, light: found.light, reasons: found.reasons }]
  }
  return [
    ...cells.flatMap(({ milestoneId }) => part('milestone', milestoneId, milestoneSubject(task.taskId, milestoneId))),
    ...cells.flatMap(cell => cell.deliverables.flatMap(({ deliverableId }) => part('deliverable', deliverableId))),
    ...targets.flatMap(({ targetId }) => part('target', targetId)),
  ]
}

type UnitPeople = Pick<AssignmentDescription, 'headMember' | 'focalMember'>

/** Units are public in the ward, their people are told to whoever may read their reports. */
function peopleShown(reach: UnitReach, unitId: string, people: UnitPeople): UnitPeople & Pick<AssignmentDescription, 'peopleShown'> {
  return isWithin(reach, unitId) ? { ...people, peopleShown: true } : { headMember: null, focalMember: null, peopleShown: false }
}

/** Everybody the task names, by id. */
async function findPeople(
  { organisation }: Stores,
  { task, assignments }: WholeTask,
  names: UnitNames,
): Promise<ReadonlyMap<string, MemberReference>> {
  const named = [
    ...assignments.flatMap(({ headMemberId, focalMemberId }) => [headMemberId, focalMemberId]),
    task.recordedReason?.by ?? null,
  ]
  const memberIds = [...new Set(named.filter(memberId => memberId !== null))]
  return new Map((await organisation.listMembers({ memberIds })).map(member => [member.memberId, toReference(member, names)]))
}

function toReference({ memberId, fullName, position, roles }: MemberRecord, names: UnitNames): MemberReference {
  return { memberId, fullName, position, unitName: roles[0] === undefined ? '' : unitName(names, roles[0].unitId) }
}
