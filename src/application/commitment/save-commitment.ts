import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { CommitmentRefusalCode } from '#domain/commitment/check-commitment.ts'
import type { CommitmentDraft, CommitmentItem, PromisedTarget } from '#domain/commitment/commitment.ts'
import { type CommitmentStepCode, decideSaving } from '#domain/commitment/decide-commitment.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CommitmentRecord } from '../ports/commitment-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { contextOf, loadGround } from './commitment-ground.ts'
import type { CommitmentView } from './commitment-view.ts'
import { approvedTargets, presentCommitment } from './present-commitment.ts'
import { contentOf, lockCommitmentFor, requireOpenPlan } from './reachable-commitment.ts'

export type CommitmentCode = AccessRefusalCode | CommitmentStepCode | CommitmentRefusalCode
export type SeenCommitment = { readonly commitmentId: string; readonly seenVersion: number }

/** What a person may write into a draft; the reason of a first registration stays. */
export type CommitmentChange = {
  readonly reason: 'raise' | 'method'
  readonly decisionNumber: string
  readonly decisionDate: Day | null
  readonly targets: readonly PromisedTarget[]
  readonly items: readonly CommitmentItem[]
}

/** Keeps a draft as far as it is written; a value weaker than allowed is refused at once. */
export function saveCommitment(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { commitmentId, seenVersion }: SeenCommitment,
  change: CommitmentChange,
): Promise<Outcome<CommitmentView, CommitmentCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<CommitmentView, CommitmentCode>> => {
    const locked = await lockCommitmentFor(stores, actor, { commitmentId, permission: 'commitment.edit', seenVersion })
    if (!locked.ok) return locked
    const saved = await saveDraft(stores, locked.value, change)
    return saved.ok ? accepted(await presentCommitment(stores, actor, saved.value)) : saved
  })
}

export async function saveDraft(
  stores: Stores,
  before: CommitmentRecord,
  change: CommitmentChange,
): Promise<Outcome<CommitmentRecord, CommitmentCode>> {
  const plan = await requireOpenPlan(stores, before.planId)
  if (!plan.ok) return plan
  const draft: CommitmentDraft = { ...change, reason: before.reason === 'first' ? 'first' : change.reason }
  const context = contextOf(await loadGround(stores, plan.value, before.unitId), await approvedTargets(stores, before))
  const decided = decideSaving(before.status, draft, context)
  if (!decided.ok) return refused(...decided.refusals)
  const { targets, items, ...head } = decided.value
  const former = await contentOf(stores, before.commitmentId)
  const after: CommitmentRecord = { ...before, ...head, version: before.version + 1 }
  await stores.commitments.saveCommitment(after)
  await stores.commitments.replaceTargets(before.commitmentId, targets)
  await stores.commitments.replaceItems(before.commitmentId, items)
  await stores.audit.record({
    action: 'commitment.save',
    entity: 'commitment',
    entityId: before.commitmentId,
    before: { ...before, ...former },
    after: { ...after, targets, items },
  })
  return accepted(after)
}
