import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, toDay } from '../shared/calendar.ts'
import { type OwedProducts, burnUpDays, paceOf, requiredBy, sumPaces } from './pace.ts'

const start = toDay('2026-04-15')
const span = { start, end: toDay('2027-08-27') }

test('asks for products evenly between milestones, and for those without a day evenly to the end', () => {
  const owed: OwedProducts[] = [
    { due: addDays(start, 100), all: 4, accepted: 1 },
    { due: addDays(start, 200), all: 2, accepted: 0 },
  ]
  expect([0, 50, 100, 150, 200, 400].map(day => requiredBy(owed, span, addDays(start, day)))).toEqual([0, 2, 4, 5, 6, 6])
  expect(paceOf(owed, span, addDays(start, 150))).toEqual({ all: 6, required: 5, accepted: 1, gap: -4 })
  expect(requiredBy([{ due: null, all: 499, accepted: 0 }], span, addDays(start, 100))).toBeCloseTo(100, 9)
})

test('is nothing where nothing is owed', () => {
  expect(paceOf([{ due: span.end, all: 0, accepted: 0 }], span, start)).toBeNull()
  expect(sumPaces([])).toBeNull()
})

test('never asks for less on a later day, and for all at the end', () => {
  const products = fc.record({ after: fc.option(fc.integer({ min: 0, max: 499 })), all: fc.nat({ max: 9 }) })
  fc.assert(
    fc.property(fc.array(products, { maxLength: 6 }), fc.nat({ max: 499 }), fc.nat({ max: 60 }), (items, day, more) => {
      const owed = items.map(({ after, all }) => ({ due: after === null ? null : addDays(start, after), all, accepted: 0 }))
      const at = (place: number) => requiredBy(owed, span, addDays(start, place))
      expect(at(day + more)).toBeGreaterThanOrEqual(at(day) - 1e-9)
      expect(at(499)).toBeCloseTo(
        owed.reduce((sum, item) => sum + item.all, 0),
        9,
      )
    }),
  )
})

test('is drawn at the start, at the end of each month and at the end', () => {
  const days = burnUpDays(span)
  expect([days[0], days[1], days.at(-2), days.at(-1)]).toEqual([start, toDay('2026-04-30'), toDay('2027-07-31'), span.end])
})
