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

/**
 * The task's ratio for every month that somebody sent, the oldest first: the mean over all units that owe the month's report, in tenths of a percent.
 * A unit that is silent, or says nothing new, stands with the ratio it sent last, one that never sent any with 0: silence never raises the figure.
 * A month counts as accepted when every line it rests on is.
 */
export function monthlyCompletion(owed: readonly OwedReport[], sent: readonly SentRate[]): readonly MonthCompletion[] {
  const owingOf = Map.groupBy(owed, report => report.month)
  return [...new Set(sent.map(line => line.month))].toSorted().flatMap(month => {
    const owing = new Set((owingOf.get(month) ?? []).map(report => report.unitId))
    const ofOwing = sent.filter(line => owing.has(line.unitId))
    const reported = ofOwing.filter(line => line.month === month)
    const standing = [...owing].flatMap(unitId => newest(ofOwing.filter(line => line.unitId === unitId && line.month <= month)) ?? [])
    if (reported.length === 0 || standing.length === 0) return []
    const rate = Math.round((10 * standing.reduce((sum, line) => sum + (line.rate ?? 0), 0)) / owing.size) / 10
    return [
      {
        month,
        rate,
        accepted: [...reported, ...standing].every(line => line.accepted),
        unitsReported: reported.length,
        unitsOwing: owing.size,
      },
    ]
  })
}

/** The newest line that names a ratio. */
function newest(lines: readonly SentRate[]): SentRate | undefined {
  return lines
    .filter(line => line.rate !== null)
    .reduce<SentRate | undefined>((last, line) => (last === undefined || line.month > last.month ? line : last), undefined)
}
