import { isActiveOn } from '#domain/organisation/active-unit.ts'
import { type Day, type Instant, dayAt, instantToMilliseconds } from '#domain/shared/calendar.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { ApiTokenRecord } from '../ports/access-store.ts'
import type { DeputyRow } from '../ports/period-store.ts'
import type { MemberRecord, UnitRecord } from '../ports/organisation-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identity' | 'secrets'>
export type FoundActor = { readonly actor: Actor; readonly mustChangePassword: boolean; readonly setCookies?: readonly string[] }

export const TOKEN_PREFIX = 'sauro'

/** The person behind a session cookie; undefined when there is none, it ended, or the account is disabled. */
export async function findActorBySession({ identity, unitOfWork, clock }: Needs, headers: Headers): Promise<FoundActor | undefined> {
  const session = await identity.findSession(headers)
  if (session === undefined) return undefined
  const found = await findActorAfterSignIn({ unitOfWork, clock }, session.tenantId, session.memberId)
  return found && { ...found, setCookies: session.setCookies }
}

export function findActorAfterSignIn(
  { unitOfWork, clock }: Pick<Needs, 'unitOfWork' | 'clock'>,
  tenantId: string,
  memberId: string,
): Promise<FoundActor | undefined> {
  const today = dayAt(clock.now())
  return unitOfWork.read(tenantId, stores => findActiveActor(stores, tenantId, memberId, today))
}

/** The person behind an API token `sauro_<tenant>_<secret>`; revoked and expired tokens find nobody. */
export async function findActorByToken({ unitOfWork, clock, secrets }: Needs, token: string): Promise<FoundActor | undefined> {
  const match = /^sauro_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([\w-]{20,100})$/.exec(token)
  const tenantId = match?.[1]
  const secret = match?.[2]
  if (tenantId === undefined || secret === undefined) return undefined
  const now = clock.now()
  const today = dayAt(now)
  const used = await unitOfWork.read(tenantId, async stores => {
    const found = await stores.access.findTokenBySecretHash(secrets.hash(secret))
    if (found === undefined || found.revokedAt !== null || (found.expiresOn !== null && found.expiresOn < today)) return undefined
    const actor = await findActiveActor(stores, tenantId, found.memberId, today)
    return actor && { found, actor: actor.actor }
  })
  if (used === undefined) return undefined
  if (isUseNoted(used.found, now)) return { actor: used.actor, mustChangePassword: false }
  const scope = { tenantId, actor: { memberId: used.found.memberId, name: used.actor.name } }
  await unitOfWork.run(scope, stores => stores.access.noteTokenUse(used.found.tokenId, now))
  return { actor: used.actor, mustChangePassword: false }
}

const MILLISECONDS_AN_HOUR = 3_600_000

/** The list of tokens says to the hour when one was last used; a busy program does not write at every call. */
function isUseNoted({ lastUsedAt }: ApiTokenRecord, now: Instant): boolean {
  return lastUsedAt !== null && instantToMilliseconds(now) - instantToMilliseconds(lastUsedAt) < MILLISECONDS_AN_HOUR
}

async function findActiveActor(stores: Stores, tenantId: string, memberId: string, today: Day): Promise<FoundActor | undefined> {
  const member = await stores.organisation.findMember(memberId)
  if (member === undefined || !member.active) return undefined
  const found = { member, units: await stores.organisation.listUnits(), held: await stores.periods.listHeldBy(memberId, today) }
  return { actor: makeActor(tenantId, found, today), mustChangePassword: member.mustChangePassword }
}

type FoundMember = { readonly member: MemberRecord; readonly units: readonly UnitRecord[]; readonly held: readonly DeputyRow[] }

/** A unit that was dissolved gives no rights from the day after its end. A deputy has the absent head's role in that unit while it lasts. */
function makeActor(tenantId: string, { member, units, held }: FoundMember, today: Day): Actor {
  const active = new Set(units.filter(unit => isActiveOn(unit, today)).map(unit => unit.unitId))
  const own = member.roles.filter(role => active.has(role.unitId))
  const actsFor = held
    .filter(({ unitId, role }) => active.has(unitId) && !own.some(item => item.unitId === unitId && item.role === role))
    .map(({ unitId, role, absentMemberId, absentName }) => ({ unitId, role, memberId: absentMemberId, name: absentName }))
  return {
    tenantId,
    memberId: member.memberId,
    name: member.fullName,
    memberships: [...own, ...actsFor.map(({ unitId, role }) => ({ unitId, role }))],
    actsFor,
    delegatingUnits: units.filter(unit => unit.officersMaySubmit).map(unit => unit.unitId),
  }
}
