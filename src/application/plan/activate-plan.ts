import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { type ActivationRefusalCode, decideActivation } from '#domain/assignment/six-clears.ts'
import { type ReportingMonthRefusalCode, decideFirstReportingMonth } from '#domain/report/reporting-months.ts'
import { type Month, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { type PlanDescription, activationFacts, describePlan } from './describe-plan.ts'
import { loadPlanTasks } from './load-plan-tasks.ts'

type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
export type ActivatePlan = {
  readonly planId: string
  /** Null or absent: the month of the activation, or the plan's own first month when that is later. */
  readonly firstReportingMonth?: Month | null | undefined
  readonly seenVersion: number
}
type Activation = Outcome<PlanDescription, AccessRefusalCode | ActivationRefusalCode | ReportingMonthRefusalCode>

/**
 * Puts a draft into force once every doubt is settled and every task has the six clears or a recorded reason; otherwise says all that is lacking.
 * The reports due so far are opened afterwards in a transaction of their own: the next start opens them should that fail.
 */
export async function activatePlan(application: Needs, actor: Actor, command: ActivatePlan): Promise<Activation> {
  const outcome = await putInForce(application, actor, command)
  if (outcome.ok) await openDuePeriods(application, actor.tenantId)
  return outcome
}

function putInForce(
  { unitOfWork, clock }: Needs,
  actor: Actor,
  { planId, firstReportingMonth = null, seenVersion }: ActivatePlan,
): Promise<Activation> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const before = await stores.plans.lockPlan(planId)
    if (before === undefined) return refused(notFound('plan'))
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    const facts = await activationFacts(stores, await loadPlanTasks(stores, before), await stores.plans.listDiscrepancies(planId))
    const decided = decideActivation(facts)
    const now = clock.now()
    const month = decideFirstReportingMonth(before, firstReportingMonth, dayAt(now))
    if (!decided.ok) return month.ok ? decided : refused(...decided.refusals, ...month.refusals)
    if (!month.ok) return month
    const after: PlanRecord = {
      ...before,
      status: 'active',
      activatedAt: now,
      activatedBy: actor.memberId,
      firstReportingMonth: month.value,
      version: before.version + 1,
    }
    await stores.plans.savePlan(after)
    await stores.audit.record({
      action: 'plan.activate',
      entity: 'plan',
      entityId: planId,
      before,
      after: { ...after, tasksWithReason: decided.value.tasksWithReason },
    })
    return accepted(await describePlan(stores, actor, after))
  })
}
