import type { Month } from '../shared/calendar.ts'
import type { ReportedRate } from './task-light.ts'

/** A unit that has to report on the task in a month. */
export type OwedReport = { readonly unitId: string; readonly month: Month }
/** A line that was sent; `rate` percent 0–100, null when the unit had nothing to report that month. */
export type SentRate = { readonly unitId: string; readonly month: Month; readonly rate: number | null; readonly accepted: boolean }
export type MonthCompletion = ReportedRate & { readonly unitsReported: number; readonly unitsOwing: number }
/** How far a task is and who stands behind the figure; `rate` and `month` null while nobody sent a ratio. */
export type TaskCompletion = {
  readonly rate: number | null
  readonly month: Month | null
  readonly unitsReported: number
  readonly unitsOwing: number
}

/** The ratio that a unit sent last. */
export type StandingRate = { readonly unitId: string; readonly month: Month; readonly rate: number; readonly accepted: boolean }
/** One month folded: the task's ratio (null: nobody who owes the report sent any) and what stands after it, from which the next month goes on. */
export type MonthFold = { readonly month: Month; readonly completion: MonthCompletion | null; readonly standing: readonly StandingRate[] }

/**
 * The task's ratio for every month that somebody sent, the oldest first: the mean over all units that owe the month's report, in tenths of a percent.
 * A unit that is silent, or says nothing new, stands with the ratio it sent last, one that never sent any with 0: silence never raises the figure.
 * A month counts as accepted when every line it rests on is.
 */
export function monthlyCompletion(owed: readonly OwedReport[], sent: readonly SentRate[]): readonly MonthCompletion[] {
  return foldMonths([], owed, sent).flatMap(({ completion }) => completion ?? [])
}

/** Months after those whose lines `standing` came from: only what was sent since is looked at. */
export function foldMonths(
  standing: readonly StandingRate[],
  owed: readonly OwedReport[],
  sent: readonly SentRate[],
): readonly MonthFold[] {
  const owingOf = Map.groupBy(owed, report => report.month)
  const sentIn = Map.groupBy(sent, line => line.month)
  const folds: MonthFold[] = []
  let before = standing
  for (const month of [...sentIn.keys()].toSorted()) {
    const owing = new Set((owingOf.get(month) ?? []).map(report => report.unitId))
    const fold = foldMonth(before, { month, owing, sent: sentIn.get(month) ?? [] })
    folds.push(fold)
    before = fold.standing
  }
  return folds
}

type SentMonth = { readonly month: Month; readonly owing: ReadonlySet<string>; readonly sent: readonly SentRate[] }

function foldMonth(before: readonly StandingRate[], { month, owing, sent }: SentMonth): MonthFold {
  const newest = new Map(before.map(line => [line.unitId, line]))
  for (const { unitId, rate, accepted } of sent) if (rate !== null) newest.set(unitId, { unitId, month, rate, accepted })
  const standing = [...newest.values()]
  const reported = sent.filter(line => owing.has(line.unitId))
  const counted = standing.filter(line => owing.has(line.unitId))
  if (reported.length === 0 || counted.length === 0) return { month, completion: null, standing }
  const rate = Math.round((10 * counted.reduce((sum, line) => sum + line.rate, 0)) / owing.size) / 10
  const accepted = [...reported, ...counted].every(line => line.accepted)
  return { month, completion: { month, rate, accepted, unitsReported: reported.length, unitsOwing: owing.size }, standing }
}
