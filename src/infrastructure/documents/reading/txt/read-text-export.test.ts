import { expect, test } from 'vitest'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import { DEFAULT_READING_LIMITS } from '../reading-limits.ts'
import { readTextExport } from './read-text-export.ts'

const read = (text: string): SourceDocument => readTextExport(text, DEFAULT_READING_LIMITS)
const shapes = (text: string): unknown[] =>
  read(text).blocks.map(block => (block.type === 'paragraph' ? block.text : block.rows.map(row => row.map(cell => cell.text))))

test('cells one a line, rows parted by a blank line, a line without TAB ends the table', () => {
  expect(shapes('Bảng 1\n\tSTT\n\tViệc\n\n\t1\n\t\n\n\nGhi chú')).toEqual([
    'Bảng 1',
    [
      ['STT', 'Việc'],
      ['1', ''],
    ],
    'Ghi chú',
  ])
})

test('rows copied from a sheet are a table, a numbered paragraph is none', () => {
  expect(shapes('STT\tViệc\tHạn\n1\tRà soát\t30/6\n\n1.\tMục tiêu')).toEqual([
    [
      ['STT', 'Việc', 'Hạn'],
      ['1', 'Rà soát', '30/6'],
    ],
    '1. Mục tiêu',
  ])
})

test('a row with too few cells is filled up, one with too many keeps all its words in the last cell', () => {
  expect(shapes('\tA\n\tB\n\n\t1\n\n\t2\n\tb\n\tc\n')).toEqual([
    [
      ['A', 'B'],
      ['1', ''],
      ['2', 'b\nc'],
    ],
  ])
})
