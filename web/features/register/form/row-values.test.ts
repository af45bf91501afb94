import { expect, test } from 'vitest'
import type { RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { cellContext } from '../parts/cell-rules.ts'
import { namesIn } from '../parts/say-cell.ts'
import { makeDefinition } from '../sample-definition.ts'
import { writtenColumns } from '../sheet/sheet-columns.ts'
import { rowProblems, rowToSend, valuesOf } from './row-values.ts'

const definition = makeDefinition()
const columns = writtenColumns(definition, 'Khu phố')
const units = [{ unitId: 'kp1', name: 'Khu phố 1', kind: 'neighbourhood' }]
const facts = { definition, context: cellContext({ units }), language: 'vi' } as const
const row: RegisterRowAnswer = {
  rowId: 'r1',
  rowVersion: 1,
  ordinal: 1,
  neighbourhoodId: 'kp1',
  unitId: 'u',
  cells: { owner: 'Chủ T. M.', rooms: 1200, reviewed: '2026-09-01', class: 'safe', fire: false },
  masked: ['owner'],
  titles: {},
  removed: false,
  evidenceCount: 0,
  owesEvidence: false,
  changedAt: millisecondsToInstant(0),
  changedByName: 'Người mẫu 1',
  ofCase: null,
  allowedActions: ['edit'],
}
const values = valuesOf(row, columns, namesIn({ units }, {}))

test('the fields show a row as one types it; a masked cell stands empty', () => {
  expect(values).toEqual({ neighbourhood: 'kp1', rooms: '1200', reviewed: '01/09/2026', class: 'safe', fire: 'false' })
})

test('of a standing row only what differs is sent; an emptied field empties its cell, an untouched mask stays', () => {
  expect(rowToSend({ ...values, rooms: '7', class: '', owner: '' }, values)).toEqual({ cells: { rooms: '7', class: null } })
  expect(rowToSend({ ...values, owner: 'Chủ trọ mẫu 2' }, values)).toEqual({ cells: { owner: 'Chủ trọ mẫu 2' } })
})

test('a new row sends all that is filled, and its neighbourhood', () => {
  expect(rowToSend({ owner: ' Chủ trọ mẫu 3 ', rooms: '5', neighbourhood: 'kp1' }, null)).toEqual({
    cells: { owner: 'Chủ trọ mẫu 3', rooms: '5' },
    neighbourhoodId: 'kp1',
  })
})

test('every fault is told at once, in the order of the fields', () => {
  const found = rowProblems({ rooms: 'năm', reviewed: '31/2/2026' }, null, null, facts)
  expect(found.map(item => item.column)).toEqual(['neighbourhood', 'owner', 'rooms', 'reviewed'])
  expect(found.every(item => item.sentence.length > 10)).toBe(true)
  expect(rowProblems(values, row, values, facts)).toEqual([])
})
