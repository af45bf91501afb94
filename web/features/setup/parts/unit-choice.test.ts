import { expect, test } from 'vitest'
import { UNCHANGED_UNITS, choicesOf, forgetNeighbourhoods, listUnitRows, tickUnit } from './unit-choice.ts'
import type { UnitChanges } from './unit-choice.ts'

const WARD = { level: 'phường', placeName: ' Tam  Phước', neighbourhoods: '1. Long Đức 1\n2. Thiên Bình' } as const
const rowsOf = (units: UnitChanges) => listUnitRows({ ...WARD, units })
const takenOf = (units: UnitChanges) => choicesOf(rowsOf(units), units).map(choice => choice.key)

test('a branch goes with what is below it and comes back with what is above it', () => {
  const without = tickUnit(rowsOf(UNCHANGED_UNITS), UNCHANGED_UNITS, 'fatherland-front', false)
  expect(takenOf(without)).not.toContain('youth-union')
  const back = tickUnit(rowsOf(without), without, 'youth-union', true)
  expect(takenOf(back)).toEqual(expect.arrayContaining(['fatherland-front', 'youth-union']))
  expect(takenOf(back)).not.toContain('women-union')
})

test('names written over the pattern’s and the ward’s own units are sent', () => {
  const units = {
    leftOut: [],
    names: { police: 'Công an phường ' },
    own: [{ key: 'own-1', parentKey: 'peoples-committee', name: 'Trường Tiểu học' }],
  }
  const choices = choicesOf(rowsOf(units), units)
  expect(choices).toContainEqual({ key: 'police', name: 'Công an phường' })
  expect(choices).toContainEqual({ key: 'own-1', name: 'Trường Tiểu học', parentKey: 'peoples-committee' })
  expect(choices).toContainEqual({ key: 'neighbourhood-2', name: 'Khu phố Thiên Bình' })
})

test('another list of neighbourhoods forgets what was changed of the old ones only', () => {
  const changed = { leftOut: ['neighbourhood-1', 'trade-union'], names: { 'neighbourhood-cell-2': 'Chi bộ 2', police: 'Công an' }, own: [] }
  expect(forgetNeighbourhoods(changed)).toEqual({ leftOut: ['trade-union'], names: { police: 'Công an' }, own: [] })
})
