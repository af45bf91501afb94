import { expect, test } from 'vitest'
import { LODGINGS, rowColumn } from '#tests/fixtures/registers/sample-register.ts'
import type { RowContent } from './register-row.ts'
import { makeRowKeys } from './row-keys.ts'

const CONTENT = {
  neighbourhoodId: 'Long-Duc-1',
  unitId: 'police',
  cells: {
    house: 'Nhà trọ Đức 2',
    owner: 'Nguyễn Văn Mẫu',
    id_number: '075012345789',
    rooms: 12,
    class: 'to_mend',
    reviewed: '2026-11-23',
    extinguisher: true,
  },
}
const keys = (definition = LODGINGS, content: RowContent = CONTENT) => makeRowKeys(definition, content, () => 'Thủ tục mẫu')

test('open cells are searched as people read them, persons apart', () => {
  expect(keys()).toMatchObject({ searchText: 'nha tro duc 2 12 23/11/2026 can khac phuc', personalSearch: 'nguyen van mau 075012345789' })
})

test('a row is found by the title of the row it refers to', () => {
  const definition = { ...LODGINGS, columns: [rowColumn({ code: 'procedure' })] }
  expect(keys(definition, { ...CONTENT, cells: { procedure: 'row-1' } }).searchText).toBe('thu tuc mau')
})

test('titles order as in a dictionary; a personal title has no key', () => {
  const named = (house: string) => keys(LODGINGS, { ...CONTENT, cells: { ...CONTENT.cells, house } }).sortKey
  expect(['Nhà 10', 'Đà', 'Nhà 9', 'An'].sort((left, right) => (named(left) < named(right) ? -1 : 1))).toEqual([
    'An',
    'Đà',
    'Nhà 9',
    'Nhà 10',
  ])
  expect(keys({ ...LODGINGS, title: 'owner' }).sortKey).toBe('')
})

test('unique texts are alike without case and marks, and only of sets that are filled', () => {
  const definition = { ...LODGINGS, unique: [['neighbourhood', 'house'], ['area'], ['unit', 'rooms']] }
  expect(keys(definition).unique).toEqual([
    { uniqueSet: 0, uniqueText: 'long-duc-1\u001fnha tro duc 2' },
    { uniqueSet: 2, uniqueText: 'police\u001f12' },
  ])
  const shouted = keys(definition, { ...CONTENT, cells: { ...CONTENT.cells, house: 'NHA  TRO ĐỨC 2' } })
  expect(shouted.unique[0]).toEqual(keys(definition).unique[0])
  expect(keys(definition, { ...CONTENT, neighbourhoodId: null }).unique.map(({ uniqueSet }) => uniqueSet)).toEqual([2])
})
