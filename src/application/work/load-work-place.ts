import { deadlineKind } from '#domain/plan/deadline-kind.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { latestDue } from '#domain/work/work-due.ts'
import type { WorkPlace } from '#domain/work/work-place.ts'
import { type WholeTask, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { TaskRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type LoadedPlace = {
  readonly task: TaskRecord
  readonly plan: PlanRecord
  readonly place: WorkPlace
  /** The last day an item of the task may be due; null: no bound. */
  readonly latest: Day | null
}

/** What a new or changed item of this unit and task is judged by. */
export async function loadWorkPlace(
  stores: Pick<Stores, 'plans' | 'tasks' | 'organisation'>,
  { taskId, unitId }: { readonly taskId: string; readonly unitId: string },
): Promise<LoadedPlace | undefined> {
  const task = await stores.tasks.findTask(taskId)
  const plan = task && (await stores.plans.findPlan(task.planId))
  const units = await stores.organisation.listUnits()
  const unit = units.find(item => item.unitId === unitId)
  if (task === undefined || plan === undefined || unit === undefined) return undefined
  const { tasks } = await loadPlanTasks(stores, plan)
  const whole = tasks.find(item => item.task.taskId === taskId)
  const people = await stores.organisation.listMembers({ unitIds: [unitId] })
  return {
    task,
    plan,
    place: {
      taskCode: task.code,
      planIsActive: plan.status === 'active',
      unit: { unitId, name: unit.name },
      taskUnits: whole?.assignments.map(assignment => assignment.unitId) ?? [],
      unitPeople: people.filter(member => member.active).map(member => member.memberId),
      wardUnits: units.map(item => item.unitId),
      planDeliverables: tasks.flatMap(({ cells }) => cells.flatMap(cell => cell.deliverables.map(item => item.deliverableId))),
    },
    latest: whole === undefined ? null : latestDueOfWhole(whole, plan),
  }
}

/** The last day the task of an item allows; null: no bound. */
export async function latestDueOf(
  stores: Pick<Stores, 'plans' | 'tasks'>,
  { taskId, planId }: { readonly taskId: string; readonly planId: string },
): Promise<Day | null> {
  const task = await stores.tasks.findTask(taskId)
  const plan = await stores.plans.findPlan(planId)
  if (task === undefined || plan === undefined) return null
  const {
    tasks: [whole],
  } = await loadPlanTasks(stores, plan, task)
  return whole === undefined ? null : latestDueOfWhole(whole, plan)
}

/** As `latestDueOf`, of a task that is loaded already. */
export function latestDueOfWhole({ task, cells }: WholeTask, { campaignEnd }: PlanRecord): Day | null {
  return latestDue({
    deadlineKind: deadlineKind(task.deadlineText),
    milestones: cells.map(cell => cell.milestone.due),
    planEnd: campaignEnd,
  })
}
