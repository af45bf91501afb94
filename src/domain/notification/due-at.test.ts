import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, instantToMilliseconds, millisecondsToInstant, toInstant } from '../shared/calendar.ts'
import { dueAt, minuteOf } from './due-at.ts'
import type { Frequency } from './preference.ts'

const NIGHT = { from: '21:00', to: '06:00' }
const NONE = { from: '00:00', to: '00:00' }
/** Written in the ward's time. */
const at = (text: string) => toInstant(new Date(`${text}+07:00`).toISOString())
const due = (frequency: Frequency, now: string, quiet = NIGHT) => dueAt(frequency, quiet, at(now))

describe('the moment of a message', () => {
  it('is now by day and the end of the night by night', () => {
    expect(due('immediately', '2026-11-23T10:00:00')).toBe(at('2026-11-23T10:00:00'))
    expect(due('immediately', '2026-11-23T20:59:59')).toBe(at('2026-11-23T20:59:59'))
    expect(due('immediately', '2026-11-23T21:00:00')).toBe(at('2026-11-24T06:00:00'))
    expect(due('immediately', '2026-11-24T05:59:59')).toBe(at('2026-11-24T06:00:00'))
    expect(due('immediately', '2026-11-24T06:00:00')).toBe(at('2026-11-24T06:00:00'))
  })

  it('knows quiet hours within a day, and none', () => {
    const noon = { from: '11:30', to: '13:30' }
    expect(due('immediately', '2026-11-23T12:00:00', noon)).toBe(at('2026-11-23T13:30:00'))
    expect(due('immediately', '2026-11-23T23:00:00', noon)).toBe(at('2026-11-23T23:00:00'))
    expect(due('immediately', '2026-11-23T23:00:00', NONE)).toBe(at('2026-11-23T23:00:00'))
  })

  it('gathers a day until seven in the morning and a week until Monday', () => {
    expect(due('daily', '2026-11-23T06:59:59')).toBe(at('2026-11-23T07:00:00'))
    expect(due('daily', '2026-11-23T07:00:00')).toBe(at('2026-11-24T07:00:00'))
    // 23 November 2026 is a Monday.
    expect(due('weekly', '2026-11-23T06:00:00')).toBe(at('2026-11-23T07:00:00'))
    expect(due('weekly', '2026-11-23T08:00:00')).toBe(at('2026-11-30T07:00:00'))
    expect(due('weekly', '2026-11-29T23:00:00')).toBe(at('2026-11-30T07:00:00'))
  })

  it('puts a digest off to the end of quiet hours that reach beyond seven', () => {
    expect(due('daily', '2026-11-23T08:00:00', { from: '22:00', to: '08:30' })).toBe(at('2026-11-24T08:30:00'))
  })

  it('never comes when it was switched off', () => {
    expect(due('off', '2026-11-23T10:00:00')).toBeUndefined()
  })

  it('is never past, never quiet, and the same for everything that is gathered', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map(minute => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
    const moment: fc.Arbitrary<Instant> = fc
      .integer({ min: 0, max: 5 * 366 * 86_400_000 })
      .map(shift => millisecondsToInstant(1_776_000_000_000 + shift))
    fc.assert(
      fc.property(fc.constantFrom('immediately', 'daily', 'weekly'), time, time, moment, (frequency, from, to, now) => {
        const found = dueAt(frequency, { from, to }, now)
        if (found === undefined) throw new Error('It never comes')
        const minute = Math.floor((instantToMilliseconds(found) + 7 * 3_600_000) / 60_000) % 1440
        const [first, end] = [minuteOf(from), minuteOf(to)]
        const isQuiet = first < end ? minute >= first && minute < end : first > end && (minute >= first || minute < end)
        const days = (instantToMilliseconds(found) - instantToMilliseconds(now)) / 86_400_000
        expect(found >= now).toBe(true)
        expect(isQuiet).toBe(false)
        expect(days).toBeLessThanOrEqual(frequency === 'weekly' ? 8 : frequency === 'daily' ? 2 : 1)
      }),
    )
  })
})
