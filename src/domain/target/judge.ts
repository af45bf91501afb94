import type { Day } from '../shared/calendar.ts'
import type { FigureState } from './figure-state.ts'
import type { Obligation } from './obligations.ts'
import { stricterDirection } from './strictness.ts'
import { type TargetTerms, isShare } from './target-terms.ts'

/** "khoảng": a twentieth more or less is still about. */
const ABOUT = 0.05
/** Sums of decimals are compared as people write them. */
const SAME = 1e-9

type Rule = Pick<TargetTerms, 'comparator'>

/**
 * Whether an actual value fulfils what is required, both in the target's unit; of `reduce_at_least` and `increase_at_least`
 * the value is the change itself. `between` asks for its lower bound only.
 */
export function isFulfilled({ comparator }: Rule, value: number, required: number): boolean {
  const slack = SAME * Math.max(1, Math.abs(required))
  switch (comparator) {
    case 'at_least':
    case 'between':
    case 'reduce_at_least':
    case 'increase_at_least':
    case 'done':
      return value >= required - slack
    case 'more_than':
      return value > required + slack
    case 'at_most':
      return value <= required + slack
    case 'less_than':
      return value < required - slack
    case 'equal':
      return Math.abs(value - required) <= slack
    case 'about':
      return Math.abs(value - required) <= ABOUT * Math.abs(required) + slack
  }
}

/** What is owed as an amount of the base: 50 % of 500.000.000 đồng are 250.000.000. Null: the target is no share of a named whole. */
export function requiredAmount(terms: Pick<TargetTerms, 'base' | 'unit'>, required: number): number | null {
  return terms.base === null || !isShare(terms) ? null : (required * terms.base.value) / 100
}

export type JudgedFigure = {
  readonly terms: Pick<TargetTerms, 'comparator' | 'unit'>
  readonly obligation: Pick<Obligation, 'due' | 'soft'>
  /** Null: no figure. */
  readonly value: number | null
  readonly required: number
  /** Of the path on this day; null: no path. */
  readonly expected: number | null
  readonly asOf: Day
}

export function judgeFigure({ terms, obligation, value, required, expected, asOf }: JudgedFigure): FigureState {
  if (value === null) return 'no_data'
  if (isFulfilled(terms, value, required)) return 'met'
  if (obligation.due !== null && asOf > obligation.due) return obligation.soft ? 'behind' : 'missed'
  return expected === null || isOnPath(terms, { value, required, expected }) ? 'on_path' : 'behind'
}

/** Things that are counted whole are owed whole: half an initiative is not behind. */
function isOnPath(
  terms: JudgedFigure['terms'],
  { value, required, expected }: { value: number; required: number; expected: number },
): boolean {
  const direction = stricterDirection(terms.comparator)
  if (direction === 'lower') return value <= expected
  const owed = isShare(terms) || !Number.isInteger(required) ? expected : Math.floor(expected + SAME)
  return direction === 'higher' ? value >= owed : Math.abs(value - required) <= Math.abs(owed - required)
}
