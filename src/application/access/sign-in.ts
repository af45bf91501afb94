import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { afterWrongPassword, isLocked } from '#domain/access/sign-in-guard.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Application } from '../application.ts'
import type { SessionCookies, SignInOrigin } from '../ports/identity-provider.ts'
import { countAttempt } from './count-attempt.ts'

export type SignedIn = { readonly tenantId: string; readonly memberId: string; readonly setCookies: readonly string[] }
type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identity' | 'strangers'>
type Credentials = { readonly login: string; readonly password: string }

/**
 * Signs in by login name and password. An unknown name, a wrong password and a disabled account with a wrong password answer alike, the
 * sixth time too; only who knows the password learns that the account is disabled.
 */
export async function signIn(
  application: Needs,
  credentials: Credentials,
  origin: SignInOrigin,
): Promise<Outcome<SignedIn, AccessRefusalCode>> {
  const { unitOfWork, clock, identity } = application
  const login = credentials.login.trim().toLowerCase()
  const { password } = credentials
  const now = clock.now()
  const account = await identity.findAccount(login)
  const member = account && (await unitOfWork.read(account.tenantId, stores => stores.organisation.findMember(account.memberId)))
  if (account === undefined || member === undefined) return refuseStranger(application, { login, password, now }, origin)
  if (isLocked(member, now)) return refused(resting(member.lockedUntil ?? now))
  const session = member.active
    ? await identity.signIn(login, password, origin)
    : (await identity.isPassword(account.memberId, password))
      ? 'DISABLED'
      : undefined
  if (session === 'DISABLED') return refused(refusal('ACCOUNT_DISABLED'))
  const { tenantId, memberId } = account
  const restsUntil = await countAttempt(unitOfWork, { tenantId, member, now, isRight: session !== undefined })
  if (session !== undefined && restsUntil === undefined) return accepted({ tenantId, memberId, setCookies: session.setCookies })
  if (session !== undefined) await identity.signOut(asCookies(session))
  return refused(restsUntil === undefined ? refusal('SIGN_IN_REFUSED') : resting(restsUntil))
}

type Guess = Credentials & { readonly now: Instant }

async function refuseStranger(
  { identity, strangers }: Needs,
  { login, password, now }: Guess,
  origin: SignInOrigin,
): Promise<Outcome<SignedIn, AccessRefusalCode>> {
  const seen = strangers.stateOf(login)
  if (isLocked(seen, now)) return refused(resting(seen.lockedUntil ?? now))
  // The same work as for a known name, so that the time taken tells nothing.
  await identity.signIn(login, password, origin)
  const before = strangers.stateOf(login)
  if (isLocked(before, now)) return refused(resting(before.lockedUntil ?? now))
  strangers.note(login, afterWrongPassword(before, now))
  return refused(refusal('SIGN_IN_REFUSED'))
}

function resting(until: Instant) {
  return refusal('SIGN_IN_LOCKED', '', { until })
}

function asCookies({ setCookies }: SessionCookies): Headers {
  return new Headers({ cookie: setCookies.map(cookie => cookie.split(';')[0]).join('; ') })
}
