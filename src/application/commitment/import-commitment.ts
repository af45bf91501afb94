import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { CommitmentFileRefusalCode } from '#domain/commitment/read-commitment-sheet.ts'
import { readCommitmentSheet } from '#domain/commitment/read-commitment-sheet.ts'
import type { RegisterFileRefusalCode } from '#domain/register/register-refusals.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { contextOf, loadGround } from './commitment-ground.ts'
import type { CommitmentView } from './commitment-view.ts'
import { approvedTargets, presentCommitment } from './present-commitment.ts'
import { lockCommitmentFor, requireOpenPlan } from './reachable-commitment.ts'
import { type CommitmentCode, type SeenCommitment, saveDraft } from './save-commitment.ts'

type ImportCode = CommitmentCode | CommitmentFileRefusalCode | RegisterFileRefusalCode

/** Why this person may not import into the draft at all; said before the file is read. */
export function checkCommitmentImport(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { commitmentId, seenVersion }: SeenCommitment,
): Promise<Outcome<unknown, AccessRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), stores =>
    lockCommitmentFor(stores, actor, { commitmentId, permission: 'commitment.edit', seenVersion }),
  )
}

/** Brings a filled-in form into a draft, all or none, by the rules of the form on the screen. */
export async function importCommitment(
  { unitOfWork, registerFiles }: Pick<Application, 'unitOfWork' | 'registerFiles'>,
  actor: Actor,
  { commitmentId, seenVersion }: SeenCommitment,
  bytes: Uint8Array,
): Promise<Outcome<CommitmentView, ImportCode>> {
  const file = await registerFiles.read(bytes)
  if (!file.ok) return file
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<CommitmentView, ImportCode>> => {
    const locked = await lockCommitmentFor(stores, actor, { commitmentId, permission: 'commitment.edit', seenVersion })
    if (!locked.ok) return locked
    const before = locked.value
    const plan = await requireOpenPlan(stores, before.planId)
    if (!plan.ok) return plan
    const ground = await loadGround(stores, plan.value, before.unitId)
    const { targets } = contextOf(ground, await approvedTargets(stores, before))
    const content = readCommitmentSheet(file.value.rows, { targets, tasks: ground.tasks, people: ground.people })
    if (!content.ok) return content
    const { decisionNumber, decisionDate } = before
    const reason = before.reason === 'method' ? 'method' : 'raise'
    const saved = await saveDraft(stores, before, { reason, decisionNumber, decisionDate, ...content.value })
    return saved.ok ? accepted(await presentCommitment(stores, actor, saved.value)) : saved
  })
}
