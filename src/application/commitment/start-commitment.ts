import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { CommitmentReason, PromisedTarget } from '#domain/commitment/commitment.ts'
import { type CommitmentStepCode } from '#domain/commitment/decide-commitment.ts'
import { firstPromises } from '#domain/commitment/first-promises.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CommitmentContent, CommitmentRecord } from '../ports/commitment-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { contextOf, loadGround } from './commitment-ground.ts'
import type { CommitmentView } from './commitment-view.ts'
import { presentCommitment } from './present-commitment.ts'
import { NO_CONTENT, contentOf, findCommittedPlan, requireOpenPlan } from './reachable-commitment.ts'

export type StartCommitment = {
  readonly unitId: string
  readonly planId?: string | undefined
  readonly reason: Exclude<CommitmentReason, 'first'>
}
type Code = AccessRefusalCode | CommitmentStepCode

/** A unit's next version: from the one that was returned, else from the approved one, else from the plan's minimums. One is open at a time. */
export function startCommitment(
  { unitOfWork, clock, identifiers }: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  command: StartCommitment,
): Promise<Outcome<CommitmentView, Code>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<CommitmentView, Code>> => {
    const { unitId } = command
    if (!mayFor(actor, 'commitment.read', unitId) || (await stores.organisation.findUnit(unitId)) === undefined)
      return refused(notFound('unit'))
    if (!mayFor(actor, 'commitment.edit', unitId)) return refused(notAllowed())
    const found = await findCommittedPlan(stores, command.planId)
    // Two people who begin at once are taken one after the other.
    const plan = found === undefined ? refused(notFound('plan')) : await requireOpenPlan(stores, found.planId)
    if (!plan.ok) return plan
    const ground = await loadGround(stores, plan.value, unitId)
    if (ground.tasks.length === 0) return refused(refusal('COMMITMENT_WITHOUT_TASKS'))
    const before = await lastVersions(stores, plan.value.planId, unitId)
    const newest = before.newest
    if (newest?.status === 'draft' || newest?.status === 'signed')
      return refused(refusal('COMMITMENT_OPEN_ALREADY', '', { commitmentStatus: newest.status }))
    const record: CommitmentRecord = {
      commitmentId: identifiers.next(),
      planId: plan.value.planId,
      unitId,
      ordinal: (newest?.ordinal ?? 0) + 1,
      status: 'draft',
      reason: reasonFor(before, command),
      decisionNumber: newest?.status === 'returned' ? newest.decisionNumber : '',
      decisionDate: newest?.status === 'returned' ? newest.decisionDate : null,
      createdBy: actor.memberId,
      createdAt: clock.now(),
      signedBy: null,
      signedAt: null,
      decidedBy: null,
      decidedAt: null,
      decisionNote: '',
      version: 1,
    }
    const { targets: approved } = await contentFrom(stores, before.approved)
    const { targets, items } = await contentFrom(stores, newest)
    const context = contextOf(ground, approved)
    const tasks = new Set(ground.tasks.map(task => task.taskId))
    const content = {
      targets: firstPromises(context, targets),
      items: items.map(item => ({
        ...item,
        taskId: item.taskId !== null && tasks.has(item.taskId) ? item.taskId : null,
        personId: item.personId !== null && context.people.includes(item.personId) ? item.personId : null,
      })),
    }
    await keep(stores, record, content)
    return accepted(await presentCommitment(stores, actor, record))
  })
}

type LastVersions = { readonly newest: CommitmentRecord | undefined; readonly approved: CommitmentRecord | undefined }

async function lastVersions({ commitments }: Stores, planId: string, unitId: string): Promise<LastVersions> {
  const versions = await commitments.listVersions(planId, unitId)
  return { newest: versions.at(-1), approved: versions.findLast(version => version.status === 'approved') }
}

function reasonFor({ newest, approved }: LastVersions, { reason }: StartCommitment): CommitmentReason {
  if (approved === undefined) return 'first'
  return newest?.status === 'returned' ? newest.reason : reason
}

async function contentFrom(stores: Stores, version: CommitmentRecord | undefined): Promise<CommitmentContent> {
  return version === undefined ? NO_CONTENT : contentOf(stores, version.commitmentId)
}

async function keep(
  { commitments, audit }: Stores,
  record: CommitmentRecord,
  content: { targets: readonly PromisedTarget[]; items: CommitmentContent['items'] },
) {
  await commitments.addCommitment(record)
  await commitments.replaceTargets(record.commitmentId, content.targets)
  await commitments.replaceItems(record.commitmentId, content.items)
  await audit.record({
    action: 'commitment.start',
    entity: 'commitment',
    entityId: record.commitmentId,
    before: null,
    after: { ...record, ...content },
  })
}
