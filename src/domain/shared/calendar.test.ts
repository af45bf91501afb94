import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  daysInMonth,
  findDay,
  firstDayOf,
  formatDay,
  formatMonth,
  instantToMilliseconds,
  isDay,
  isInstant,
  isMonth,
  lastDayOf,
  makeDay,
  millisecondsToInstant,
  monthOf,
  monthsBetween,
  ordinalDay,
  startOf,
  toDay,
  toMonth,
  weekdayOf,
} from './calendar.ts'
import type { Instant } from './calendar.ts'

const A_DAY = 86_400_000
const FROM_1900 = Date.UTC(1900, 0, 1) / A_DAY
const TO_2200 = Date.UTC(2200, 11, 31) / A_DAY
const dayNumbers = fc.integer({ min: FROM_1900, max: TO_2200 })
const byDate = (number: number) => new Date(number * A_DAY).toISOString().slice(0, 10)

describe('the ward calendar agrees with the computer clock', () => {
  test('every day of 1900 to 2200 has the right date, weekday and distance', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (left, right) => {
        const day = toDay(byDate(left))
        expect(weekdayOf(day) % 7).toBe(new Date(left * A_DAY).getUTCDay())
        expect(daysBetween(day, toDay(byDate(right)))).toBe(right - left)
        expect(addDays(day, right - left)).toBe(byDate(right))
      }),
    )
  })

  test('moments go to milliseconds and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM_1900 * A_DAY, max: TO_2200 * A_DAY }), milliseconds => {
        const instant = millisecondsToInstant(milliseconds)
        expect(instant).toBe(new Date(milliseconds).toISOString())
        expect(instantToMilliseconds(instant)).toBe(milliseconds)
        expect(dayAt(instant)).toBe(new Date(milliseconds + 7 * 3_600_000).toISOString().slice(0, 10))
      }),
    )
  })

  test('a day begins at 17:00 UTC of the day before and ends where the next begins', () => {
    expect(startOf(toDay('2026-06-25'))).toBe('2026-06-24T17:00:00.000Z')
    expect(dayAt('2026-06-24T16:59:59.999Z' as Instant)).toBe('2026-06-24')
    expect(dayAt('2026-06-24T17:00:00.000Z' as Instant)).toBe('2026-06-25')
  })

  test('months add up like the computer clock', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -600, max: 600 }),
        (year, month, count) => {
          const moved = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 7)
          expect(addMonths(monthOf(makeDay(year, month, 1)), count)).toBe(moved)
          expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
        },
      ),
    )
  })
})

test('day 500 of the campaign that begins on 15/4/2026 is 27/8/2027', () => {
  const start = toDay('2026-04-15')
  expect(ordinalDay(start, start)).toBe(1)
  expect(addDays(start, 499)).toBe('2027-08-27')
  expect(ordinalDay(start, toDay('2027-08-27'))).toBe(500)
})

test('one hundred days from 14/7/2026 end on 22/10/2026, the first day not counted', () => {
  expect(addDays(toDay('2026-07-14'), 100)).toBe('2026-10-22')
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', '25/6/2026', '', '2026-06-31'])('%s is not a day', text => {
  expect(isDay(text)).toBe(false)
  expect(() => toDay(text)).toThrow(RangeError)
})

test('29/2 exists in 2028 and 2000 only among the century years and their neighbours', () => {
  expect([1900, 2000, 2027, 2028, 2100].map(year => findDay(year, 2, 29) !== undefined)).toEqual([false, true, false, true, false])
})

test('a month knows its ends, and a range of months holds both ends', () => {
  expect([firstDayOf(toMonth('2028-02')), lastDayOf(toMonth('2028-02'))]).toEqual(['2028-02-01', '2028-02-29'])
  expect(monthsBetween(toMonth('2026-11'), toMonth('2027-02'))).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(monthsBetween(toMonth('2027-02'), toMonth('2026-11'))).toEqual([])
  expect([isMonth('2026-13'), isMonth('2026-1')]).toEqual([false, false])
})

test('days and months are written as the ward reads them', () => {
  expect(formatDay(toDay('2026-11-03'))).toBe('03/11/2026')
  expect(formatMonth(toMonth('2026-11'))).toBe('11/2026')
})

test.each(['2026-06-24T24:00:00.000Z', '2026-06-24T17:00:00+07:00', '2026-06-24', '2026-06-31T10:00:00.000Z'])(
  '%s is not a moment',
  text => {
    expect(isInstant(text)).toBe(false)
  },
)
