import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { UNLOCKED, afterWrongPassword, isLocked } from '#domain/access/sign-in-guard.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Application } from '../application.ts'
import type { SignInOrigin } from '../ports/identity-provider.ts'
import type { MemberRecord } from '../ports/organisation-store.ts'
import type { UnitOfWork } from '../ports/unit-of-work.ts'

export type SignedIn = { readonly tenantId: string; readonly memberId: string; readonly setCookies: readonly string[] }
type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identity'>

/**
 * Signs in by login name and password. An unknown name, a wrong password and a disabled account with a wrong password answer alike;
 * only who knows the password learns that the account is disabled.
 */
export async function signIn(
  { unitOfWork, clock, identity }: Needs,
  credentials: { readonly login: string; readonly password: string },
  origin: SignInOrigin,
): Promise<Outcome<SignedIn, AccessRefusalCode>> {
  const login = credentials.login.trim().toLowerCase()
  const account = await identity.findAccount(login)
  const member = account && (await unitOfWork.read(account.tenantId, stores => stores.organisation.findMember(account.memberId)))
  if (account === undefined || member === undefined) {
    // The same work as for a known name, so that the time taken tells nothing.
    await identity.signIn(login, credentials.password, origin)
    return refused(refusal('SIGN_IN_REFUSED'))
  }
  const now = clock.now()
  if (isLocked(member, now)) return refused(refusal('SIGN_IN_LOCKED', '', { until: member.lockedUntil ?? now }))
  const session = member.active
    ? await identity.signIn(login, credentials.password, origin)
    : (await identity.isPassword(account.memberId, credentials.password)) ? 'DISABLED' : undefined
  if (session === 'DISABLED') return refused(refusal('ACCOUNT_DISABLED'))
  const { tenantId, memberId } = account
  if (session === undefined) {
    await changeMember(unitOfWork, { tenantId, member }, 'session.refuse', current => ({ ...current, ...afterWrongPassword(current, now) }))
    return refused(refusal('SIGN_IN_REFUSED'))
  }
  await changeMember(unitOfWork, { tenantId, member }, 'session.open', current => ({ ...current, ...UNLOCKED, lastSignInAt: now }))
  return accepted({ tenantId, memberId, setCookies: session.setCookies })
}

type Seen = { readonly tenantId: string; readonly member: MemberRecord }

function changeMember(unitOfWork: UnitOfWork, { tenantId, member: seen }: Seen, action: string, change: (member: MemberRecord) => MemberRecord) {
  const scope = { tenantId, actor: { memberId: seen.memberId, name: seen.fullName } }
  return unitOfWork.run(scope, async ({ organisation, audit }) => {
    await organisation.lock()
    const before = (await organisation.findMember(seen.memberId)) ?? seen
    const after = change(before)
    await organisation.saveMember(after)
    await audit.record({
      action,
      entity: 'member',
      entityId: seen.memberId,
      before: { failedSignIns: before.failedSignIns, lockedUntil: before.lockedUntil },
      after: { failedSignIns: after.failedSignIns, lockedUntil: after.lockedUntil },
    })
  })
}
