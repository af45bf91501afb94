import { expect, test } from 'vitest'
import { readTypedDay } from './read-typed-day.ts'

test.each([
  ['23/11/2026', '2026-11-23'],
  ['1/9/2026', '2026-09-01'],
  [' 23112026 ', '2026-11-23'],
  ['23-11-2026', '2026-11-23'],
  ['23.11.2026', '2026-11-23'],
  ['29/2/2028', '2028-02-29'],
])('an officer types %s for the day %s', (typed, day) => {
  expect(readTypedDay(typed)).toBe(day)
})

test.each(['31/2/2026', '2026-11-23', '11/23/2026', '23/11/26', '', 'mai'])('"%s" is no day', typed => {
  expect(readTypedDay(typed)).toBeUndefined()
})
