import { expect, test } from 'vitest'
import { toMonth } from '../shared/calendar.ts'
import { monthlyCompletion } from './task-completion.ts'

const AUGUST = toMonth('2026-08')
const SEPTEMBER = toMonth('2026-09')
const owed = (...unitIds: string[]) => [AUGUST, SEPTEMBER].flatMap(month => unitIds.map(unitId => ({ unitId, month })))
const sent = (unitId: string, month: typeof AUGUST, rate: number | null, accepted = true) => ({ unitId, month, rate, accepted })

test('a neighbourhood that falls silent keeps its last ratio in the mean, and is told apart', () => {
  const lines = [sent('Khu phố 1', AUGUST, 20), sent('Khu phố 2', AUGUST, 40), sent('Khu phố 2', SEPTEMBER, 60)]
  expect(monthlyCompletion(owed('Khu phố 1', 'Khu phố 2'), lines)).toEqual([
    { month: AUGUST, rate: 30, accepted: true, unitsReported: 2, unitsOwing: 2 },
    { month: SEPTEMBER, rate: 40, accepted: true, unitsReported: 1, unitsOwing: 2 },
  ])
})

test('a unit that never sent any ratio counts as 0', () => {
  expect(monthlyCompletion(owed('Khu phố 1', 'Khu phố 2', 'Khu phố 3'), [sent('Khu phố 1', AUGUST, 50)])).toEqual([
    { month: AUGUST, rate: 16.7, accepted: true, unitsReported: 1, unitsOwing: 3 },
  ])
})

test('a month without activity is a report, with the ratio of the month before', () => {
  const lines = [sent('Khu phố 1', AUGUST, 50), sent('Khu phố 1', SEPTEMBER, null)]
  expect(monthlyCompletion(owed('Khu phố 1'), lines).at(-1)).toEqual({
    month: SEPTEMBER,
    rate: 50,
    accepted: true,
    unitsReported: 1,
    unitsOwing: 1,
  })
  expect(monthlyCompletion(owed('Khu phố 1'), lines.slice(1))).toEqual([])
})

test('a month rests on accepted lines only when those of silent units are accepted too', () => {
  const lines = [sent('Khu phố 1', AUGUST, 20, false), sent('Khu phố 2', AUGUST, 40), sent('Khu phố 2', SEPTEMBER, 60)]
  expect(monthlyCompletion(owed('Khu phố 1', 'Khu phố 2'), lines).map(item => item.accepted)).toEqual([false, false])
})

test('what a unit files that does not owe the report moves nothing', () => {
  expect(monthlyCompletion(owed('Khu phố 1'), [sent('Công an', AUGUST, 90)])).toEqual([])
})
