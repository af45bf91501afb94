import { expect, test } from 'vitest'
import { moveCell, nextCell } from './move-cell.ts'

const size = { rows: 100, columns: 6, page: 12 }
const press = (key: string, ctrl = false) => moveCell({ row: 40, column: 3 }, { key, ctrl, shift: false }, size)

test('arrows go one cell, with Ctrl to the edge', () => {
  expect(press('ArrowUp')).toEqual({ row: 39, column: 3 })
  expect(press('ArrowRight')).toEqual({ row: 40, column: 4 })
  expect(press('ArrowDown', true)).toEqual({ row: 99, column: 3 })
  expect(press('ArrowLeft', true)).toEqual({ row: 40, column: 0 })
})

test('Home and End go along the row, with Ctrl to the corners; pages keep the column', () => {
  expect(press('Home')).toEqual({ row: 40, column: 0 })
  expect(press('End', true)).toEqual({ row: 99, column: 5 })
  expect(press('PageDown')).toEqual({ row: 52, column: 3 })
  expect(press('PageUp')).toEqual({ row: 28, column: 3 })
})

test('the header lies above the first row and nothing above the header', () => {
  expect(moveCell({ row: 0, column: 1 }, { key: 'ArrowUp', ctrl: false, shift: false }, size)).toEqual({ row: -1, column: 1 })
  expect(moveCell({ row: -1, column: 1 }, { key: 'ArrowUp', ctrl: false, shift: false }, size)).toEqual({ row: -1, column: 1 })
  expect(moveCell({ row: 5, column: 1 }, { key: 'PageUp', ctrl: false, shift: false }, size)).toEqual({ row: 0, column: 1 })
})

test('a letter moves nothing', () => {
  expect(press('a')).toBeUndefined()
})

test('writing goes on in the next row and ends at the end of the sheet', () => {
  expect(nextCell({ row: 2, column: 5 }, false, size)).toEqual({ row: 3, column: 0 })
  expect(nextCell({ row: 3, column: 0 }, true, size)).toEqual({ row: 2, column: 5 })
  expect(nextCell({ row: 99, column: 5 }, false, size)).toBeUndefined()
})
