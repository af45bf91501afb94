import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { type PlanDescription, type PlanSummary, describePlan } from './describe-plan.ts'

/** Newest first. */
export function listPlans({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<readonly PlanSummary[]> {
  return unitOfWork.read(actor.tenantId, async ({ plans, tasks }) => {
    const counts = await tasks.countTasksByPlan()
    return (await plans.listPlans()).map(plan => ({ ...plan, taskCount: counts.get(plan.planId) ?? 0 }))
  })
}

export function getPlan(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  planId: string,
): Promise<Outcome<PlanDescription, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const plan = await stores.plans.findPlan(planId)
    return plan === undefined ? refused(notFound('plan')) : accepted(await describePlan(stores, actor, plan))
  })
}
