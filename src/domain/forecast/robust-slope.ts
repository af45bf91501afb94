import { daysBetween } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'

export type SeriesPoint = { readonly day: Day; readonly value: number }

/** Change a day; `low` and `high` bound it in four cases of five. */
export type RobustSlope = { readonly slope: number; readonly low: number; readonly high: number }

/** Four cases of five, two-sided: the normal quantile at 0,9. */
const Z = 1.2816

/**
 * The Theil–Sen slope: the median of the slopes between every two points, so that one wrong figure hardly moves it. Its interval is Sen's: the slopes at the
 * ranks that the variance of Kendall's statistic gives (H. Theil 1950; P. K. Sen, JASA 63, 1968, 1379–1389). Undefined: fewer than two days.
 */
export function robustSlope(points: readonly SeriesPoint[]): RobustSlope | undefined {
  const slopes = pairwiseSlopes(points)
  if (slopes.length === 0) return undefined
  const count = points.length
  const spread = Z * Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18)
  const last = slopes.length - 1
  return {
    slope: atRank(slopes, last / 2),
    low: atRank(slopes, Math.max(0, Math.min(last, (slopes.length - spread) / 2 - 0.5))),
    high: atRank(slopes, Math.max(0, Math.min(last, (slopes.length + spread) / 2 - 0.5))),
  }
}

/** Of every two points of different days, from the smallest. */
function pairwiseSlopes(points: readonly SeriesPoint[]): readonly number[] {
  return points
    .flatMap((from, place) =>
      points.slice(place + 1).flatMap(to => {
        const days = daysBetween(from.day, to.day)
        return days === 0 ? [] : [(to.value - from.value) / days]
      }),
    )
    .toSorted((left, right) => left - right)
}

/** Between two ranks, the share of both. */
function atRank(sorted: readonly number[], rank: number): number {
  const below = sorted[Math.floor(rank)] ?? 0
  const above = sorted[Math.ceil(rank)] ?? below
  return below + (above - below) * (rank - Math.floor(rank))
}
