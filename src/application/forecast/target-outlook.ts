import { type Forecast, type ForecastTerms, forecastTarget, wantsMore } from '#domain/forecast/forecast-target.ts'
import type { SeriesPoint } from '#domain/forecast/robust-slope.ts'
import { type WeeklyNeed, weekEndOf, weeklyNeed } from '#domain/forecast/weekly-need.ts'
import { type Path, expectedOn } from '#domain/target/trajectory.ts'
import type { CurrentFigure } from '../target/compute-figures.ts'
import type { ChartPoint } from '../target/describe-target.ts'
import { aheadOf } from './target-series.ts'

/** Where a figure leads and what must happen this week. */
export type Outlook = { readonly forecast: Forecast | null; readonly need: WeeklyNeed | null; readonly wantsMore: boolean }

/** Null: nothing is owed by a day to come, nothing is counted, or it is a deed that is done or not. */
export function outlookOf(figure: CurrentFigure, path: Path | undefined, trajectory: readonly ChartPoint[]): Outlook | null {
  const { asOf, value } = figure
  const terms = termsAhead(figure)
  if (terms === null || path === undefined || value === null) return null
  const points = trajectory.flatMap(({ day, actual }) => (actual === null ? [] : [{ day, value: actual }]))
  return {
    forecast: forecastOfSeries(figure, points),
    need: weeklyNeed(terms, { value, expected: expectedOn(path, weekEndOf(asOf)), today: asOf }),
    wantsMore: wantsMore(terms),
  }
}

/** @param series month by month; what is of the figure's own day or outside its period is left aside. */
export function forecastOfSeries(figure: CurrentFigure, series: readonly SeriesPoint[]): Forecast | null {
  const { asOf, start, value } = figure
  const terms = termsAhead(figure)
  if (terms === null || value === null) return null
  return forecastTarget([...series.filter(({ day }) => day > start && day < asOf), { day: asOf, value }], terms, asOf)
}

function termsAhead(figure: CurrentFigure): ForecastTerms | null {
  const ahead = aheadOf(figure)
  if (ahead === null || ahead.end < figure.asOf || ahead.comparator === 'done') return null
  return { comparator: ahead.comparator, required: ahead.required, unit: figure.unit, deadline: ahead.end }
}
