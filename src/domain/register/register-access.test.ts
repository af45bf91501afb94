import { describe, expect, test } from 'vitest'
import { LODGINGS } from '#tests/fixtures/registers/sample-register.ts'
import { ROLES } from '../access/rights.ts'
import type { Role } from '../access/rights.ts'
import type { UnitKind } from '../organisation/unit-kind.ts'
import { registerReach } from './register-access.ts'
import type { RegisterAct } from './register-access.ts'
import { REGISTER_SCOPES } from './register-definition.ts'
import type { RegisterAccess, RegisterScope } from './register-definition.ts'

type Case = { readonly scope: RegisterScope; readonly access: Partial<RegisterAccess>; readonly kind: UnitKind; readonly role: Role }

function reach({ scope, access, kind, role }: Case, act: RegisterAct): string {
  const definition = {
    ...LODGINGS,
    scope,
    access: { keptBy: ['police' as const], readBy: [], openToLeaders: true, unmaskedFor: [], ...access },
  }
  const reached = registerReach(definition, { memberships: [{ unitId: 'mine', role }], kindOf: () => kind }, act)
  return reached.everyUnit ? 'every' : reached.unitIds.length > 0 ? 'own' : 'none'
}

/** What each role reaches from a unit of the named kind; [ward, unit, neighbourhood] scope. */
type Reaches = Readonly<Record<Role, readonly [string, string, string]>>
const NONE = ['none', 'none', 'none'] as const
const EVERY = ['every', 'every', 'every'] as const
const KEEPER = ['every', 'own', 'every'] as const
const OWN = ['own', 'own', 'own'] as const

const TABLE: Readonly<Record<string, { kind: UnitKind; access: Partial<RegisterAccess>; act: RegisterAct; reaches: Reaches }>> = {
  'keepers read a register open to leaders': {
    kind: 'police',
    access: {},
    act: 'read',
    reaches: {
      administrator: EVERY,
      standingCommittee: EVERY,
      partyOffice: EVERY,
      unitHead: KEEPER,
      officer: KEEPER,
      neighbourhood: OWN,
      inspector: EVERY,
    },
  },
  'strangers read a register open to leaders': {
    kind: 'youth_union',
    access: {},
    act: 'read',
    reaches: {
      administrator: EVERY,
      standingCommittee: EVERY,
      partyOffice: EVERY,
      unitHead: NONE,
      officer: NONE,
      neighbourhood: NONE,
      inspector: EVERY,
    },
  },
  'keepers read a closed register': {
    kind: 'police',
    access: { openToLeaders: false },
    act: 'read',
    reaches: {
      administrator: NONE,
      standingCommittee: KEEPER,
      partyOffice: KEEPER,
      unitHead: KEEPER,
      officer: KEEPER,
      neighbourhood: OWN,
      inspector: KEEPER,
    },
  },
  'strangers read a closed register': {
    kind: 'party_office',
    access: { openToLeaders: false },
    act: 'read',
    reaches: {
      administrator: NONE,
      standingCommittee: NONE,
      partyOffice: NONE,
      unitHead: NONE,
      officer: NONE,
      neighbourhood: NONE,
      inspector: NONE,
    },
  },
  'named readers read every row': {
    kind: 'youth_union',
    access: { openToLeaders: false, readBy: ['youth_union'] },
    act: 'read',
    reaches: {
      administrator: NONE,
      standingCommittee: EVERY,
      partyOffice: EVERY,
      unitHead: EVERY,
      officer: EVERY,
      neighbourhood: OWN,
      inspector: EVERY,
    },
  },
  'a neighbourhood reads its own rows of what everybody reads': {
    kind: 'neighbourhood',
    access: { readBy: 'every' },
    act: 'read',
    reaches: {
      administrator: OWN,
      standingCommittee: OWN,
      partyOffice: OWN,
      unitHead: OWN,
      officer: OWN,
      neighbourhood: OWN,
      inspector: OWN,
    },
  },
  'keepers write': {
    kind: 'police',
    access: { readBy: 'every' },
    act: 'write',
    reaches: {
      administrator: NONE,
      standingCommittee: NONE,
      partyOffice: KEEPER,
      unitHead: KEEPER,
      officer: KEEPER,
      neighbourhood: OWN,
      inspector: NONE,
    },
  },
  'readers and leaders do not write': {
    kind: 'party_office',
    access: { readBy: 'every' },
    act: 'write',
    reaches: {
      administrator: NONE,
      standingCommittee: NONE,
      partyOffice: NONE,
      unitHead: NONE,
      officer: NONE,
      neighbourhood: NONE,
      inspector: NONE,
    },
  },
  'a neighbourhood that keeps writes its own rows': {
    kind: 'neighbourhood',
    access: { keptBy: ['police', 'neighbourhood'] },
    act: 'write',
    reaches: {
      administrator: NONE,
      standingCommittee: NONE,
      partyOffice: OWN,
      unitHead: OWN,
      officer: OWN,
      neighbourhood: OWN,
      inspector: NONE,
    },
  },
  'nobody unmasks unless named': {
    kind: 'police',
    access: { unmaskedFor: [] },
    act: 'unmask',
    reaches: {
      administrator: NONE,
      standingCommittee: NONE,
      partyOffice: NONE,
      unitHead: NONE,
      officer: NONE,
      neighbourhood: NONE,
      inspector: NONE,
    },
  },
  'the named unmask where they read': {
    kind: 'police',
    access: { unmaskedFor: [...ROLES] },
    act: 'unmask',
    reaches: {
      administrator: NONE,
      standingCommittee: EVERY,
      partyOffice: EVERY,
      unitHead: KEEPER,
      officer: KEEPER,
      neighbourhood: OWN,
      inspector: EVERY,
    },
  },
}

describe.each(Object.entries(TABLE))('%s', (_name, { kind, access, act, reaches }) => {
  test.each(ROLES.flatMap(role => REGISTER_SCOPES.map((scope, index) => [role, scope, reaches[role][index]] as const)))(
    '%s in a register by %s: %s',
    (role, scope, expected) => expect(reach({ scope, access, kind, role }, act)).toBe(expected),
  )
})

test('several memberships add up; each unmasks only for itself', () => {
  const person = {
    memberships: [
      { unitId: 'a', role: 'unitHead' },
      { unitId: 'b', role: 'officer' },
      { unitId: 'a', role: 'officer' },
    ] as const,
    kindOf: () => 'police' as const,
  }
  const definition = {
    ...LODGINGS,
    scope: 'unit' as const,
    access: { keptBy: ['police' as const], readBy: [], openToLeaders: true, unmaskedFor: ['unitHead' as const] },
  }
  expect([registerReach(definition, person, 'read'), registerReach(definition, person, 'unmask')]).toEqual([
    { everyUnit: false, unitIds: ['a', 'b'] },
    { everyUnit: false, unitIds: ['a'] },
  ])
})
