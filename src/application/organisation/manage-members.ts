import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { isLoginName } from '#domain/access/login-name.ts'
import type { Membership, Role } from '#domain/access/rights.ts'
import { UNLOCKED } from '#domain/access/sign-in-guard.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { guardOf } from '../access/count-attempt.ts'
import { type Actor, mayFor, reachOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type Change, withoutUndefined } from '../change.ts'
import type { MemberRecord } from '../ports/organisation-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type MemberDescription = Omit<MemberRecord, 'roles'> & { readonly roles: { unitId: string; unitName: string; role: Role }[] }
export type NewMember = {
  readonly login: string
  readonly fullName: string
  readonly position: string
  readonly phone: string
  readonly roles: readonly Membership[]
}
type MemberChange = Change<Pick<MemberRecord, 'fullName' | 'position' | 'phone' | 'active' | 'roles'>>

/** Members of the units in reach. */
export function listMembers(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  filter: { readonly unitId?: string | undefined; readonly search?: string | undefined },
): Promise<MemberDescription[]> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const reach = reachOf(actor, 'member.read')
    const inReach =
      filter.unitId !== undefined
        ? [filter.unitId].filter(unitId => mayFor(actor, 'member.read', unitId))
        : reach.everyUnit
          ? undefined
          : reach.unitIds
    const found = await stores.organisation.listMembers({
      ...(inReach === undefined ? {} : { unitIds: inReach }),
      ...(filter.search === undefined ? {} : { search: filter.search }),
    })
    return describeMembers(stores, found)
  })
}

/** Makes the account with a temporary password, answered once, that must be changed at the first sign-in. */
export async function createMember(
  application: Pick<Application, 'unitOfWork' | 'clock' | 'identity' | 'secrets'>,
  actor: Actor,
  command: NewMember,
): Promise<Outcome<{ member: MemberDescription; temporaryPassword: string }, AccessRefusalCode>> {
  const { unitOfWork, clock, identity, secrets } = application
  const login = command.login.trim().toLowerCase()
  if (!isLoginName(login)) return refused(refusal('LOGIN_MALFORMED', 'login', { login: command.login }))
  const unknown = await unitOfWork.read(actor.tenantId, stores => checkRoles(stores, command.roles))
  if (unknown.length > 0) return refused(...unknown)
  const temporaryPassword = secrets.temporaryPassword()
  const account = await identity.createAccount({ login, fullName: command.fullName, password: temporaryPassword, tenantId: actor.tenantId })
  if (account === 'LOGIN_TAKEN') return refused(refusal('LOGIN_TAKEN', 'login', { login }))
  const member: MemberRecord = {
    ...command,
    ...UNLOCKED,
    login,
    memberId: account.memberId,
    active: true,
    mustChangePassword: true,
    lastSignInAt: null,
    version: 1,
  }
  try {
    return await unitOfWork.run(scopeOf(actor), async stores => {
      await stores.organisation.addMember(member, clock.now())
      await stores.audit.record({ action: 'member.create', entity: 'member', entityId: member.memberId, before: null, after: member })
      const [described] = await describeMembers(stores, [member])
      if (described === undefined) throw new Error('A member was described as nobody')
      return accepted({ member: described, temporaryPassword })
    })
  } catch (error) {
    // An account without a member could never sign in, but would keep the login name.
    await identity.removeAccount(account.memberId)
    throw error
  }
}

/** Locking an account also ends its sessions. The last active administrator keeps the role and stays active. */
export async function updateMember(
  { unitOfWork, identity }: Pick<Application, 'unitOfWork' | 'identity'>,
  actor: Actor,
  command: { readonly memberId: string; readonly change: MemberChange; readonly seenVersion: number },
): Promise<Outcome<MemberDescription, AccessRefusalCode>> {
  const outcome = await unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<MemberDescription, AccessRefusalCode>> => {
    await stores.organisation.lock()
    const before = await stores.organisation.findMember(command.memberId)
    if (before === undefined) return refused(notFound('member'))
    if (before.version !== command.seenVersion) return refused(changedMeanwhile(command.seenVersion, before.version))
    const after: MemberRecord = { ...before, ...withoutUndefined(command.change), version: before.version + 1 }
    const refusals = [...(await checkRoles(stores, after.roles)), ...(await checkAdministratorLeft(stores, after))]
    if (refusals.length > 0) return refused(...refusals)
    await stores.organisation.saveMember(after)
    await stores.audit.record({ action: 'member.update', entity: 'member', entityId: after.memberId, before, after })
    const [described] = await describeMembers(stores, [after])
    return described === undefined ? refused(notFound('member')) : accepted(described)
  })
  if (outcome.ok && command.change.active === false) await identity.endSessions(command.memberId)
  return outcome
}

export async function resetPassword(
  { unitOfWork, identity, secrets }: Pick<Application, 'unitOfWork' | 'identity' | 'secrets'>,
  actor: Actor,
  memberId: string,
): Promise<Outcome<{ temporaryPassword: string }, AccessRefusalCode>> {
  const known = await unitOfWork.read(actor.tenantId, stores => stores.organisation.findMember(memberId))
  if (known === undefined) return refused(notFound('member'))
  const temporaryPassword = secrets.temporaryPassword()
  await identity.setPassword(memberId, temporaryPassword)
  return unitOfWork.run(scopeOf(actor), async ({ organisation, audit }) => {
    await organisation.lock()
    const before = (await organisation.findMember(memberId)) ?? known
    const after = { ...before, ...UNLOCKED, mustChangePassword: true, version: before.version + 1 }
    await organisation.saveMember(after)
    await audit.record({
      action: 'member.reset-password',
      entity: 'member',
      entityId: memberId,
      before: guardOf(before),
      after: guardOf(after),
    })
    return accepted({ temporaryPassword })
  })
}

async function describeMembers({ organisation }: Stores, members: readonly MemberRecord[]): Promise<MemberDescription[]> {
  const names = new Map((await organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
  return members.map(member => ({ ...member, roles: member.roles.map(role => ({ ...role, unitName: names.get(role.unitId) ?? '' })) }))
}

async function checkRoles({ organisation }: Stores, roles: readonly Membership[]): Promise<readonly Refusal<AccessRefusalCode>[]> {
  const known = new Set((await organisation.listUnits()).map(unit => unit.unitId))
  return roles.flatMap((role, index) => (known.has(role.unitId) ? [] : [refusal('UNIT_UNKNOWN' as const, `roles[${index}].unitId`)]))
}

async function checkAdministratorLeft({ organisation }: Stores, changed: MemberRecord): Promise<readonly Refusal<AccessRefusalCode>[]> {
  const others = (await organisation.listMembers({})).filter(member => member.memberId !== changed.memberId)
  const isAdministrator = (member: MemberRecord) => member.active && member.roles.some(role => role.role === 'administrator')
  return [...others, changed].some(isAdministrator) ? [] : [refusal('LAST_ADMINISTRATOR', 'roles')]
}
