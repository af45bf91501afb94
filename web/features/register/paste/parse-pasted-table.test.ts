import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePastedTable, writePastedTable } from './parse-pasted-table.ts'

const cellsOf = (text: string) => parsePastedTable(text).map(row => row.cells)

test('rows end at the line breaks of Windows, Unix and old Macs; the last one adds no row', () => {
  const expected = [
    ['a', 'b'],
    ['c', 'd'],
  ]
  for (const end of ['\r\n', '\n', '\r']) expect(cellsOf(`a\tb${end}c\td${end}`)).toEqual(expected)
})

test('a line break or a tab inside quotes stays in its cell and shifts nothing', () => {
  expect(cellsOf('Chủ trọ mẫu 1\t"12 Lê Lợi\nkhu phố 3"\t5\r\nChủ trọ mẫu 2\t"a\tb"\t6')).toEqual([
    ['Chủ trọ mẫu 1', '12 Lê Lợi\nkhu phố 3', '5'],
    ['Chủ trọ mẫu 2', 'a\tb', '6'],
  ])
})

test('doubled quotes inside quotes are one', () => {
  expect(cellsOf('"nhà ""Hoa Mai""\nlầu 2"\t1')).toEqual([['nhà "Hoa Mai"\nlầu 2', '1']])
})

test('a quote that opens no cell is a letter', () => {
  expect(cellsOf('"Hoa Mai" cơ sở 1\t24" LCD\t"dở dang\r\nx\ty\tz')).toEqual([
    ['"Hoa Mai" cơ sở 1', '24" LCD', '"dở dang'],
    ['x', 'y', 'z'],
  ])
  expect(cellsOf('"An"\t1')).toEqual([['"An"', '1']])
})

test('empty cells keep their place, also the last; blank rows are left out and still counted', () => {
  expect(parsePastedTable('a\t\tb\t\n\t\t\t\n\n\tc')).toEqual([
    { line: 1, cells: ['a', '', 'b', ''] },
    { line: 4, cells: ['', 'c'] },
  ])
  expect(cellsOf('a\t')).toEqual([['a', '']])
  expect(parsePastedTable('')).toEqual([])
})

test('what is copied back reads as it was, whatever stands in the cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ộ', '"', '\t', '\n', ' ', '1', ',') })
  const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter(cells => cells.some(text => text.trim() !== ''))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), rows => {
      expect(cellsOf(writePastedTable(rows))).toEqual(rows)
    }),
  )
})

test('ten thousand rows are read at once', () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `Chủ trọ mẫu ${index}\t"${index} đường A\nhẻm 2"\t1.234,5`).join('\r\n')
  expect(parsePastedTable(text)).toHaveLength(10_000)
})
