import type { Permission } from '#domain/access/rights.ts'
import type { CommitmentContext } from '#domain/commitment/check-commitment.ts'
import type { CommitmentDraft } from '#domain/commitment/commitment.ts'
import { decideApproval, decideReturn, decideSigning } from '#domain/commitment/decide-commitment.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CommitmentContent, CommitmentRecord } from '../ports/commitment-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { createWorkItemsFromCommitment } from '../work/create-work-items-from-commitment.ts'
import { contextOf, loadGround } from './commitment-ground.ts'
import type { CommitmentView } from './commitment-view.ts'
import { approvedTargets, isOwnUnit, presentCommitment } from './present-commitment.ts'
import { contentOf, lockCommitmentFor, requireOpenPlan } from './reachable-commitment.ts'
import type { CommitmentCode, SeenCommitment } from './save-commitment.ts'

type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
type Standing = {
  readonly record: CommitmentRecord
  readonly draft: CommitmentDraft
  readonly context: CommitmentContext
  readonly now: Instant
}
type Step = {
  readonly permission: Permission
  readonly action: string
  readonly decide: (standing: Standing) => Outcome<Partial<CommitmentRecord>, CommitmentCode>
  /** What follows in the same transaction. */
  readonly follow?: (stores: Stores, after: CommitmentRecord, items: CommitmentContent['items']) => Promise<unknown>
}

/** The head puts the unit's name under it: everything must be there. From then on the office has it. */
export function signCommitment(needs: Needs, actor: Actor, seen: SeenCommitment): Promise<Outcome<CommitmentView, CommitmentCode>> {
  return move(needs, actor, seen, {
    permission: 'commitment.sign',
    action: 'commitment.sign',
    decide({ record, draft, context, now }) {
      const decided = decideSigning(record.status, draft, context)
      return decided.ok ? accepted({ status: 'signed', signedBy: actor.memberId, signedAt: now }) : decided
    },
  })
}

/** From now on it binds: the next version may only be stricter. The work it names becomes work items of the unit. */
export function approveCommitment(needs: Needs, actor: Actor, seen: SeenCommitment): Promise<Outcome<CommitmentView, CommitmentCode>> {
  return move(needs, actor, seen, {
    permission: 'commitment.approve',
    action: 'commitment.approve',
    decide({ record, draft, context, now }) {
      const decided = decideApproval({ status: record.status, isOwnUnit: isOwnUnit(actor, record.unitId) }, draft, context)
      return decided.ok ? accepted({ status: decided.value, decidedBy: actor.memberId, decidedAt: now }) : decided
    },
    follow: (stores, after, items) => {
      const named = items.map((item, index) => ({ ...item, ordinal: index + 1 })).filter(item => item.kind === 'work')
      const beginning = { by: actor.memberId, at: needs.clock.now(), identifiers: needs.identifiers }
      return createWorkItemsFromCommitment(stores, { ...after, items: named }, beginning)
    },
  })
}

/** The version stays as it was signed, with the reason; the unit begins a new one from it. */
export function returnCommitment(
  needs: Needs,
  actor: Actor,
  seen: SeenCommitment,
  reason: string,
): Promise<Outcome<CommitmentView, CommitmentCode>> {
  return move(needs, actor, seen, {
    permission: 'commitment.approve',
    action: 'commitment.return',
    decide({ record, now }) {
      const decided = decideReturn({ status: record.status, isOwnUnit: isOwnUnit(actor, record.unitId) }, reason)
      return decided.ok ? accepted({ status: 'returned', decidedBy: actor.memberId, decidedAt: now, decisionNote: decided.value }) : decided
    },
  })
}

function move(
  { unitOfWork, clock }: Needs,
  actor: Actor,
  seen: SeenCommitment,
  step: Step,
): Promise<Outcome<CommitmentView, CommitmentCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<CommitmentView, CommitmentCode>> => {
    const locked = await lockCommitmentFor(stores, actor, { ...seen, permission: step.permission })
    if (!locked.ok) return locked
    const record = locked.value
    const plan = await requireOpenPlan(stores, record.planId)
    if (!plan.ok) return plan
    const content = await contentOf(stores, record.commitmentId)
    const context = contextOf(await loadGround(stores, plan.value, record.unitId), await approvedTargets(stores, record))
    const decided = step.decide({ record, draft: { ...record, ...content }, context, now: clock.now() })
    if (!decided.ok) return decided
    const after: CommitmentRecord = { ...record, ...decided.value, version: record.version + 1 }
    await stores.commitments.saveCommitment(after)
    await stores.audit.record({
      action: step.action,
      entity: 'commitment',
      entityId: record.commitmentId,
      before: record,
      after: { ...after, ...content },
    })
    await step.follow?.(stores, after, content.items)
    return accepted(await presentCommitment(stores, actor, after))
  })
}
