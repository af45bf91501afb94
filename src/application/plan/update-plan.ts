import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type Change, withoutUndefined } from '../change.ts'
import type { PlanRecord, TaskGroupRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type PlanHeading, checkCampaign } from './confirm-import.ts'
import { type PlanDescription, describePlan } from './describe-plan.ts'

export type PlanChange = Change<PlanHeading> & {
  readonly groups?: readonly TaskGroupRecord[] | undefined
  readonly milestones?: readonly { readonly milestoneId: string; readonly due: Day | null }[] | undefined
  readonly phases?: readonly { readonly phaseId: string; readonly start: Day | null; readonly end: Day | null }[] | undefined
}
type Code = AccessRefusalCode | PlanRefusalCode

/** Changes the heading, names of groups and dates of milestones and phases; the plan's version guards all of them. */
export function updatePlan(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { planId, change, seenVersion }: { readonly planId: string; readonly change: PlanChange; readonly seenVersion: number },
): Promise<Outcome<PlanDescription, Code>> {
  return unitOfWork.run(scopeOf(actor), async stores => {
    const before = await stores.plans.lockPlan(planId)
    if (before === undefined) return refused(notFound('plan'))
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    if (before.status === 'archived') return refused(refusal('PLAN_CLOSED'))
    const { groups = [], milestones = [], phases = [], ...heading } = change
    const parts = { groups, milestones, phases }
    const former = await formerParts(stores, planId, parts)
    const after: PlanRecord = { ...before, ...withoutUndefined(heading), version: before.version + 1 }
    const refusals = [...checkCampaign(after), ...(await changeParts(stores, planId, parts))]
    if (refusals.length > 0) return refused(...refusals)
    await stores.plans.savePlan(after)
    await stores.audit.record({
      action: 'plan.update',
      entity: 'plan',
      entityId: planId,
      before: { ...before, ...former },
      after: { ...after, ...parts },
    })
    return accepted(await describePlan(stores, actor, after))
  })
}

type Parts = { readonly [Key in 'groups' | 'milestones' | 'phases']: NonNullable<PlanChange[Key]> }

/** The named parts as they stand before the change, for the audit. */
async function formerParts({ plans }: Stores, planId: string, { groups, milestones, phases }: Parts): Promise<Parts> {
  const named = new Set([
    ...groups.map(group => group.code),
    ...milestones.map(milestone => milestone.milestoneId),
    ...phases.map(phase => phase.phaseId),
  ])
  return {
    groups: (await plans.listGroups(planId)).filter(({ code }) => named.has(code)),
    milestones: (await plans.listMilestones(planId)).flatMap(({ milestoneId, due }) =>
      named.has(milestoneId) ? [{ milestoneId, due }] : [],
    ),
    phases: (await plans.listPhases(planId)).flatMap(({ phaseId, start, end }) => (named.has(phaseId) ? [{ phaseId, start, end }] : [])),
  }
}

/** A refused answer rolls back whatever was saved before it. */
async function changeParts({ plans }: Stores, planId: string, { groups, milestones, phases }: Parts): Promise<readonly Refusal<Code>[]> {
  const refusals: Refusal<Code>[] = []
  const codes = new Set((await plans.listGroups(planId)).map(group => group.code))
  for (const group of groups) if (!codes.has(group.code)) refusals.push(refusal('PLAN_PART_UNKNOWN', 'groups', { part: group.code }))
  const knownMilestones = new Map((await plans.listMilestones(planId)).map(milestone => [milestone.milestoneId, milestone]))
  for (const { milestoneId, due } of milestones) {
    const milestone = knownMilestones.get(milestoneId)
    if (milestone === undefined) refusals.push(refusal('PLAN_PART_UNKNOWN', 'milestones', { part: milestoneId }))
    else if (milestone.due !== due) await plans.saveMilestone({ ...milestone, due, version: milestone.version + 1 })
  }
  const knownPhases = new Map((await plans.listPhases(planId)).map(phase => [phase.phaseId, phase]))
  for (const { phaseId, start, end } of phases) {
    const phase = knownPhases.get(phaseId)
    if (phase === undefined) refusals.push(refusal('PLAN_PART_UNKNOWN', 'phases', { part: phaseId }))
    else if (start !== null && end !== null && start > end)
      refusals.push(refusal('PLAN_DATES_REVERSED', 'phases', { from: start, to: end }))
    else if (phase.start !== start || phase.end !== end) await plans.savePhase({ ...phase, start, end, version: phase.version + 1 })
  }
  if (refusals.length === 0) await plans.saveGroups(planId, groups)
  return refusals
}
