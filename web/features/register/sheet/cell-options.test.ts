import { expect, test } from 'vitest'
import { neighbourhoodColumn } from './sheet-columns.ts'
import { optionsFound, optionsOf, withChoice } from './cell-options.ts'

const flags = { yes: 'Có', no: 'Không' }
const units = [
  { unitId: 'kp1', name: 'Khu phố 1', kind: 'neighbourhood' },
  { unitId: 'kp2', name: 'Khu phố 2', kind: 'neighbourhood' },
  { unitId: 'ca', name: 'Công an', kind: 'police' },
]

test('a neighbourhood chooses among its own only', () => {
  const names = (ownUnits: string[] | null) =>
    optionsOf(neighbourhoodColumn('Khu phố'), { units, ownUnits }, flags)?.map(({ name }) => name)
  expect(names(null)).toEqual(['Khu phố 1', 'Khu phố 2'])
  expect(names(['kp2'])).toEqual(['Khu phố 2'])
})

test('options are found without diacritics', () => {
  const options = ['Vệ sinh', 'Chiếu sáng', 'Cây xanh'].map(name => ({ value: name, name }))
  expect(optionsFound(options, 'chieu', false).map(({ name }) => name)).toEqual(['Chiếu sáng'])
  expect(optionsFound(options, 'Vệ sinh; cay', true).map(({ name }) => name)).toEqual(['Cây xanh'])
  expect(optionsFound(options, 'Vệ sinh; ', true)).toHaveLength(3)
})

test('several choices are added one after another; choosing one again takes it away', () => {
  expect(withChoice('', 'Vệ sinh')).toBe('Vệ sinh; ')
  expect(withChoice('Vệ sinh; chi', 'Chiếu sáng')).toBe('Vệ sinh; Chiếu sáng; ')
  expect(withChoice('Vệ sinh; Chiếu sáng; ', 'Vệ sinh')).toBe('Chiếu sáng; ')
})
