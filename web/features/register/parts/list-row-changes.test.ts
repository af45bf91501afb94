import { expect, test } from 'vitest'
import type { RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { listRowChanges } from './list-row-changes.ts'

const entry = (part: Partial<RegisterRowDetail['history'][number]>): RegisterRowDetail['history'][number] => ({
  rowVersion: 1,
  change: 'changed',
  at: millisecondsToInstant(0),
  byName: 'Người mẫu 1',
  reason: '',
  cells: {},
  masked: [],
  neighbourhoodId: null,
  unitId: 'u',
  importFile: null,
  ...part,
})

test('only what differs is told: changed, filled, emptied and moved to another neighbourhood', () => {
  const before = entry({ cells: { rooms: 5, kind: ['a'], note: 'x' }, neighbourhoodId: 'kp1' })
  const after = entry({ cells: { rooms: 7, kind: ['a'], day: '2026-09-01' }, neighbourhoodId: 'kp2' })
  expect(listRowChanges(after, before)).toEqual([
    { column: 'rooms', before: 5, after: 7, isMasked: false },
    { column: 'note', before: 'x', after: null, isMasked: false },
    { column: 'neighbourhood', before: 'kp1', after: 'kp2', isMasked: false },
    { column: 'day', before: null, after: '2026-09-01', isMasked: false },
  ])
})

test('the first version tells all it was filled with, masks as masks', () => {
  expect(listRowChanges(entry({ cells: { owner: 'Chủ T.' }, masked: ['owner'] }), undefined)).toEqual([
    { column: 'owner', before: null, after: 'Chủ T.', isMasked: true },
  ])
})
