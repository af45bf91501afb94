import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { DiscrepancyRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type DiscrepancyDescription, describeDiscrepancies } from './describe-plan.ts'

type Needs = Pick<Application, 'unitOfWork' | 'clock'>
type Code = AccessRefusalCode | PlanRefusalCode

/** Records which reading was chosen for one doubt. A settled doubt is not settled over: who settled it first stays. */
export function settleDiscrepancy(
  { unitOfWork, clock }: Needs,
  actor: Actor,
  command: { readonly planId: string; readonly discrepancyId: string; readonly note: string },
): Promise<Outcome<DiscrepancyDescription, Code>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const found = await findOpenPlan(stores, command.planId)
    if (!found.ok) return found
    const before = found.value.find(record => record.discrepancyId === command.discrepancyId)
    if (before === undefined) return refused(notFound('discrepancy'))
    if (before.settled !== null)
      return refused(refusal('DISCREPANCY_SETTLED_ALREADY', '', { at: before.settled.at, note: before.settled.note }))
    const settled = { by: actor.memberId, at: clock.now(), note: command.note }
    await settle(stores, command.planId, [before], settled)
    const [description] = await describeDiscrepancies(stores, [{ ...before, settled }])
    return description === undefined ? refused(notFound('discrepancy')) : accepted(description)
  })
}

/** The same reading for many doubts; those settled meanwhile stay as they are and are not counted. */
export function settleDiscrepancies(
  { unitOfWork, clock }: Needs,
  actor: Actor,
  command: { readonly planId: string; readonly discrepancyIds: readonly string[]; readonly note: string },
): Promise<Outcome<{ readonly settled: number }, Code>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const found = await findOpenPlan(stores, command.planId)
    if (!found.ok) return found
    const known = new Map(found.value.map(record => [record.discrepancyId, record]))
    const asked = [...new Set(command.discrepancyIds)].map(discrepancyId => known.get(discrepancyId))
    if (asked.includes(undefined)) return refused(notFound('discrepancy'))
    const open = asked.filter(record => record !== undefined).filter(record => record.settled === null)
    const settled = await settle(stores, command.planId, open, { by: actor.memberId, at: clock.now(), note: command.note })
    return accepted({ settled })
  })
}

async function findOpenPlan({ plans }: Stores, planId: string): Promise<Outcome<readonly DiscrepancyRecord[], Code>> {
  const plan = await plans.lockPlan(planId)
  if (plan === undefined) return refused(notFound('plan'))
  return plan.status === 'archived' ? refused(refusal('PLAN_CLOSED')) : accepted(await plans.listDiscrepancies(planId))
}

async function settle(
  { plans, audit }: Stores,
  planId: string,
  records: readonly DiscrepancyRecord[],
  settled: NonNullable<DiscrepancyRecord['settled']>,
): Promise<number> {
  if (records.length === 0) return 0
  const count = await plans.settleDiscrepancies(
    planId,
    records.map(record => record.discrepancyId),
    settled,
  )
  const facts = records.map(({ discrepancyId, discrepancy }) => ({ discrepancyId, discrepancy }))
  await audit.record({
    action: 'plan.settleDiscrepancies',
    entity: 'plan',
    entityId: planId,
    before: { settled: 0, discrepancies: facts },
    after: { ...settled, settled: count, discrepancies: facts },
  })
  return count
}
