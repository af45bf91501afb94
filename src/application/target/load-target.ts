import { type Actor, mayFor, reachOf } from '../actor.ts'
import { type WholeTask, isLeading, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { TargetRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { MeasuredTarget } from './count-obligations.ts'
import { loadFigureGround, termsOf } from './figure-ground.ts'

export type LoadedTarget = {
  readonly plan: PlanRecord
  readonly whole: WholeTask
  readonly target: TargetRecord
  readonly measured: MeasuredTarget
}

/** A target with its task, its plan and what its figures are computed from. */
export async function loadTarget(stores: Stores, targetId: string): Promise<LoadedTarget | undefined> {
  const found = await stores.targets.findTarget(targetId)
  const task = found && (await stores.tasks.findTask(found.taskId))
  const plan = task && (await stores.plans.findPlan(task.planId))
  if (plan === undefined) return undefined
  const { tasks } = await loadPlanTasks(stores, plan, task)
  const [whole] = tasks
  const target = whole?.targets.find(item => item.targetId === targetId)
  if (whole === undefined || target === undefined) return undefined
  const ground = await loadFigureGround(stores, plan, tasks)
  return { plan, whole, target, measured: { ground, whole, target, terms: termsOf(target, ground) } }
}

/** Types figures of a task: the office, and whoever may for a unit that leads it; of a unit's own figure, that unit alone. */
export function mayType(actor: Actor, { assignments }: Pick<WholeTask, 'assignments'>, unitId: string | null): boolean {
  if (reachOf(actor, 'figure.type').everyUnit) return true
  const leading = assignments.filter(isLeading).map(assignment => assignment.unitId)
  return leading.some(unit => mayFor(actor, 'figure.type', unit)) && (unitId === null || mayFor(actor, 'figure.type', unitId))
}
