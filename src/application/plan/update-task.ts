import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { checkAssignments } from '#domain/plan/check-assignments.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, isGranted, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type Change, withoutUndefined } from '../change.ts'
import type { AssignmentRecord, TaskRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { recomputeDeliverables } from '../report/recompute-deliverables.ts'
import { type AssignmentsChange, changedAssignments, checkAssignmentReach, newlyNamed } from './changed-assignments.ts'
import { checkPeople } from './check-people.ts'
import { type TaskDescription, describeTask } from './get-task.ts'
import { mayAssign } from './plan-actions.ts'

export type TaskChange = Change<Pick<TaskRecord, 'title' | 'responsibilityText' | 'authority'>> &
  AssignmentsChange & {
    /** Empty takes the reason back. */
    readonly recordedReason?: string | undefined
  }
type Code = AccessRefusalCode | PlanRefusalCode

type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
export type UpdateTask = { readonly taskId: string; readonly change: TaskChange; readonly seenVersion: number }

/**
 * Changes the six clears of one task. Heads reach the tasks that their units lead and name people of their own units; title and
 * units of a task are the office's alone (`TASK_CHANGE_BEYOND_UNIT`). When the units of a task in force change, this month's open reports follow.
 */
export async function updateTask(application: Needs, actor: Actor, command: UpdateTask): Promise<Outcome<TaskDescription, Code>> {
  const outcome = await saveTask(application, actor, command)
  const hasOtherUnits = command.change.assignments !== undefined && outcome.ok && outcome.value.planStatus === 'active'
  if (hasOtherUnits) await openDuePeriods(application, actor.tenantId)
  return outcome
}

function saveTask(
  { unitOfWork, clock }: Needs,
  actor: Actor,
  { taskId, change, seenVersion }: UpdateTask,
): Promise<Outcome<TaskDescription, Code>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const planId = (await stores.tasks.findTask(taskId))?.planId
    const plan = planId === undefined ? undefined : await stores.plans.lockPlan(planId)
    const before = await stores.tasks.findTask(taskId)
    if (before === undefined || plan === undefined) return refused(notFound('task'))
    const { assignments: current } = await stores.tasks.listParts({ taskId })
    if (!mayAssign(actor, { assignments: current })) return refused(notFound('task'))
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    if (plan.status === 'archived') return refused(refusal('PLAN_CLOSED'))
    const assigned = changedAssignments(taskId, change, current)
    const refusals = await check(stores, actor, change, { proposed: assigned, current })
    if (refusals.length > 0) return refused(...refusals)
    const { assignments: _listed, headMemberId: _head, focalMemberId: _focal, recordedReason, ...fields } = change
    const now = clock.now()
    const after: TaskRecord = {
      ...before,
      ...withoutUndefined(fields),
      recordedReason: recordedReason === undefined ? before.recordedReason : reasonBy(actor, recordedReason, now),
      version: before.version + 1,
    }
    await stores.tasks.saveTask(after)
    const isReassigned = JSON.stringify(assigned) !== JSON.stringify(current)
    if (isReassigned) await stores.tasks.replaceAssignments(taskId, assigned)
    const moved = isReassigned ? await recomputeDeliverables(stores, [taskId]) : { before: [], after: [] }
    await stores.audit.record({
      action: 'task.update',
      entity: 'task',
      entityId: taskId,
      before: { ...before, assignments: current, deliverables: moved.before },
      after: { ...after, assignments: assigned, deliverables: moved.after },
    })
    const described = await describeTask(stores, actor, taskId, now)
    return described === undefined ? refused(notFound('task')) : accepted(described)
  })
}

type Assigned = { readonly proposed: readonly AssignmentRecord[]; readonly current: readonly AssignmentRecord[] }

async function check(stores: Stores, actor: Actor, change: TaskChange, assigned: Assigned): Promise<readonly Refusal<Code>[]> {
  const named = newlyNamed(change, assigned.proposed, assigned.current).flatMap(({ at, memberId }) =>
    memberId === null ? [] : [{ at, memberId }],
  )
  const refusals: Refusal<Code>[] = [...(await checkPeople(stores, named)), ...checkAssignmentReach(actor, change, assigned)]
  if (change.title !== undefined && !isGranted(actor, 'plan.edit')) refusals.push(refusal('TASK_CHANGE_BEYOND_UNIT', 'title'))
  if (change.assignments !== undefined) {
    const units = await stores.organisation.listUnits()
    refusals.push(...checkAssignments(change.assignments, new Set(units.map(unit => unit.unitId))))
  }
  return refusals
}

export function reasonBy(actor: Actor, text: string, at: Instant): TaskRecord['recordedReason'] {
  const said = tidyText(text)
  return said === '' ? null : { by: actor.memberId, at, text: said }
}
