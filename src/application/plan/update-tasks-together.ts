import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { sixClears } from '#domain/assignment/six-clears.ts'
import { unitPeople } from '#domain/assignment/unit-people.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { AssignmentRecord, Authority, TaskRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type People, checkPeople, peopleNamed } from './check-people.ts'
import { assignmentFacts } from './describe-task.ts'
import { isLeading, loadPlanTasks } from './load-plan-tasks.ts'
import { mayAssign } from './plan-actions.ts'
import { reasonBy } from './update-task.ts'

export type TaskFill = People & {
  /** Each unit that leads gets its own people first; those named here then fill what is still empty. */
  readonly fromUnits?: boolean | undefined
  readonly responsibilityText?: string | undefined
  readonly authority?: Authority | undefined
  /** Only for tasks that still lack something after filling and have no reason yet. */
  readonly recordedReason?: string | undefined
}

/** `withoutPeople`: units leading one of these tasks, in the actor's reach, that still lack head or focal person. */
export type FilledTasks = {
  readonly changed: number
  readonly withoutPeople: readonly { readonly unitId: string; readonly unitName: string }[]
}

/** Fills the empty places of many tasks at once; what somebody has written is never overwritten. Heads fill the people of their own units alone. */
export function updateTasksTogether(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { planId, taskIds, fill }: { readonly planId: string; readonly taskIds: readonly string[]; readonly fill: TaskFill },
): Promise<Outcome<FilledTasks, AccessRefusalCode | PlanRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const plan = await stores.plans.lockPlan(planId)
    if (plan === undefined) return refused(notFound('plan'))
    if (plan.status === 'archived') return refused(refusal('PLAN_CLOSED'))
    const { tasks } = await loadPlanTasks(stores, plan)
    const asked = new Set(taskIds)
    const chosen = tasks.filter(whole => asked.has(whole.task.taskId))
    if (chosen.length < asked.size || chosen.some(whole => !mayAssign(actor, whole))) return refused(notFound('task'))
    const strangers = await checkPeople(stores, peopleNamed(fill))
    if (strangers.length > 0) return refused(...strangers)
    const now = clock.now()
    const filling = await fillingOf(stores, actor, fill)
    const emptyUnits = new Set<string>()
    let changed = 0
    for (const whole of chosen) {
      const filled = filledTask(whole.task, fill)
      const assignments = whole.assignments.map(filling)
      for (const assignment of assignments) if (mayName(actor, assignment) && lacksPeople(assignment)) emptyUnits.add(assignment.unitId)
      const lacks = !sixClears(assignmentFacts({ ...whole, task: filled, assignments }, new Map())).complete
      const recordedReason =
        lacks && filled.recordedReason === null ? reasonBy(actor, fill.recordedReason ?? '', now) : filled.recordedReason
      const after: TaskRecord = { ...filled, recordedReason, version: whole.task.version + 1 }
      const isNamed = assignments.some((assignment, index) => assignment !== whole.assignments[index])
      if (!isNamed && JSON.stringify({ ...after, version: 0 }) === JSON.stringify({ ...whole.task, version: 0 })) continue
      await stores.tasks.saveTask(after)
      if (isNamed) await stores.tasks.replaceAssignments(after.taskId, assignments)
      await stores.audit.record({
        action: 'task.fill',
        entity: 'task',
        entityId: after.taskId,
        before: { ...whole.task, assignments: whole.assignments },
        after: { ...after, assignments },
      })
      changed += 1
    }
    const units = emptyUnits.size === 0 ? [] : await stores.organisation.listUnits()
    return accepted({
      changed,
      withoutPeople: units.filter(unit => emptyUnits.has(unit.unitId)).map(({ unitId, name }) => ({ unitId, unitName: name })),
    })
  })
}

/** Fills the people of one assignment; the same object comes back when nothing was empty, or nobody is there to fill it. */
async function fillingOf(
  { organisation }: Pick<Stores, 'organisation'>,
  actor: Actor,
  fill: TaskFill,
): Promise<(assignment: AssignmentRecord) => AssignmentRecord> {
  const members = fill.fromUnits === true ? await organisation.listMembers({}) : []
  return assignment => {
    if (!mayName(actor, assignment) || !lacksPeople(assignment)) return assignment
    const own = unitPeople(assignment.unitId, members)
    const headMemberId = assignment.headMemberId ?? own?.headMemberId ?? fill.headMemberId ?? null
    const focalMemberId = assignment.focalMemberId ?? own?.focalMemberId ?? fill.focalMemberId ?? null
    const isFilled = headMemberId !== assignment.headMemberId || focalMemberId !== assignment.focalMemberId
    return isFilled ? { ...assignment, headMemberId, focalMemberId } : assignment
  }
}

function mayName(actor: Actor, assignment: AssignmentRecord): boolean {
  return isLeading(assignment) && mayFor(actor, 'assignment.edit', assignment.unitId)
}

function lacksPeople({ headMemberId, focalMemberId }: AssignmentRecord): boolean {
  return headMemberId === null || focalMemberId === null
}

function filledTask(task: TaskRecord, fill: TaskFill): TaskRecord {
  return {
    ...task,
    responsibilityText: written(task.responsibilityText, fill.responsibilityText),
    authority: {
      decides: written(task.authority.decides, fill.authority?.decides),
      approves: written(task.authority.approves, fill.authority?.approves),
      superior: written(task.authority.superior, fill.authority?.superior),
    },
  }
}

function written(present: string, offered: string | undefined): string {
  return tidyText(present) === '' ? tidyText(offered ?? '') : present
}
