import { checkCommitment } from '#domain/commitment/check-commitment.ts'
import type { PromisedTarget } from '#domain/commitment/commitment.ts'
import { type Actor, mayFor } from '../actor.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { CommitmentContent, CommitmentRecord } from '../ports/commitment-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type CommitmentGround, contextOf, loadGround } from './commitment-ground.ts'
import type { CommitmentAction, CommitmentSummaryView, CommitmentView } from './commitment-view.ts'
import { contentOf } from './reachable-commitment.ts'

/** One version as this person sees it now. */
export async function presentCommitment(stores: Stores, actor: Actor, commitment: CommitmentRecord): Promise<CommitmentView> {
  const plan = await stores.plans.findPlan(commitment.planId)
  if (plan === undefined) throw new Error(`No plan ${commitment.planId}`)
  const ground = await loadGround(stores, plan, commitment.unitId)
  return viewCommitment({ stores, actor, ground }, commitment)
}

type Viewing = { readonly stores: Stores; readonly actor: Actor; readonly ground: CommitmentGround }

export async function viewCommitment({ stores, actor, ground }: Viewing, commitment: CommitmentRecord): Promise<CommitmentView> {
  const { targets, items } = await contentOf(stores, commitment.commitmentId)
  const unit = await stores.organisation.findUnit(commitment.unitId)
  const approved = await approvedTargets(stores, commitment)
  const { refusals, missing, warnings } = checkCommitment({ ...commitment, targets, items }, contextOf(ground, approved))
  // A version that nobody can change any more has nothing left to mend.
  const isDraft = commitment.status === 'draft'
  const [summary] = await summariseCommitments(stores, [commitment])
  if (summary === undefined) throw new Error(`No commitment ${commitment.commitmentId}`)
  return {
    ...summary,
    unitName: unit?.name ?? '',
    targets: inOrderOf(ground, targets),
    items: [...items],
    refusals: isDraft ? [...refusals, ...missing] : [],
    warnings: isDraft ? [...warnings] : [],
    allowedActions: ground.plan.status === 'active' ? actionsFor(actor, commitment) : [],
  }
}

function inOrderOf({ targets }: CommitmentGround, promised: readonly PromisedTarget[]): PromisedTarget[] {
  const places = new Map(targets.map((target, index) => [target.targetId, index]))
  const place = ({ targetId }: PromisedTarget) => places.get(targetId) ?? targets.length
  return promised.toSorted((left, right) => place(left) - place(right))
}

/** What the unit stands by beside this version: the newest other one that was approved. */
export async function approvedTargets(
  { commitments }: Pick<Stores, 'commitments'>,
  of: Pick<CommitmentRecord, 'commitmentId' | 'planId' | 'unitId' | 'ordinal'>,
): Promise<CommitmentContent['targets']> {
  const versions = await commitments.listVersions(of.planId, of.unitId)
  const last = versions.findLast(version => version.status === 'approved' && version.ordinal < of.ordinal)
  return last === undefined ? [] : (await contentOf({ commitments }, last.commitmentId)).targets
}

/** Versions with the names of those who made, signed and decided them. */
export async function summariseCommitments(
  stores: Pick<Stores, 'organisation'>,
  versions: readonly CommitmentRecord[],
): Promise<CommitmentSummaryView[]> {
  const nameOf = await memberNames(
    stores,
    versions.flatMap(({ createdBy, signedBy, decidedBy }) => [createdBy, signedBy, decidedBy]),
  )
  return versions.map(({ createdBy, signedBy, decidedBy, ...version }) => ({
    ...version,
    createdByName: nameOf(createdBy),
    signedByName: signedBy === null ? null : nameOf(signedBy),
    decidedByName: decidedBy === null ? null : nameOf(decidedBy),
  }))
}

function actionsFor(actor: Actor, { status, unitId }: Pick<CommitmentRecord, 'status' | 'unitId'>): CommitmentAction[] {
  if (status === 'signed') return mayFor(actor, 'commitment.approve', unitId) && !isOwnUnit(actor, unitId) ? ['decide'] : []
  if (status !== 'draft') return []
  const editing: CommitmentAction[] = mayFor(actor, 'commitment.edit', unitId) ? ['edit', 'discard'] : []
  return mayFor(actor, 'commitment.sign', unitId) ? [...editing, 'sign'] : editing
}

/** Whoever works in the unit. The Standing Committee decides on all units, that of the office too. */
export function isOwnUnit(actor: Actor, unitId: string): boolean {
  return actor.memberships.some(membership => membership.unitId === unitId && membership.role !== 'standingCommittee')
}
