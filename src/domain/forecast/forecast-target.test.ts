import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, toDay } from '../shared/calendar.ts'
import { type ForecastTerms, forecastTarget } from './forecast-target.ts'
import { type SeriesPoint, robustSlope } from './robust-slope.ts'
import { weeklyNeed } from './weekly-need.ts'

const start = toDay('2026-05-31')
const today = toDay('2026-10-31')
const terms: ForecastTerms = { comparator: 'at_least', required: 90, unit: '%', deadline: toDay('2026-12-31') }
const at = (after: number, value: number): SeriesPoint => ({ day: addDays(start, after), value })
const line = (slope: number, from: number, days: readonly number[]) => days.map(day => at(day, from + slope * day))
const MONTH_ENDS = [0, 30, 61, 92, 122, 153]

describe('the robust slope', () => {
  test('is exact on a line, with an interval of no width', () => {
    const real = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(real, real, fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 8 }), (slope, from, days) => {
        const found = robustSlope(line(slope, from, days))
        for (const value of Object.values(found ?? {})) expect(value).toBeCloseTo(slope, 6)
      }),
    )
  })

  test('does not care for the order of the points, and lies within its interval', () => {
    const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: -500, max: 500 })), {
      minLength: 2,
      maxLength: 9,
      selector: ([day]) => day,
    })
    fc.assert(
      fc.property(points, fc.infiniteStream(fc.nat()), (pairs, keys) => {
        const dated = pairs.map(([day, value]) => at(day, value))
        const shuffled = dated
          .map(point => ({ point, key: keys.next().value ?? 0 }))
          .toSorted((left, right) => left.key - right.key)
          .map(({ point }) => point)
        const found = robustSlope(dated)
        const again = robustSlope(shuffled)
        expect(again?.slope).toBeCloseTo(found?.slope ?? NaN, 9)
        expect(found?.low).toBeLessThanOrEqual((found?.slope ?? NaN) + 1e-9)
        expect(found?.high).toBeGreaterThanOrEqual((found?.slope ?? NaN) - 1e-9)
      }),
    )
  })

  test('is not moved off a line by one wrong figure, however wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.nat({ max: 5 }), fc.integer({ min: -1e6, max: 1e6 }), (slope, place, wrong) => {
        const points = line(slope, 10, MONTH_ENDS).map((point, index) => (index === place ? { ...point, value: wrong } : point))
        expect(robustSlope(points)?.slope).toBeCloseTo(slope, 6)
      }),
    )
  })

  test('needs two days', () => {
    expect(robustSlope([at(3, 1), at(3, 5)])).toBeUndefined()
  })
})

describe('a forecast', () => {
  test('says when a line gets there, and what it lacks at the deadline', () => {
    const slow = forecastTarget(line(0.2, 40, MONTH_ENDS), terms, today)
    expect(slow?.atDeadline.value).toBeCloseTo(40 + 0.2 * 214, 6)
    expect(slow?.shortfall).toBeCloseTo(90 - 82.8, 6)
    expect(slow?.reachedOn).toBe(addDays(start, 250))
    const quick = forecastTarget(line(0.3, 40, MONTH_ENDS), terms, today)
    expect([quick?.reachedOn, quick?.shortfall]).toEqual([addDays(start, 167), 0])
  })

  test('rests on three figures or is none, ends at the deadline, and has none for what is done or not', () => {
    const points = line(0.2, 40, MONTH_ENDS)
    expect(forecastTarget(points.slice(-2), terms, today)).toBeNull()
    expect(forecastTarget(points.slice(-3), terms, today)?.points).toBe(3)
    expect(forecastTarget(points, { ...terms, deadline: addDays(today, -1) }, today)).toBeNull()
    expect(forecastTarget(points, { ...terms, comparator: 'done' }, today)).toBeNull()
    expect(forecastTarget(points, { ...terms, deadline: today }, today)?.band).toHaveLength(1)
  })

  test('keeps shares within 0 and 100 and counts from falling below 0', () => {
    const bands = [
      forecastTarget(line(1, -80, MONTH_ENDS), { ...terms, deadline: toDay('2027-08-27') }, today),
      forecastTarget(line(-1, 160, MONTH_ENDS), { ...terms, unit: 'vụ', deadline: toDay('2027-08-27') }, today),
    ]
    expect(bands[0]?.atDeadline.value).toBe(100)
    expect(bands[1]?.atDeadline.value).toBe(0)
  })

  test.each([
    ['at_most', 30, 0.2, null],
    ['at_most', 90, 0.2, today],
    ['reduce_at_least', 75, 0.2, addDays(start, 175)],
    ['equal', 100, 0.2, addDays(start, 300)],
    ['equal', 0, -0.2, addDays(start, 200)],
    ['equal', 0, 0.2, null],
  ] as const)('of %s %d at %d a day is reached as its direction says', (comparator, required, slope, reached) => {
    expect(forecastTarget(line(slope, 40, MONTH_ENDS), { ...terms, comparator, required }, today)?.reachedOn).toBe(reached)
  })

  test('of what stands now but not at the deadline is a miss', () => {
    const rising = forecastTarget(line(0.2, 40, MONTH_ENDS), { ...terms, comparator: 'at_most', required: 75 }, today)
    expect(rising?.holds.likely).toBe(false)
    expect(rising?.reachedOn).toBeNull()
    expect(rising?.shortfall).toBeCloseTo(82.8 - 75, 6)
  })

  test('agrees with itself: reached by the deadline exactly where nothing is lacking', () => {
    const comparator = fc.constantFrom('at_least', 'at_most', 'equal', 'reduce_at_least', 'between' as const)
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 6 }),
        comparator,
        fc.integer({ min: 0, max: 100 }),
        (values, kind, required) => {
          const points = values.map((value, place) => ({ day: addDays(today, -30 * (values.length - 1 - place)), value }))
          const forecast = forecastTarget(points, { ...terms, comparator: kind, required }, today)
          const inTime = forecast !== null && forecast.reachedOn !== null && forecast.reachedOn <= terms.deadline
          expect(inTime).toBe(forecast?.holds.likely)
          expect((forecast?.shortfall ?? NaN) <= 1e-9).toBe(forecast?.holds.likely)
          for (const point of forecast?.band ?? []) expect(point.low <= point.high + 1e-9).toBe(true)
        },
      ),
    )
  })
})

describe('what must happen this week', () => {
  const saturday = toDay('2026-10-31')

  test('is what lacks of the path at its Sunday, and what each week owes to the deadline', () => {
    expect(weeklyNeed(terms, { value: 60, expected: 64.5, today: saturday })).toEqual({
      weekEnd: toDay('2026-11-01'),
      thisWeek: 4.5,
      eachWeek: Number((30 / (62 / 7)).toPrecision(12)),
      isMore: true,
    })
  })

  test('is nothing where the path is kept, is to be taken off where less is wanted, and ends with the deadline', () => {
    expect(weeklyNeed(terms, { value: 95, expected: 64.5, today })).toMatchObject({ thisWeek: 0, eachWeek: 0 })
    const fewer = { ...terms, comparator: 'at_most' as const, required: 10, unit: 'vụ' }
    expect(weeklyNeed(fewer, { value: 14, expected: 12, today })).toMatchObject({ thisWeek: 2, isMore: false })
    expect(weeklyNeed(terms, { value: 60, expected: null, today: addDays(terms.deadline, 1) })).toBeNull()
    expect(weeklyNeed(terms, { value: 60, expected: null, today: toDay('2026-12-29') })).toMatchObject({
      weekEnd: terms.deadline,
      thisWeek: null,
      eachWeek: 30,
    })
  })
})
