import { expect, test } from 'vitest'
import type { UnitAnswer } from '#contract/organisation/organisation-routes.ts'
import { orderAsTree, possibleParents } from './order-units.ts'

function unit(unitId: string, parentId: string | null): UnitAnswer {
  return {
    unitId,
    parentId,
    name: unitId,
    shortName: '',
    kind: 'other',
    aliases: [],
    activeFrom: null,
    activeTo: null,
    officersMaySubmit: false,
    memberCount: 0,
    version: 1,
  }
}

const units = [
  unit('committee', null),
  unit('people', 'committee'),
  unit('front', 'committee'),
  unit('kp1', 'people'),
  unit('women', 'front'),
]

test('every unit stands below the one it belongs to', () => {
  expect(orderAsTree(units).map(({ unitId, depth }) => `${depth} ${unitId}`)).toEqual([
    '0 committee',
    '1 people',
    '2 kp1',
    '1 front',
    '2 women',
  ])
})

test('a unit whose parent is out of reach stands at the top', () => {
  expect(orderAsTree([unit('kp1', 'people')])).toMatchObject([{ unitId: 'kp1', depth: 0 }])
})

test('a unit can be put under neither itself nor its own parts', () => {
  expect(possibleParents(orderAsTree(units), 'people').map(parent => parent.unitId)).toEqual(['committee', 'front', 'women'])
  expect(possibleParents(orderAsTree(units), null)).toHaveLength(5)
})
