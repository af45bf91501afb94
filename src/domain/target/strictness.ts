import type { Comparator } from '../plan/plan-extraction.ts'

/** Which values of a comparator bind harder: larger ones, smaller ones, or none but the same. */
export type StricterDirection = 'higher' | 'lower' | 'same'

const DIRECTIONS: Readonly<Record<Comparator, StricterDirection>> = {
  at_least: 'higher',
  more_than: 'higher',
  increase_at_least: 'higher',
  reduce_at_least: 'higher',
  /** "03-05 doanh nghiệp": the lower bound is what is owed, more is no breach. */
  between: 'higher',
  at_most: 'lower',
  less_than: 'lower',
  equal: 'same',
  about: 'same',
  done: 'same',
}

export function stricterDirection(comparator: Comparator): StricterDirection {
  return DIRECTIONS[comparator]
}

export type Strictness = 'weaker' | 'same' | 'stricter'

/**
 * How `left` binds beside `right`, both values of one comparator in one unit. Where no value is stricter than another
 * (`equal`, `about`, `done`) every other value is weaker: it no longer promises what was asked.
 */
export function compareStrictness(comparator: Comparator, left: number, right: number): Strictness {
  if (left === right) return 'same'
  const direction = stricterDirection(comparator)
  if (direction === 'same') return 'weaker'
  return left > right === (direction === 'higher') ? 'stricter' : 'weaker'
}
