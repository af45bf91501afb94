import type { FormulaRecord } from '../ports/target-store.ts'
import type { TargetRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type PlanTarget = {
  readonly planId: string
  readonly taskCode: string
  readonly target: TargetRecord
  /** The newest; undefined where nobody has said how it is counted. */
  readonly formula: FormulaRecord | undefined
}

/** Targets of all plans in force and in preparation, those in force first, each in the plan's own order. */
export async function loadPlanTargets({ plans, tasks, targets }: Stores): Promise<readonly PlanTarget[]> {
  const open = (await plans.listPlans()).filter(plan => plan.status !== 'archived')
  const ordered = [...open.filter(plan => plan.status === 'active'), ...open.filter(plan => plan.status !== 'active')]
  const found: PlanTarget[] = []
  for (const { planId } of ordered) {
    const codes = new Map((await tasks.listTasks(planId)).map(task => [task.taskId, task.code]))
    const parts = await tasks.listParts({ planId })
    const formulas = Map.groupBy(await targets.listFormulas(parts.targets.map(target => target.targetId)), formula => formula.targetId)
    for (const target of parts.targets) {
      found.push({ planId, target, taskCode: codes.get(target.taskId) ?? '', formula: formulas.get(target.targetId)?.[0] })
    }
  }
  return found
}
