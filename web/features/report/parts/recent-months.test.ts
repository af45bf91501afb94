import { expect, test } from 'vitest'
import { toMonth } from '#domain/shared/calendar.ts'
import { recentMonths } from './recent-months.ts'

test('the list ends with the first month that any plan is reported on', () => {
  expect(recentMonths(toMonth('2026-08'), [toMonth('2026-07'), toMonth('2026-06'), null])).toEqual(['2026-08', '2026-07', '2026-06'])
})

test('before any plan is in force there is the current month, and the one that was asked for', () => {
  expect(recentMonths(toMonth('2026-08'), [null])).toEqual(['2026-08'])
  expect(recentMonths(toMonth('2026-08'), [], toMonth('2026-01'))).toEqual(['2026-01', '2026-08'])
})
