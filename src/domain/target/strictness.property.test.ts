import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comparator } from '../plan/plan-extraction.ts'
import { compareStrictness, stricterDirection } from './strictness.ts'

const HIGHER: readonly Comparator[] = ['at_least', 'more_than', 'increase_at_least', 'reduce_at_least', 'between']
const LOWER: readonly Comparator[] = ['at_most', 'less_than']
const SAME: readonly Comparator[] = ['equal', 'about', 'done']
const comparators = fc.constantFrom(...HIGHER, ...LOWER, ...SAME)
const values = fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true }).map(value => value + 0)

describe('strictness of values', () => {
  it('calls a value as strict as itself', () => {
    fc.assert(fc.property(comparators, values, (comparator, value) => compareStrictness(comparator, value, value) === 'same'))
  })
  it('knows two sides of one comparison', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HIGHER, ...LOWER), values, values, (comparator, left, right) => {
        const there = compareStrictness(comparator, left, right)
        const back = compareStrictness(comparator, right, left)
        return there === 'same' ? back === 'same' : (there === 'stricter') === (back === 'weaker')
      }),
    )
  })
  it('never lets a chain of stricter values come back below its beginning', () => {
    fc.assert(
      fc.property(comparators, values, fc.array(values), (comparator, first, proposals) => {
        const last = proposals.reduce((held, next) => (compareStrictness(comparator, next, held) === 'weaker' ? held : next), first)
        expect(compareStrictness(comparator, last, first)).not.toBe('weaker')
      }),
    )
  })
  it('takes more for stricter where the plan says at least, less where it says at most, nothing else where it says exactly', () => {
    for (const comparator of HIGHER)
      expect([stricterDirection(comparator), compareStrictness(comparator, 6, 5)]).toEqual(['higher', 'stricter'])
    for (const comparator of LOWER)
      expect([stricterDirection(comparator), compareStrictness(comparator, 4, 5)]).toEqual(['lower', 'stricter'])
    for (const comparator of SAME) {
      expect([compareStrictness(comparator, 4, 5), compareStrictness(comparator, 6, 5)]).toEqual(['weaker', 'weaker'])
    }
  })
})
