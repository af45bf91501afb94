import { expect, test } from 'vitest'
import { makeDefinition } from '../sample-definition.ts'
import { cellContext } from '../parts/cell-rules.ts'
import { writtenColumns } from '../sheet/sheet-columns.ts'
import { mapColumns } from './map-columns.ts'
import { parsePastedTable } from './parse-pasted-table.ts'
import { checkedRow, isBad, listProblems, pasteRows, piecesOf, sentRow, withServerProblems } from './paste-rows.ts'
import type { PasteRules } from './paste-rows.ts'

const definition = makeDefinition()
const units = [
  { unitId: 'kp1', name: 'Khu phố 1', kind: 'neighbourhood' },
  { unitId: 'kp2', name: 'Khu phố 2', kind: 'neighbourhood' },
]
const rules: PasteRules = {
  register: { definition },
  context: cellContext({ units }),
  language: 'vi',
  ownNeighbourhood: null,
  sayTwice: (columns, line) => `${columns} như dòng ${line}`,
}
const paste = (text: string, more: Partial<PasteRules> = {}) => {
  const rows = parsePastedTable(text)
  return pasteRows(rows, mapColumns(rows, writtenColumns(definition, 'Khu phố'), ''), { ...rules, ...more })
}
const HEADER = 'Khu phố\tChủ cơ sở\tSố phòng\tNgày rà soát\tPhân loại\n'

test('good and bad rows are told apart by the rule of the form, each bad cell with its reason', () => {
  const rows = paste(
    `${HEADER}khu pho 1\tChủ trọ mẫu 1\t1.000\t1/9/2026\tan toan\nKhu phố 9\tChủ trọ mẫu 2\tnăm\t31/02/2026\tLạ\nKhu phố 2\t\t0\t\t`,
  )
  expect(rows.map(row => Object.keys(row.problems).toSorted())).toEqual([
    [],
    ['class', 'neighbourhood', 'reviewed', 'rooms'],
    ['owner', 'rooms'],
  ])
  expect(listProblems(rows).map(({ line }) => line)).toEqual([3, 3, 3, 3, 4, 4])
  expect(rows[1]?.problems['rooms']).toMatch(/Số phòng/)
})

test('a mended cell is judged anew', () => {
  const [row] = paste(`${HEADER}Khu phố 1\tChủ trọ mẫu 1\tnăm\t\t`)
  expect(row && isBad(row)).toBe(true)
  expect(row && isBad(checkedRow({ ...row, typed: { ...row.typed, rooms: '5' } }, rules))).toBe(false)
})

test('the neighbourhood goes by its id; whoever writes for one need not name it', () => {
  const [row] = paste('Chủ cơ sở\tSố phòng\nChủ trọ mẫu 1\t5', { ownNeighbourhood: 'kp2' })
  expect(row && isBad(row)).toBe(false)
  expect(row && sentRow(row, { ...rules, ownNeighbourhood: 'kp2' })).toEqual({
    neighbourhoodId: 'kp2',
    cells: { owner: 'Chủ trọ mẫu 1', rooms: '5' },
  })
})

test('what the server finds stands at the row of the piece that was sent', () => {
  const rows = paste(`${HEADER}Khu phố 1\tA\t5\t\t\nKhu phố 1\tB\tnăm\t\t\nKhu phố 1\tC\t6\t\t`)
  const piece = rows.filter(row => !isBad(row))
  const bad = { row: 2, column: 'owner', columnName: 'Chủ cơ sở', code: 'ROW_KEY_TAKEN', at: 'cells.owner', facts: {}, sentence: 'Đã có.' }
  expect(withServerProblems(rows, piece, [bad], rules).map(row => row.problems['owner'])).toEqual([undefined, undefined, 'Đã có.'])
})

test('of two rows alike the other is named by its line in what was pasted', () => {
  const rows = paste(`${HEADER}Khu phố 1\tA\tnăm\t\t\nKhu phố 1\tB\t5\t\t\nKhu phố 1\tB\t6\t\t`)
  const facts = { columns: 'Chủ cơ sở', row: 1 }
  const bad = { row: 2, column: 'owner', columnName: 'Chủ cơ sở', code: 'ROW_KEY_TWICE', at: '', facts, sentence: 'dòng thứ 1' }
  const piece = rows.filter(row => !isBad(row))
  expect(withServerProblems(rows, piece, [bad], rules)[2]?.problems['owner']).toBe('Chủ cơ sở như dòng 3')
})

test('pieces hold every row once', () => {
  expect(piecesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(piecesOf([], 2)).toEqual([])
})
