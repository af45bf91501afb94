import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { CommitmentStepCode } from '#domain/commitment/decide-commitment.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { contentOf, lockCommitmentFor } from './reachable-commitment.ts'
import type { SeenCommitment } from './save-commitment.ts'

type Code = AccessRefusalCode | CommitmentStepCode

/** Takes a draft away that nobody has signed; signed, returned and approved versions stay for good. */
export function discardCommitment(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { commitmentId, seenVersion }: SeenCommitment,
): Promise<Outcome<undefined, Code>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<undefined, Code>> => {
    const locked = await lockCommitmentFor(stores, actor, { commitmentId, permission: 'commitment.edit', seenVersion })
    if (!locked.ok) return locked
    const { status } = locked.value
    if (status !== 'draft') return refused(refusal('COMMITMENT_NOT_DRAFT', '', { commitmentStatus: status }))
    const content = await contentOf(stores, commitmentId)
    await stores.commitments.removeDraft(commitmentId)
    await stores.audit.record({
      action: 'commitment.discard',
      entity: 'commitment',
      entityId: commitmentId,
      before: { ...locked.value, ...content },
      after: null,
    })
    return accepted(undefined)
  })
}
