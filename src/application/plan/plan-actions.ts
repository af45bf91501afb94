import { type Actor, isGranted, mayFor, reachOf } from '../actor.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import { type WholeTask, isLeading } from './load-plan-tasks.ts'

export type PlanAction = 'plan.edit' | 'plan.activate' | 'assignment.edit'
/** `assignment.edit`: people, responsibility, authority, reason. `plan.edit`: also the title and the units. */
export type TaskAction = 'assignment.edit' | 'plan.edit'

/** What this person may do with the plan in its present state; an archived plan is closed. */
export function planActions(actor: Actor, plan: Pick<PlanRecord, 'status'>): readonly PlanAction[] {
  if (plan.status === 'archived') return []
  const actions: PlanAction[] = []
  if (isGranted(actor, 'plan.edit')) actions.push('plan.edit')
  if (plan.status === 'draft' && isGranted(actor, 'plan.activate')) actions.push('plan.activate')
  if (isGranted(actor, 'assignment.edit')) actions.push('assignment.edit')
  return actions
}

export function taskActions(actor: Actor, plan: Pick<PlanRecord, 'status'>, task: Pick<WholeTask, 'assignments'>): readonly TaskAction[] {
  if (plan.status === 'archived' || !mayAssign(actor, task)) return []
  return isGranted(actor, 'plan.edit') ? ['assignment.edit', 'plan.edit'] : ['assignment.edit']
}

/** Whose head and focal person this person may name. */
export function assignmentActions(actor: Actor, plan: Pick<PlanRecord, 'status'>, unitId: string): readonly 'assignment.edit'[] {
  return plan.status !== 'archived' && mayFor(actor, 'assignment.edit', unitId) ? ['assignment.edit'] : []
}

/** The whole ward, or a task that a unit in the actor's reach leads. */
export function mayAssign(actor: Actor, { assignments }: Pick<WholeTask, 'assignments'>): boolean {
  if (reachOf(actor, 'assignment.edit').everyUnit) return true
  return assignments.some(assignment => isLeading(assignment) && mayFor(actor, 'assignment.edit', assignment.unitId))
}
