import { expect, test } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { labelBesideDay } from './label-beside-day.ts'

test('words that only repeat the day are left out, others stay', () => {
  expect(labelBesideDay('Đến 31/5/2026', toDay('2026-05-31'))).toBe('')
  expect(labelBesideDay('Đến 31/05/2026', toDay('2026-05-31'))).toBe('')
  expect(labelBesideDay('Đến năm 2030', toDay('2030-12-31'))).toBe('Đến năm 2030')
  expect(labelBesideDay(null, toDay('2030-12-31'))).toBe('')
})
