import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { Permission } from '#domain/access/rights.ts'
import { type CommitmentStepCode } from '#domain/commitment/decide-commitment.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { CommitmentContent, CommitmentRecord } from '../ports/commitment-store.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

type Wanted = { readonly commitmentId: string; readonly permission: Permission; readonly seenVersion: number }

export const NO_CONTENT: CommitmentContent = { targets: [], items: [] }

/** Locks a version to change it: out of reach is not found, in sight without the right is not allowed, an older version than the present is refused. */
export async function lockCommitmentFor(
  { commitments }: Pick<Stores, 'commitments'>,
  actor: Actor,
  { commitmentId, permission, seenVersion }: Wanted,
): Promise<Outcome<CommitmentRecord, AccessRefusalCode>> {
  const commitment = await commitments.lockCommitment(commitmentId)
  if (commitment === undefined || !mayFor(actor, 'commitment.read', commitment.unitId)) return refused(notFound('commitment'))
  if (!mayFor(actor, permission, commitment.unitId)) return refused(notAllowed())
  return seenVersion === commitment.version ? accepted(commitment) : refused(changedMeanwhile(seenVersion, commitment.version))
}

export async function contentOf({ commitments }: Pick<Stores, 'commitments'>, commitmentId: string): Promise<CommitmentContent> {
  return (await commitments.listContents([commitmentId])).get(commitmentId) ?? NO_CONTENT
}

/** The named plan, or the one in force. */
export async function findCommittedPlan({ plans }: Pick<Stores, 'plans'>, planId?: string): Promise<PlanRecord | undefined> {
  if (planId !== undefined) return plans.findPlan(planId)
  return (await plans.listPlans()).find(plan => plan.status === 'active')
}

/** Commitments are made and decided while their plan is in force. Until this transaction ends nobody else changes the plan or begins a commitment. */
export async function requireOpenPlan(
  { plans }: Pick<Stores, 'plans'>,
  planId: string,
): Promise<Outcome<PlanRecord, AccessRefusalCode | CommitmentStepCode>> {
  const plan = await plans.lockPlan(planId)
  if (plan === undefined) return refused(notFound('plan'))
  return plan.status === 'active' ? accepted(plan) : refused(refusal('COMMITMENT_PLAN_CLOSED'))
}
