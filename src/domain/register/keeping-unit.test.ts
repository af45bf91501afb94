import { expect, test } from 'vitest'
import type { UnitKind } from '../organisation/unit-kind.ts'
import { keepingUnits, placeNewRow } from './keeping-unit.ts'
import type { RegisterDefinition } from './register-definition.ts'

const KINDS: Readonly<Record<string, UnitKind>> = {
  police: 'police',
  one: 'neighbourhood',
  two: 'neighbourhood',
  front: 'fatherland_front',
}
const kindOf = (unitId: string): UnitKind => KINDS[unitId] ?? 'other'
const definition = (): RegisterDefinition => ({
  code: 'so',
  name: 'Sổ',
  purpose: '',
  scope: 'ward',
  access: { keptBy: ['police', 'neighbourhood'], readBy: 'every', openToLeaders: true, unmaskedFor: [] },
  columns: [],
  title: 'ten',
  unique: [],
  validity: { from: null, until: null },
  retention: null,
  generated: null,
})
const place = (own: readonly string[], unitId: string | null, neighbourhoodId: string | null) => {
  const placed = placeNewRow({ keepingUnits: own, kindOf, nameOf: id => `Đơn vị ${id}` }, { unitId, neighbourhoodId })
  return placed.ok ? placed.value : placed.refusals
}

test('people write for their units of a kind that keeps the register, by roles that write', () => {
  const memberships = [
    { unitId: 'police', role: 'officer' as const },
    { unitId: 'police', role: 'unitHead' as const },
    { unitId: 'front', role: 'unitHead' as const },
    { unitId: 'one', role: 'inspector' as const },
  ]
  expect(keepingUnits(definition(), { memberships, kindOf })).toEqual(['police'])
})

test('whoever writes for one unit need not name it, whoever writes for several does', () => {
  expect(place(['police'], null, null)).toEqual({ unitId: 'police', neighbourhoodId: null })
  expect(place(['police'], null, 'two')).toEqual({ unitId: 'police', neighbourhoodId: 'two' })
  expect(place(['police', 'one'], null, null)).toEqual([
    { code: 'ROW_UNIT_NEEDED', at: 'unitId', facts: { units: 'Đơn vị police; Đơn vị one' } },
  ])
  expect(place(['police', 'one'], 'police', 'two')).toEqual({ unitId: 'police', neighbourhoodId: 'two' })
  expect(place(['police'], 'front', null)).toMatchObject([{ code: 'ROW_UNIT_UNFIT' }])
})

test('a neighbourhood writes of itself, named or not, in every register', () => {
  expect(place(['one'], null, null)).toEqual({ unitId: 'one', neighbourhoodId: 'one' })
  expect(place(['one'], null, 'two')).toMatchObject([{ code: 'ROW_OF_OTHER_NEIGHBOURHOOD', at: 'neighbourhoodId' }])
  expect(place(['one', 'two'], null, 'two')).toEqual({ unitId: 'two', neighbourhoodId: 'two' })
})
