import type { Membership, Role } from '../access/rights.ts'
import { sortKey } from '../shared/vietnamese-text.ts'

export type UnitMember = {
  readonly memberId: string
  readonly fullName: string
  readonly active: boolean
  readonly roles: readonly Membership[]
}

export type UnitPeople = { readonly headMemberId: string; readonly focalMemberId: string }

/** Roles of whoever answers for a unit. */
const HEAD_ROLES: readonly Role[] = ['unitHead', 'neighbourhood', 'partyOffice']

/**
 * Whom a unit names by itself: its head (of several the first in the order of names) and, as focal person, its officer when
 * there is exactly one, else the head. Null for a unit without a head: nobody is named in its place.
 */
export function unitPeople(unitId: string, members: readonly UnitMember[]): UnitPeople | null {
  const holding = (roles: readonly Role[]) =>
    members
      .filter(member => member.active && member.roles.some(held => held.unitId === unitId && roles.includes(held.role)))
      .toSorted((left, right) => (byName(left) < byName(right) ? -1 : 1))
  const [head] = holding(HEAD_ROLES)
  if (head === undefined) return null
  const [officer, ...otherOfficers] = holding(['officer'])
  return {
    headMemberId: head.memberId,
    focalMemberId: officer !== undefined && otherOfficers.length === 0 ? officer.memberId : head.memberId,
  }
}

function byName({ fullName, memberId }: UnitMember): string {
  return `${sortKey(fullName)} ${memberId}`
}
