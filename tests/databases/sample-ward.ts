import type { Actor } from '#application/actor.ts'
import { findActorAfterSignIn } from '#application/access/find-actor.ts'
import type { Role } from '#domain/access/rights.ts'
import { UNLOCKED } from '#domain/access/sign-in-guard.ts'
import type { UnitRecord } from '#application/ports/organisation-store.ts'
import { setUpWard } from '#application/setup/set-up-ward.ts'
import type { TestApplication } from './with-application.ts'

export const ADMINISTRATOR_PASSWORD = 'bốn từ dễ nhớ 47'

export type SampleWard = {
  readonly tenantId: string
  readonly administrator: Actor
  readonly units: readonly UnitRecord[]
  unitOfKind(kind: string, ordinal?: number): UnitRecord
  /** A member with this role in this unit; the same one for the same words. */
  person(role: Role, unitId: string): Promise<Actor>
}

let wardCount = 0

/** A ward from the ready pattern, of three neighbourhoods unless told, in the given application. */
export async function makeSampleWard({ application }: TestApplication, placeName = 'Mẫu', neighbourhoodCount = 3): Promise<SampleWard> {
  wardCount += 1
  const login = `quantri${wardCount}-${process.pid}`
  const setup = {
    level: 'phường' as const,
    placeName,
    superiorName: 'Đảng bộ thành phố Mẫu',
    administrator: { fullName: 'Người quản trị mẫu', login, password: ADMINISTRATOR_PASSWORD, position: '' },
    neighbourhoods: Array.from({ length: neighbourhoodCount }, (_, index) => `Khu phố ${index + 1}`).join('\n'),
  }
  const outcome = await setUpWard(application, setup, false)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  const { tenantId } = outcome.value
  const account = await application.identity.findAccount(login)
  const units = await application.unitOfWork.read(tenantId, stores => stores.organisation.listUnits())
  const people = new Map<string, Promise<Actor>>()

  async function findActor(memberId: string): Promise<Actor> {
    const found = await findActorAfterSignIn(application, tenantId, memberId)
    if (found === undefined) throw new Error('The member cannot sign in')
    return found.actor
  }

  async function addPerson(role: Role, unitId: string): Promise<Actor> {
    const memberId = application.identifiers.next()
    const member = {
      ...UNLOCKED,
      memberId,
      login: `${role}-${memberId}`.toLowerCase(),
      fullName: `Người mẫu ${role}`,
      position: '',
      phone: '',
      active: true,
      mustChangePassword: false,
      lastSignInAt: null,
      version: 1,
      roles: [{ unitId, role }],
    }
    await application.unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Kiểm thử' } }, stores =>
      stores.organisation.addMember(member, application.clock.now()),
    )
    return findActor(memberId)
  }

  return {
    tenantId,
    administrator: await findActor(account?.memberId ?? ''),
    units,
    unitOfKind(kind, ordinal = 0) {
      const unit = units.filter(candidate => candidate.kind === kind)[ordinal]
      if (unit === undefined) throw new Error(`No unit of kind ${kind}`)
      return unit
    },
    person(role, unitId) {
      const key = `${role} ${unitId}`
      const known = people.get(key) ?? addPerson(role, unitId)
      people.set(key, known)
      return known
    },
  }
}
