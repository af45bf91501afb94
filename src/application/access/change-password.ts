import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { checkPassword } from '#domain/access/password-policy.ts'
import { isLocked } from '#domain/access/sign-in-guard.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { countAttempt, guardOf } from './count-attempt.ts'

/** Changes the actor's own password; every session of the account ends, this one too. Guesses at the present one count like those at sign-in. */
export async function changePassword(
  { unitOfWork, identity, clock }: Pick<Application, 'unitOfWork' | 'identity' | 'clock'>,
  actor: Actor,
  command: { readonly currentPassword: string; readonly newPassword: string },
): Promise<Outcome<null, AccessRefusalCode>> {
  const member = await unitOfWork.read(actor.tenantId, stores => stores.organisation.findMember(actor.memberId))
  if (member === undefined) return refused(notFound('member'))
  const now = clock.now()
  if (isLocked(member, now)) return refused(refusal('SIGN_IN_LOCKED', '', { until: member.lockedUntil ?? now }))
  if (!(await identity.isPassword(actor.memberId, command.currentPassword))) {
    await countAttempt(unitOfWork, { tenantId: actor.tenantId, member, now, isRight: false })
    return refused(refusal('PASSWORD_WRONG', 'currentPassword'))
  }
  if (command.currentPassword === command.newPassword) return refused(refusal('PASSWORD_UNCHANGED', 'newPassword'))
  const refusals = checkPassword(command.newPassword, member.login)
  if (refusals.length > 0) return refused(...refusals)
  await identity.setPassword(actor.memberId, command.newPassword)
  return unitOfWork.run(scopeOf(actor), async ({ organisation, audit }) => {
    await organisation.lock()
    const before = (await organisation.findMember(actor.memberId)) ?? member
    const after = { ...before, mustChangePassword: false, version: before.version + 1 }
    await organisation.saveMember(after)
    await audit.record({
      action: 'member.change-password',
      entity: 'member',
      entityId: actor.memberId,
      before: guardOf(before),
      after: guardOf(after),
    })
    return accepted(null)
  })
}
