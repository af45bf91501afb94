import { type Forecast, forecastTarget, wantsMore } from '#domain/forecast/forecast-target.ts'
import { type WeeklyNeed, weekEndOf, weeklyNeed } from '#domain/forecast/weekly-need.ts'
import { type Path, expectedOn } from '#domain/target/trajectory.ts'
import type { FigureView } from '../target/figure-view.ts'
import type { ChartPoint } from '../target/describe-target.ts'
import { aheadOf } from './target-series.ts'

/** Where a figure leads and what must happen this week. */
export type Outlook = { readonly forecast: Forecast | null; readonly need: WeeklyNeed | null; readonly wantsMore: boolean }

/** Null: nothing is owed by a day, nothing is counted, or the day is over. */
export function outlookOf(figure: FigureView, path: Path | undefined, trajectory: readonly ChartPoint[]): Outlook | null {
  const ahead = aheadOf(figure)
  const { asOf, value, unit } = figure
  if (ahead === null || path === undefined || value === null || ahead.end < asOf || ahead.comparator === 'done') return null
  const terms = { comparator: ahead.comparator, required: ahead.required, unit, deadline: ahead.end }
  const points = trajectory.flatMap(({ day, actual }) =>
    actual === null || day <= ahead.start || day >= asOf ? [] : [{ day, value: actual }],
  )
  return {
    forecast: forecastTarget([...points, { day: asOf, value }], terms, asOf),
    need: weeklyNeed(terms, { value, expected: expectedOn(path, weekEndOf(asOf)), today: asOf }),
    wantsMore: wantsMore(terms),
  }
}
