import { expect, test } from 'vitest'
import { readRowMark, rowMark } from './row-mark.ts'

const ROW = '01900000-0000-7000-8000-0000000000ab'

test('a row is named in a file by its id and the version taken out, and found again', () => {
  expect(readRowMark(rowMark({ rowId: ROW, rowVersion: 12 }))).toEqual({ rowId: ROW, seenVersion: 12 })
  expect(readRowMark(` ${ROW.toUpperCase()} `)).toEqual({ rowId: ROW, seenVersion: null })
})

test.each(['', 'dòng 5', `${ROW}#0`, `${ROW}#x`, `${ROW}#1234567890`, `${ROW}#1#2`])('“%s” names no row', text => {
  expect(readRowMark(text)).toBeUndefined()
})
