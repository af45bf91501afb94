import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { type ActivationRefusalCode, decideActivation } from '#domain/assignment/six-clears.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import { type PlanDescription, activationFacts, describePlan } from './describe-plan.ts'
import { loadPlanTasks } from './load-plan-tasks.ts'

/** Puts a draft into force once every doubt is settled and every task has the six clears or a recorded reason; otherwise says all that is lacking. */
export function activatePlan(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { planId, seenVersion }: { readonly planId: string; readonly seenVersion: number },
): Promise<Outcome<PlanDescription, AccessRefusalCode | ActivationRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const before = await stores.plans.findPlan(planId)
    if (before === undefined) return refused(notFound('kế hoạch'))
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    const facts = await activationFacts(stores, await loadPlanTasks(stores, before), await stores.plans.listDiscrepancies(planId))
    const decided = decideActivation(facts)
    if (!decided.ok) return decided
    const after: PlanRecord = { ...before, status: 'active', activatedAt: clock.now(), activatedBy: actor.memberId, version: before.version + 1 }
    await stores.plans.savePlan(after)
    await stores.audit.record({ action: 'plan.activate', entity: 'plan', entityId: planId, before, after: { ...after, tasksWithReason: decided.value.tasksWithReason } })
    return accepted(await describePlan(stores, actor, after))
  })
}
