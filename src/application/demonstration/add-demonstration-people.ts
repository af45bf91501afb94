import { UNLOCKED } from '#domain/access/sign-in-guard.ts'
import { findActorAfterSignIn } from '../access/find-actor.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { UnitRecord } from '../ports/organisation-store.ts'
import {
  DEMONSTRATION_ADMINISTRATOR,
  DEMONSTRATION_PASSWORD,
  DEMONSTRATION_PEOPLE,
  type DemonstrationPerson,
} from './demonstration-people.ts'

export type DemonstrationStaff = {
  readonly tenantId: string
  readonly administrator: Actor
  readonly units: readonly UnitRecord[]
  actorOf(login: string): Actor
  /** Whoever signs for a unit: its head or the neighbourhood's leader; the Party office for itself. */
  headOf(unitId: string): Actor | undefined
}

/** One account for every role and every reporting unit, all with the demonstration's password. */
export async function addDemonstrationPeople(application: Application, tenantId: string): Promise<DemonstrationStaff> {
  const units = await application.unitOfWork.read(tenantId, stores => stores.organisation.listUnits())
  const unitOf = (person: DemonstrationPerson) => {
    const unit = units.filter(candidate => candidate.kind === person.unitKind)[person.unitOrdinal]
    if (unit === undefined) throw new Error(`The pattern has no unit for ${person.login}`)
    return unit
  }
  for (const [index, person] of DEMONSTRATION_PEOPLE.entries()) {
    await addPerson(application, tenantId, person, { unitId: unitOf(person).unitId, phone: madeUpPhone(index + 1) })
  }
  await delegateToOfficers(application, tenantId, units)
  const logins = [DEMONSTRATION_ADMINISTRATOR, ...DEMONSTRATION_PEOPLE.map(person => person.login)]
  const actors = new Map<string, Actor>()
  for (const login of logins) actors.set(login, await findByLogin(application, login))
  const actorOf = (login: string) => {
    const actor = actors.get(login)
    if (actor === undefined) throw new Error(`No demonstration account ${login}`)
    return actor
  }
  const heads = new Map(DEMONSTRATION_PEOPLE.filter(isHead).map(person => [unitOf(person).unitId, actorOf(person.login)]))
  return { tenantId, units, administrator: actorOf(DEMONSTRATION_ADMINISTRATOR), actorOf, headOf: unitId => heads.get(unitId) }
}

function isHead({ role }: DemonstrationPerson): boolean {
  return role === 'unitHead' || role === 'neighbourhood' || role === 'partyOffice'
}

/** No subscriber's number begins with three noughts: it rings nobody. */
function madeUpPhone(ordinal: number): string {
  return `0000 000 ${String(ordinal).padStart(3, '0')}`
}

async function addPerson(
  { identity, unitOfWork, clock }: Application,
  tenantId: string,
  person: DemonstrationPerson,
  place: { unitId: string; phone: string },
): Promise<void> {
  const { login, fullName, position, role } = person
  const account = await identity.createAccount({ login, fullName, password: DEMONSTRATION_PASSWORD, tenantId })
  if (account === 'LOGIN_TAKEN') throw new Error(`The demonstration account ${login} is taken`)
  const member = {
    ...UNLOCKED,
    memberId: account.memberId,
    login,
    fullName,
    position,
    phone: place.phone,
    active: true,
    mustChangePassword: false,
    lastSignInAt: null,
    version: 1,
    roles: [{ unitId: place.unitId, role }],
  }
  await unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Dữ liệu minh hoạ' } }, async ({ organisation, audit }) => {
    await organisation.addMember(member, clock.now())
    await audit.record({ action: 'member.create', entity: 'member', entityId: member.memberId, before: null, after: member })
  })
}

/** The People's Committee lets its officer send reports, so that both ways can be tried. */
async function delegateToOfficers({ unitOfWork }: Application, tenantId: string, units: readonly UnitRecord[]): Promise<void> {
  const committee = units.find(unit => unit.kind === 'peoples_committee')
  if (committee === undefined) return
  await unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Dữ liệu minh hoạ' } }, async ({ organisation, audit }) => {
    const after = { ...committee, officersMaySubmit: true, version: committee.version + 1 }
    await organisation.saveUnit(after)
    await audit.record({ action: 'unit.update', entity: 'unit', entityId: committee.unitId, before: committee, after })
  })
}

async function findByLogin(application: Application, login: string): Promise<Actor> {
  const account = await application.identity.findAccount(login)
  const found = account && (await findActorAfterSignIn(application, account.tenantId, account.memberId))
  if (found === undefined) throw new Error(`The demonstration account ${login} cannot sign in`)
  return found.actor
}
