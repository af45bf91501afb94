import { reachOfRole } from '../access/rights.ts'
import type { Membership, Permission, Role, UnitReach } from '../access/rights.ts'
import type { UnitKind } from '../organisation/unit-kind.ts'
import type { RegisterDefinition } from './register-definition.ts'

export type RegisterAct = 'read' | 'write' | 'unmask'

export type RegisterPerson = {
  readonly memberships: readonly Membership[]
  readonly kindOf: (unitId: string) => UnitKind
}

const PERMISSION_OF: Readonly<Record<RegisterAct, Permission>> = {
  read: 'register.read',
  write: 'register.write',
  unmask: 'register.unmask',
}
const LEADERS: ReadonlySet<Role> = new Set(['partyOffice', 'standingCommittee', 'inspector'])

/**
 * Whose rows of a register a person reaches: the table of rights says which roles may at all, the definition which units. A neighbourhood reaches
 * its own rows and no others, whatever the definition opens; an administrator reads what leaders read and writes nothing.
 */
export function registerReach(definition: RegisterDefinition, person: RegisterPerson, act: RegisterAct): UnitReach {
  const reached = person.memberships
    .filter(({ role }) => reachOfRole(PERMISSION_OF[act], role) !== 'none')
    .filter(({ role }) => act !== 'unmask' || definition.access.unmaskedFor.includes(role))
    .map(membership => ({
      unitId: membership.unitId,
      reach: reachThrough(definition, membership.role, person.kindOf(membership.unitId), act),
    }))
  if (reached.some(({ reach }) => reach === 'every')) return { everyUnit: true }
  return { everyUnit: false, unitIds: [...new Set(reached.filter(({ reach }) => reach === 'own').map(({ unitId }) => unitId))] }
}

type Extent = 'none' | 'own' | 'every'

function reachThrough({ access, scope }: RegisterDefinition, role: Role, kind: UnitKind, act: RegisterAct): Extent {
  const isKeeper = access.keptBy.includes(kind)
  const isReader = access.readBy === 'every' || access.readBy.includes(kind)
  if (role === 'neighbourhood' || kind === 'neighbourhood') return isKeeper || (isReader && act !== 'write') ? 'own' : 'none'
  if (role === 'administrator') return access.openToLeaders && act !== 'write' ? 'every' : 'none'
  const asKeeper: Extent = !isKeeper ? 'none' : scope === 'unit' ? 'own' : 'every'
  if (act === 'write') return asKeeper
  return isReader || (access.openToLeaders && LEADERS.has(role)) ? 'every' : asKeeper
}
