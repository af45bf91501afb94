import { expect, test } from 'vitest'
import { type Instant, toDay } from '../shared/calendar.ts'
import { isOutlived } from './retention.ts'

const row = (recordedAt: string, cells: Record<string, string> = {}, erasedAt: string | null = null) => ({
  recordedAt: recordedAt as Instant,
  cells,
  erasedAt: erasedAt as Instant | null,
})
const outlived = (months: number, since: string | null, stored: ReturnType<typeof row>, today: string) =>
  isOutlived({ retention: { months, since } }, stored, toDay(today))

test('the day on which the months are over still belongs to them, in the ward’s calendar', () => {
  // 00:30 of 15 October in the ward.
  const changed = row('2026-10-14T17:30:00.000Z')
  expect(outlived(24, null, changed, '2028-10-15')).toBe(false)
  expect(outlived(24, null, changed, '2028-10-16')).toBe(true)
})

test('a declared day counts where it is filled in, the last change where it is not', () => {
  const moved = row('2026-10-15T02:00:00.000Z', { roi_di: '2026-01-31' })
  expect(outlived(1, 'roi_di', moved, '2026-02-28')).toBe(false)
  expect(outlived(1, 'roi_di', moved, '2026-03-01')).toBe(true)
  expect(outlived(1, 'den', moved, '2026-11-15')).toBe(false)
  expect(outlived(1, 'den', moved, '2026-11-16')).toBe(true)
})

test('what was erased is not erased again, and what is kept for ever never', () => {
  const stored = row('2020-01-01T02:00:00.000Z', {}, '2022-01-01T02:00:00.000Z')
  expect(outlived(1, null, stored, '2026-01-01')).toBe(false)
  expect(isOutlived({ retention: null }, row('2020-01-01T02:00:00.000Z'), toDay('2026-01-01'))).toBe(false)
})
