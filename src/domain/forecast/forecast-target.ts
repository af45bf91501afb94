import type { Comparator } from '../plan/plan-extraction.ts'
import { addDays, daysBetween } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { stricterDirection } from '../target/strictness.ts'
import { robustSlope } from './robust-slope.ts'
import type { SeriesPoint } from './robust-slope.ts'

export type ForecastTerms = {
  readonly comparator: Comparator
  /** What is owed at the deadline: the approved promise, else the plan's minimum. */
  readonly required: number
  readonly unit: string
  readonly deadline: Day
}

export type ForecastPoint = { readonly day: Day; readonly value: number; readonly low: number; readonly high: number }

/** Where a series leads to. */
export type Forecast = {
  readonly deadline: Day
  /** Change a day. */
  readonly slope: number
  /** Figures that it rests on. */
  readonly points: number
  readonly atDeadline: ForecastPoint
  /** The first day on which what is owed stands; null: never at this pace. Later than the deadline where it comes too late. */
  readonly reachedOn: Day | null
  /** What is lacking at the deadline, never below 0. */
  readonly shortfall: number
  /** Whether the target stands at the deadline: as forecast, at the better and at the worse edge of the interval. */
  readonly holds: { readonly likely: boolean; readonly best: boolean; readonly worst: boolean }
  /** From today to the deadline. */
  readonly band: readonly ForecastPoint[]
}

/** Below this many figures there is no forecast. */
export const LEAST_POINTS = 3
/** Older figures say little about the pace of now. */
const MOST_POINTS = 6
/** Nobody plans further than that. */
const FARTHEST_DAYS = 3660

/**
 * The last figures carried on from the newest one by their robust slope. Null: too few figures, a deadline that is over, or a target that is either done or not
 * and so has no pace.
 */
export function forecastTarget(series: readonly SeriesPoint[], terms: ForecastTerms, today: Day): Forecast | null {
  const points = series
    .filter(point => point.day <= today)
    .toSorted((left, right) => (left.day < right.day ? -1 : 1))
    .slice(-MOST_POINTS)
  const now = points.at(-1)
  const robust = robustSlope(points)
  if (now === undefined || robust === undefined || points.length < LEAST_POINTS) return null
  if (terms.deadline < today || terms.comparator === 'done') return null
  const { slope, low, high } = robust
  const at = (day: Day): ForecastPoint => {
    const carried = (pace: number) => within(terms, now.value + pace * daysBetween(today, day))
    return { day, value: carried(slope), low: carried(low), high: carried(high) }
  }
  const end = at(terms.deadline)
  const holds = (value: number) => lacking(terms, value) <= TINY
  const edges = [end.low, end.high].map(holds)
  return {
    deadline: terms.deadline,
    slope,
    points: points.length,
    atDeadline: end,
    reachedOn: reachedOn(terms, { value: now.value, slope, today }),
    shortfall: Math.max(0, lacking(terms, end.value)),
    holds: { likely: holds(end.value), best: edges.some(Boolean), worst: edges.every(Boolean) },
    band: bandDays(today, terms.deadline).map(at),
  }
}

const TINY = 1e-9

/** Whether more is wanted; where the very value is owed ("0 vụ", "100%") more is wanted unless nothing is. */
export function wantsMore({ comparator, required }: Pick<ForecastTerms, 'comparator' | 'required'>): boolean {
  const direction = stricterDirection(comparator)
  return direction === 'same' ? required > 0 : direction === 'higher'
}

/** How much a value lacks of what is owed; below 0 it is more than owed. */
export function lacking(terms: Pick<ForecastTerms, 'comparator' | 'required'>, value: number): number {
  return wantsMore(terms) ? terms.required - value : value - terms.required
}

type Pace = { readonly value: number; readonly slope: number; readonly today: Day }

function reachedOn(terms: ForecastTerms, { value, slope, today }: Pace): Day | null {
  const open = lacking(terms, value)
  const better = wantsMore(terms) ? slope : -slope
  // What must not be exceeded is reached only when it still stands at the deadline.
  if (open <= TINY) {
    const end = within(terms, value + slope * daysBetween(today, terms.deadline))
    return lacking(terms, end) <= TINY ? today : null
  }
  if (better <= 0) return null
  const days = Math.ceil(open / better - 1e-6)
  return days > FARTHEST_DAYS ? null : addDays(today, days)
}

/** A share stays within 0 and 100, a count does not fall below 0; a rise over the year before has no upper end. */
function within({ comparator, unit }: ForecastTerms, value: number): number {
  const isChange = comparator === 'reduce_at_least' || comparator === 'increase_at_least'
  const most = unit === '%' && comparator !== 'increase_at_least' ? 100 : Infinity
  return Math.min(most, isChange ? value : Math.max(0, value))
}

/** Enough to show where a limit bends the band. */
function bandDays(today: Day, deadline: Day): readonly Day[] {
  const days = daysBetween(today, deadline)
  const pieces = Math.min(days, 12)
  return pieces === 0 ? [today] : Array.from({ length: pieces + 1 }, (_none, place) => addDays(today, Math.round((days * place) / pieces)))
}
