import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { discrepancySentence } from '#domain/words/discrepancy-sentence.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { describePlan } from './describe-plan.ts'
import { loadPlanTasks } from './load-plan-tasks.ts'

/** The whole plan as data: heading, phases, milestones, doubts, and every task with its cells, targets and units by name. */
export function exportPlan(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  planId: string,
): Promise<Outcome<object, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    if (plan === undefined) return refused(notFound('plan'))
    const { discrepancies, allowedActions: _forScreens, ...described } = await describePlan(stores, actor, plan)
    const { tasks } = await loadPlanTasks(stores, plan)
    const names = new Map((await stores.organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
    return accepted({
      ...described,
      discrepancies: discrepancies.map(({ discrepancy, settled }) => ({
        ...discrepancy,
        sentence: discrepancySentence(discrepancy),
        settled,
      })),
      tasks: tasks.map(({ task, cells, targets, assignments, externalParties }) => ({
        ...task,
        cells,
        targets,
        externalParties,
        assignments: assignments.map(assignment => ({ ...assignment, unitName: names.get(assignment.unitId) ?? '' })),
      })),
    })
  })
}
