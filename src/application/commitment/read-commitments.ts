import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { contextOf, loadGround } from './commitment-ground.ts'
import type { CommitmentView, UnitCommitmentView } from './commitment-view.ts'
import { presentCommitment, summariseCommitments, viewCommitment } from './present-commitment.ts'
import { contentOf, findCommittedPlan } from './reachable-commitment.ts'

export function getCommitment(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  commitmentId: string,
): Promise<Outcome<CommitmentView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const commitment = await stores.commitments.findCommitment(commitmentId)
    if (commitment === undefined || !mayFor(actor, 'commitment.read', commitment.unitId)) return refused(notFound('commitment'))
    return accepted(await presentCommitment(stores, actor, commitment))
  })
}

/** What a unit owes and promises in one plan: the plan's minimums, what was approved, the newest version and all before it. */
export function getUnitCommitment(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  wanted: { readonly unitId: string; readonly planId?: string | undefined },
): Promise<Outcome<UnitCommitmentView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<UnitCommitmentView, AccessRefusalCode>> => {
    const { unitId } = wanted
    const unit = await stores.organisation.findUnit(unitId)
    if (unit === undefined || !mayFor(actor, 'commitment.read', unitId)) return refused(notFound('unit'))
    const plan = await findCommittedPlan(stores, wanted.planId)
    if (plan === undefined) return refused(notFound('plan'))
    const ground = await loadGround(stores, plan, unitId)
    const versions = (await stores.commitments.listVersions(plan.planId, unitId)).toReversed()
    const [newest] = versions
    const approved = await approvedNow(stores, versions.find(version => version.status === 'approved')?.commitmentId)
    const isOpen = newest?.status === 'draft' || newest?.status === 'signed'
    const mayStart = plan.status === 'active' && !isOpen && ground.tasks.length > 0 && mayFor(actor, 'commitment.edit', unitId)
    return accepted({
      unit: { unitId, name: unit.name },
      plan: { planId: plan.planId, title: plan.title, number: plan.number, campaignEnd: plan.campaignEnd },
      law: ground.law,
      tasks: [...ground.tasks],
      targets: [...contextOf(ground, approved).targets],
      people: [...ground.people],
      versions: await summariseCommitments(stores, versions),
      current: newest === undefined ? null : await viewCommitment({ stores, actor, ground }, newest),
      approved: [...approved],
      allowedActions: mayStart ? ['start'] : [],
    })
  })
}

async function approvedNow(stores: Stores, commitmentId: string | undefined) {
  return commitmentId === undefined ? [] : (await contentOf(stores, commitmentId)).targets
}
