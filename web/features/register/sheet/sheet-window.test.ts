import { expect, test } from 'vitest'
import { HEADER_HEIGHT, ROW_HEIGHT, rowsInSight, scrollToShow } from './sheet-window.ts'
import { columnsInSight, orderOf, sheetColumns, widthOf } from './sheet-columns.ts'
import { makeDefinition } from '../sample-definition.ts'

const view = { top: 0, left: 0, width: 900, height: HEADER_HEIGHT + 10 * ROW_HEIGHT }

test('of ten thousand rows only those in sight and a few beside are drawn', () => {
  expect(rowsInSight(view, 10_000)).toEqual({ first: 0, end: 15 })
  expect(rowsInSight({ ...view, top: 5000 * ROW_HEIGHT }, 10_000)).toEqual({ first: 4995, end: 5015 })
  expect(rowsInSight({ ...view, top: 9990 * ROW_HEIGHT }, 10_000)).toEqual({ first: 9985, end: 10_000 })
  expect(rowsInSight(view, 3)).toEqual({ first: 0, end: 3 })
})

test('the sheet moves just far enough to show a cell, and not when it is seen', () => {
  const column = { left: 1000, width: 200, frozen: false }
  expect(scrollToShow(view, 4, { left: 310, width: 100, frozen: false }, 300)).toEqual({ top: 0, left: 0 })
  expect(scrollToShow(view, 10, column, 300)).toEqual({ top: ROW_HEIGHT, left: 300 })
  expect(scrollToShow({ ...view, top: 900, left: 900 }, 3, column, 300)).toEqual({ top: 3 * ROW_HEIGHT, left: 700 })
  expect(scrollToShow({ ...view, left: 500 }, 0, { left: 0, width: 60, frozen: true }, 300)).toEqual({ top: 0, left: 500 })
})

test('number and title stay; of the others only those in sight are drawn', () => {
  const columns = sheetColumns(makeDefinition(), 'Khu phố')
  expect(columns.slice(0, 3).map(column => column.key)).toEqual(['ordinal', 'owner', 'neighbourhood'])
  expect(columns.at(-1)?.key).toBe('changed')
  const seen = columnsInSight(columns, widthOf(columns) - 700, 700).map(column => column.key)
  expect(seen.slice(0, 2)).toEqual(['ordinal', 'owner'])
  expect(seen).toContain('changed')
  expect(seen).not.toContain('neighbourhood')
})

test('the server orders by what it may read: not by what is masked', () => {
  const columns = sheetColumns(makeDefinition(), 'Khu phố')
  const order = (key: string) => orderOf(columns.find(column => column.key === key) ?? columns[0]!, 'owner')
  expect([order('ordinal'), order('owner'), order('rooms'), order('neighbourhood'), order('evidence')]).toEqual([
    'ordinal',
    undefined,
    'rooms',
    undefined,
    undefined,
  ])
})
