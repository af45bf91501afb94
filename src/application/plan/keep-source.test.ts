import { expect, test } from 'vitest'
import type { SourceBlock, SourceTable } from '#domain/plan/source-document.ts'
import { keepSource } from './keep-source.ts'

const table = (rows: number, text = 'nội dung'): SourceTable => ({
  type: 'table',
  rows: Array.from({ length: rows }, (_, row) => [{ text, anchorRow: row, anchorColumn: 0 }]),
})
const blocks: readonly SourceBlock[] = [{ type: 'paragraph', text: 'KẾ HOẠCH' }, table(5), { type: 'paragraph', text: 'Nơi nhận' }]

test('a short source is shown whole', () => {
  expect(keepSource(blocks)).toEqual({ source: blocks, sourceRowsLeftOut: 0 })
})

test('of a long source the first rows are shown and the others counted', () => {
  const { source, sourceRowsLeftOut } = keepSource(blocks, 4)
  expect(source).toEqual([blocks[0], table(3)])
  expect(sourceRowsLeftOut).toBe(3)
})

test('rows too long for a screen end it as well, and nothing after them is shown', () => {
  const { source, sourceRowsLeftOut } = keepSource([table(2, 'x'.repeat(40)), table(1)], 600, 50)
  expect(source).toEqual([table(1, 'x'.repeat(40))])
  expect(sourceRowsLeftOut).toBe(2)
})
