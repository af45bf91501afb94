import type { TargetMonth } from '#domain/monitoring/status-subject.ts'
import { type Day, type Month, addMonths, lastDayOf, monthOf, monthsBetween } from '#domain/shared/calendar.ts'
import type { TargetSeries } from '../forecast/target-series.ts'
import type { TargetFacts } from '../ports/status-store.ts'
import { currentFigure } from '../target/compute-figures.ts'
import type { MeasuredTarget } from '../target/count-obligations.ts'
import type { FigureStores } from '../target/figure-ground.ts'

type Counting = {
  readonly today: Day
  /** What was counted today, by target. */
  readonly counted: ReadonlyMap<string, TargetFacts>
  /** The first month of a target to be counted at its end. */
  readonly from: (targetId: string) => Month
}

/** The figures of these targets at the end of every month from their first on, and of the running month as it stands. Registers are kept as they stood on every day. */
export async function countTargetMonths(
  stores: FigureStores,
  measured: readonly MeasuredTarget[],
  { today, counted, from }: Counting,
): Promise<readonly TargetMonth[]> {
  const months: TargetMonth[] = []
  for (const target of measured) {
    const { targetId } = target.target
    for (const month of monthsBetween(from(targetId), addMonths(monthOf(today), -1))) {
      const day = lastDayOf(month)
      months.push({ targetId, month, value: (await currentFigure(stores, target, day)).value, asOf: day })
    }
    months.push({ targetId, month: monthOf(today), value: counted.get(targetId)?.value ?? null, asOf: today })
  }
  return months
}

/** The series with these months in the place of those that were there. */
export function seriesWith(known: TargetSeries, months: readonly TargetMonth[]): TargetSeries {
  const series = new Map(known)
  for (const [targetId, anew] of Map.groupBy(months, month => month.targetId)) {
    const replaced = new Set(anew.map(month => month.month))
    const kept = (series.get(targetId) ?? []).filter(month => !replaced.has(month.month))
    series.set(
      targetId,
      [...kept, ...anew].toSorted((left, right) => (left.month < right.month ? -1 : 1)),
    )
  }
  return series
}
