import { expect, test } from 'vitest'
import { findSourceRow } from './find-source-row.ts'

const cell = (text: string, anchorRow: number, anchorColumn: number) => ({ text, anchorRow, anchorColumn })
const source = [
  { type: 'paragraph' as const, text: 'Kế hoạch năm' },
  {
    type: 'table' as const,
    rows: [
      [cell('TT', 0, 0), cell('Nhiệm vụ', 0, 1)],
      [cell('1.', 1, 0), cell('Rà soát\nquy trình', 1, 1)],
      [cell('2.', 2, 0), cell('Rà soát quy trình', 2, 1)],
    ],
  },
]

test('a task is found by its title and, of two alike, by its number', () => {
  expect(findSourceRow(source, { code: '2', title: 'Rà soát quy trình' })).toMatchObject({ block: 1, row: 2 })
  expect(findSourceRow(source, { code: '9', title: 'rà soát quy trình' })).toMatchObject({ block: 1, row: 1 })
})

test('a rewritten or empty title is found nowhere', () => {
  expect(findSourceRow(source, { code: '1', title: 'Việc khác' })).toBeUndefined()
  expect(findSourceRow(source, { code: '1', title: '' })).toBeUndefined()
})
