import { expect, test } from 'vitest'
import { makeDefinition } from '../sample-definition.ts'
import { writtenColumns } from '../sheet/sheet-columns.ts'
import { mapColumns } from './map-columns.ts'
import { parsePastedTable } from './parse-pasted-table.ts'

const columns = writtenColumns(makeDefinition(), 'Khu phố')
const map = (text: string, from = '') => mapColumns(parsePastedTable(text), columns, from)

test('a header in the first row says where the columns go, in any order, without marks, star and unit', () => {
  expect(map('SO PHONG (phòng)\tChủ cơ sở *\tGhi chú riêng\tkhu phố\n5\tChủ trọ mẫu 1\tx\tKhu phố 1')).toEqual({
    targets: ['rooms', 'owner', null, 'neighbourhood'],
    hasHeader: true,
  })
})

test('without a header the columns follow one another from the chosen one; what is too much goes nowhere', () => {
  expect(map('5\t1/9/2026\tAn toàn\tCó\tthừa', 'rooms')).toEqual({
    targets: ['rooms', 'reviewed', 'class', 'fire', null],
    hasHeader: false,
  })
  expect(map('Khu phố 1\tChủ trọ mẫu 1').targets).toEqual(['neighbourhood', 'owner'])
})

test('a row whose words happen to name one column of three is no header', () => {
  expect(map('Số phòng\tChủ trọ mẫu 1\t7').hasHeader).toBe(false)
})

test('a name that stands twice is taken once', () => {
  expect(map('Số phòng\tSố phòng\tChủ cơ sở\n1\t2\tx').targets).toEqual(['rooms', null, 'owner'])
})
