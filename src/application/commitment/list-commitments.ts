import { isWithin } from '#domain/access/rights.ts'
import { checkCommitment } from '#domain/commitment/check-commitment.ts'
import { isFoundIn } from '#domain/shared/vietnamese-text.ts'
import { compareStrictness } from '#domain/target/strictness.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CommitmentContent, CommitmentRecord } from '../ports/commitment-store.ts'
import type { UnitRecord } from '../ports/organisation-store.ts'
import { type CommitmentGround, contextOf, groundOf, loadPlanGround } from './commitment-ground.ts'
import type { CommitmentRowView, CommitmentState } from './commitment-view.ts'
import { NO_CONTENT, findCommittedPlan } from './reachable-commitment.ts'

export type CommitmentListing = {
  readonly planId?: string | undefined
  readonly state?: CommitmentState | undefined
  readonly search?: string | undefined
}

/** Every unit in reach that has a part in the plan, in the order of the units, with the state of its newest version. Without a plan in force: nobody. */
export function listCommitments(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { planId, state, search = '' }: CommitmentListing,
): Promise<{ items: CommitmentRowView[]; counts: Record<CommitmentState, number> }> {
  const reach = reachOf(actor, 'commitment.read')
  return unitOfWork.read(actor.tenantId, async stores => {
    const counts: Record<CommitmentState, number> = { none: 0, draft: 0, signed: 0, returned: 0, approved: 0 }
    const plan = await findCommittedPlan(stores, planId)
    if (plan === undefined) return { items: [], counts }
    const ground = await loadPlanGround(stores, plan)
    const versions = Map.groupBy(await stores.commitments.listCommitments(plan.planId), version => version.unitId)
    const shown = [...versions.values()].flatMap(list => [list.at(-1), list.findLast(version => version.status === 'approved')])
    const contents = await stores.commitments.listContents([...new Set(shown.flatMap(version => version?.commitmentId ?? []))])
    const people = await stores.organisation.listMembers({})
    const rows = ground.units
      .filter(unit => isWithin(reach, unit.unitId) && isFoundIn(unit.name, search))
      .flatMap(unit => {
        const own = groundOf(ground, unit.unitId, people)
        return own.tasks.length === 0 ? [] : [rowOf(unit, own, { versions: versions.get(unit.unitId) ?? [], contents })]
      })
    for (const row of rows) counts[row.state] += 1
    return { items: rows.filter(row => state === undefined || row.state === state), counts }
  })
}

type Versions = { readonly versions: readonly CommitmentRecord[]; readonly contents: ReadonlyMap<string, CommitmentContent> }

function rowOf({ unitId, name }: UnitRecord, ground: CommitmentGround, { versions, contents }: Versions): CommitmentRowView {
  const newest = versions.at(-1)
  const approved = versions.findLast(version => version.status === 'approved')
  const contentOf = (version: CommitmentRecord | undefined) => contents.get(version?.commitmentId ?? '') ?? NO_CONTENT
  const content = contentOf(newest)
  const binding = newest?.status === 'approved' ? undefined : approved
  const context = contextOf(ground, contentOf(binding).targets)
  const { refusals, missing } = newest === undefined ? { refusals: [], missing: [] } : checkCommitment({ ...newest, ...content }, context)
  return {
    unitId,
    unitName: name,
    state: newest?.status ?? 'none',
    commitmentId: newest?.commitmentId ?? null,
    ordinal: newest?.ordinal ?? null,
    reason: newest?.reason ?? null,
    signedAt: newest?.signedAt ?? null,
    decidedAt: newest?.decidedAt ?? null,
    approvedOrdinal: approved?.ordinal ?? null,
    taskCount: ground.tasks.length,
    targetCount: context.targets.length,
    stricterCount: content.targets.filter(promise => isStricterThanPlan(promise, ground)).length,
    itemCount: content.items.length,
    missingCount: newest?.status === 'draft' ? refusals.length + missing.length : 0,
  }
}

function isStricterThanPlan({ targetId, value }: CommitmentContent['targets'][number], { targets }: CommitmentGround): boolean {
  const minimum = targets.find(target => target.targetId === targetId)
  return minimum !== undefined && compareStrictness(minimum.comparator, value, minimum.value) === 'stricter'
}
