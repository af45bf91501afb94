import { expect, test } from 'vitest'
import { badCellsCsv } from './bad-cells-csv.ts'

const headers = { row: 'Dòng', column: 'Cột', reason: 'Lý do', wholeRow: 'cả dòng' }
const cell = { row: 5, column: 'ngay', columnName: 'Ngày', sentence: 'Ô “31/2/2026” không phải là ngày.', code: 'X', at: '', facts: {} }

test('each wrong cell is a line, and a fault of the whole row says so', () => {
  expect(badCellsCsv([cell, { ...cell, column: '', columnName: '', sentence: 'Trùng "dòng 3"' }], headers)).toBe(
    '\ufeff"Dòng","Cột","Lý do"\r\n"5","Ngày","Ô “31/2/2026” không phải là ngày."\r\n"5","cả dòng","Trùng ""dòng 3"""\r\n',
  )
})

test('a column named like a formula leaves as text', () => {
  expect(badCellsCsv([{ ...cell, columnName: '=1+1', sentence: '@x' }], headers)).toContain(`"'=1+1","'@x"`)
})
