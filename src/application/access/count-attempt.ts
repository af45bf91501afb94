import { UNLOCKED, afterWrongPassword, isLocked } from '#domain/access/sign-in-guard.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { MemberRecord } from '../ports/organisation-store.ts'
import type { UnitOfWork } from '../ports/unit-of-work.ts'

export type Attempt = { readonly tenantId: string; readonly member: MemberRecord; readonly now: Instant; readonly isRight: boolean }

/**
 * Counts an attempt at an account's password. Answers until when the account rests if it came to rest while the password was being
 * checked: then it stays closed for the right password too, or many guesses sent at once would all be heard before the first is counted.
 */
export function countAttempt(unitOfWork: UnitOfWork, { tenantId, member: seen, now, isRight }: Attempt): Promise<Instant | undefined> {
  const scope = { tenantId, actor: { memberId: seen.memberId, name: seen.fullName } }
  return unitOfWork.run(scope, async ({ organisation, audit }) => {
    await organisation.lock()
    const before = (await organisation.findMember(seen.memberId)) ?? seen
    if (isLocked(before, now)) return before.lockedUntil ?? now
    const after = isRight ? { ...before, ...UNLOCKED, lastSignInAt: now } : { ...before, ...afterWrongPassword(before, now) }
    await organisation.saveMember(after)
    const action = isRight ? 'session.open' : 'session.refuse'
    await audit.record({ action, entity: 'member', entityId: seen.memberId, before: guardOf(before), after: guardOf(after) })
    return undefined
  })
}

/** What the audit keeps of an account at a sign-in or a new password: never the password. */
export function guardOf({ failedSignIns, lockedUntil, lastSignInAt, mustChangePassword, version }: MemberRecord) {
  return { failedSignIns, lockedUntil, lastSignInAt, mustChangePassword, version }
}
