import { expect, test } from 'vitest'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { formatMoment } from './format-moment.ts'

test("a moment is shown in the ward's time: 18:05 UTC is 01:05 of the next day", () => {
  expect(formatMoment(millisecondsToInstant(Date.UTC(2026, 10, 22, 18, 5)))).toBe('01:05 23/11/2026')
})
