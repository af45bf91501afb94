import { PERMISSIONS, type Reach, type Role, widestReach } from '#domain/access/rights.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import type { WardRecord } from '../ports/organisation-store.ts'

export type SessionDescription = {
  readonly memberId: string
  readonly login: string
  readonly fullName: string
  readonly position: string
  readonly mustChangePassword: boolean
  readonly ward: Pick<WardRecord, 'tenantId' | 'name' | 'level' | 'placeName' | 'demonstration'>
  readonly memberships: { unitId: string; unitName: string; role: Role }[]
  readonly rights: Record<string, Reach>
  readonly activePlanId: string | null
}

/** What the screens need to know of the person in front of them. Throws when the account vanished meanwhile. */
export function describeSession({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<SessionDescription> {
  return unitOfWork.read(actor.tenantId, async ({ organisation, access }) => {
    const member = await organisation.findMember(actor.memberId)
    if (member === undefined) throw new Error(`Member ${actor.memberId} has a session but no account`)
    const { tenantId, name, level, placeName, demonstration } = await organisation.getWard()
    const units = new Map((await organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
    return {
      memberId: member.memberId,
      login: member.login,
      fullName: member.fullName,
      position: member.position,
      mustChangePassword: member.mustChangePassword,
      ward: { tenantId, name, level, placeName, demonstration },
      memberships: actor.memberships.map(({ unitId, role }) => ({ unitId, unitName: units.get(unitId) ?? '', role })),
      rights: Object.fromEntries(PERMISSIONS.map(permission => [permission, widestReach(permission, actor.memberships)])),
      activePlanId: await access.findActivePlanId(),
    }
  })
}
