import { expect, test } from 'vitest'
import { chooseUnits } from './choose-units.ts'
import type { UnitChoice } from './choose-units.ts'
import { wardPattern } from './ward-pattern.ts'

const PATTERN = wardPattern('phường', 'Tam Phước', ['Khu phố Long Đức 1', 'Khu phố Thiên Bình'])
const ALL: readonly UnitChoice[] = PATTERN.map(({ key, name }) => ({ key, name }))
const codesOf = (choices: readonly UnitChoice[]) => {
  const outcome = chooseUnits(PATTERN, choices)
  return outcome.ok ? [] : outcome.refusals.map(({ code, at }) => [code, at])
}

test('a ward that ticks everything gets the pattern itself', () => {
  expect(chooseUnits(PATTERN, ALL)).toEqual({ ok: true, value: PATTERN })
})

test('what is not ticked is left out, a renamed unit is still found under the name of the pattern', () => {
  const choices = ALL.filter(unit => unit.key !== 'trade-union').map(unit =>
    unit.key === 'economic-division' ? { ...unit, name: '  Phòng Kinh tế  đô thị ' } : unit,
  )
  const outcome = chooseUnits(PATTERN, choices)
  const units = outcome.ok ? outcome.value : []
  expect(units).toHaveLength(PATTERN.length - 1)
  const division = units.find(unit => unit.key === 'economic-division')
  expect(division?.name).toBe('Phòng Kinh tế đô thị')
  expect(division?.aliases).toContain('Phòng Kinh tế, Hạ tầng và Đô thị')
})

test('a unit of the ward’s own stands below the unit it names', () => {
  const outcome = chooseUnits(PATTERN, [...ALL, { key: 'own-1', name: 'Trường Tiểu học Tam Phước', parentKey: 'peoples-committee' }])
  expect(outcome.ok ? outcome.value.at(-1) : undefined).toMatchObject({
    parentKey: 'peoples-committee',
    name: 'Trường Tiểu học Tam Phước',
    kind: 'other',
  })
})

test('a child without its parent, a name given twice, an empty name and a tree without the Party office are refused where they stand', () => {
  const index = (key: string) => ALL.findIndex(unit => unit.key === key)
  expect(codesOf(ALL.filter(unit => unit.key !== 'fatherland-front'))).toEqual(
    expect.arrayContaining([['UNIT_PARENT_LEFT_OUT', `units[${index('youth-union') - 1}]`]]),
  )
  expect(codesOf([...ALL, { key: 'own-1', name: 'Tổ công nghệ số' }])).toEqual([['UNIT_PARENT_LEFT_OUT', `units[${ALL.length}]`]])
  expect(codesOf(ALL.map(unit => (unit.key === 'police' ? { ...unit, name: 'TRẠM Y TẾ phường Tam Phước' } : unit)))).toEqual([
    ['UNIT_NAMED_TWICE', `units[${Math.max(index('police'), index('health-station'))}]`],
  ])
  expect(codesOf(ALL.map(unit => (unit.key === 'police' ? { ...unit, name: ' ' } : unit)))).toEqual([
    ['UNIT_NAME_EMPTY', `units[${index('police')}]`],
  ])
  expect(codesOf(ALL.filter(unit => unit.key !== 'party-office'))).toEqual([['PARTY_OFFICE_LEFT_OUT', 'units']])
})
