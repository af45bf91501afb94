import type { Role } from '../../access/rights.ts'
import type { UnitKind } from '../../organisation/unit-kind.ts'
import type { RegisterAccess, RegisterDefinition } from '../register-definition.ts'

export const GOVERNMENT: readonly UnitKind[] = ['peoples_committee', 'government_office']
export const URBAN_GOVERNMENT: readonly UnitKind[] = [...GOVERNMENT, 'economic_division']
export const SOCIAL_GOVERNMENT: readonly UnitKind[] = [...GOVERNMENT, 'culture_social_division']

/** "Lists of the police are not visible to others, administrators included": their own head and officers see them unmasked, with a reason. */
export const KEEPERS_PEOPLE: readonly Role[] = ['unitHead', 'officer']

/**
 * Months after which personal cells go: "24 months after the phase closes", the office's suggestion; the law gives no number.
 * @param since the day column that ends the purpose; without one, the row's last change.
 */
export function keptTwoYears(since: string | null = null): RegisterDefinition['retention'] {
  return { months: 24, since }
}

/** Read by the whole ward. */
export function openAccess(keptBy: readonly UnitKind[], unmaskedFor: readonly Role[] = []): RegisterAccess {
  return { keptBy, readBy: 'every', openToLeaders: true, unmaskedFor }
}

/** Read by its keepers and, masked, by the Party office, Standing Committee and inspectors. */
export function keepersAccess(keptBy: readonly UnitKind[], unmaskedFor: readonly Role[]): RegisterAccess {
  return { keptBy, readBy: [], openToLeaders: true, unmaskedFor }
}

/** Closed to all but its keepers: the others see only figures counted from it. */
export function closedAccess(keptBy: readonly UnitKind[], unmaskedFor: readonly Role[]): RegisterAccess {
  return { keptBy, readBy: [], openToLeaders: false, unmaskedFor }
}

type Named = Pick<RegisterDefinition, 'code' | 'name' | 'purpose' | 'access' | 'columns' | 'title'>

/** A definition with what most registers of the pack share: the ward's one list, rows that always count and are kept. */
export function register(named: Named & Partial<RegisterDefinition>): RegisterDefinition {
  return { scope: 'ward', unique: [], validity: { from: null, until: null }, retention: null, generated: null, ...named }
}
