import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { sixClears } from '#domain/assignment/six-clears.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Authority, TaskRecord } from '../ports/task-store.ts'
import { type People, checkPeople } from './check-people.ts'
import { assignmentFacts } from './describe-task.ts'
import { loadPlanTasks } from './load-plan-tasks.ts'
import { mayAssign } from './plan-actions.ts'
import { reasonBy } from './update-task.ts'

export type TaskFill = People & {
  readonly responsibilityText?: string | undefined
  readonly authority?: Authority | undefined
  /** Only for tasks that still lack something after filling and have no reason yet. */
  readonly recordedReason?: string | undefined
}

/** Fills the empty places of many tasks at once; what somebody has written is never overwritten. Answers how many tasks changed. */
export function updateTasksTogether(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { planId, taskIds, fill }: { readonly planId: string; readonly taskIds: readonly string[]; readonly fill: TaskFill },
): Promise<Outcome<{ readonly changed: number }, AccessRefusalCode | PlanRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const plan = await stores.plans.lockPlan(planId)
    if (plan === undefined) return refused(notFound('kế hoạch'))
    if (plan.status === 'archived') return refused(refusal('PLAN_CLOSED'))
    const { tasks } = await loadPlanTasks(stores, plan)
    const asked = new Set(taskIds)
    const chosen = tasks.filter(whole => asked.has(whole.task.taskId))
    if (chosen.length < asked.size || chosen.some(whole => !mayAssign(actor, whole))) return refused(notFound('nhiệm vụ'))
    const strangers = await checkPeople(stores, fill)
    if (strangers.length > 0) return refused(...strangers)
    const now = clock.now()
    let changed = 0
    for (const whole of chosen) {
      const filled = filledTask(whole.task, fill)
      const lacks = !sixClears(assignmentFacts({ ...whole, task: filled }, new Map())).complete
      const recordedReason = lacks && filled.recordedReason === null ? reasonBy(actor, fill.recordedReason ?? '', now) : filled.recordedReason
      const after: TaskRecord = { ...filled, recordedReason, version: whole.task.version + 1 }
      if (JSON.stringify({ ...after, version: 0 }) === JSON.stringify({ ...whole.task, version: 0 })) continue
      await stores.tasks.saveTask(after)
      await stores.audit.record({ action: 'task.fill', entity: 'task', entityId: after.taskId, before: whole.task, after })
      changed += 1
    }
    return accepted({ changed })
  })
}

function filledTask(task: TaskRecord, fill: TaskFill): TaskRecord {
  return {
    ...task,
    headMemberId: task.headMemberId ?? fill.headMemberId ?? null,
    focalMemberId: task.focalMemberId ?? fill.focalMemberId ?? null,
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
