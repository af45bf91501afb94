import { type Forecast, forecastTarget } from '#domain/forecast/forecast-target.ts'
import type { SeriesPoint } from '#domain/forecast/robust-slope.ts'
import type { TargetForecast } from '#domain/monitoring/task-light.ts'
import type { TargetMonth } from '#domain/monitoring/status-subject.ts'
import { type Day, monthOf } from '#domain/shared/calendar.ts'
import type { StatusStore, TargetAhead, TargetFacts } from '../ports/status-store.ts'
import type { CurrentFigure } from '../target/compute-figures.ts'

/** By target, oldest month first. */
export type TargetSeries = ReadonlyMap<string, readonly TargetMonth[]>

export async function loadTargetSeries(
  { status }: { readonly status: Pick<StatusStore, 'listTargetMonths'> },
  planId: string,
): Promise<TargetSeries> {
  return Map.groupBy(await status.listTargetMonths(planId), month => month.targetId)
}

/** What a forecast of the figure is held against; a target that each unit owes counts the units that fulfil it. */
export function aheadOf({ comparator, committed, floor, start, end, units }: CurrentFigure): TargetAhead | null {
  if (end === null) return null
  return { comparator: units.length > 0 ? 'at_least' : comparator, required: committed ?? floor, start, end }
}

/** The months of the running period that are over, and how it stands today. */
export function pointsOf(
  months: readonly TargetMonth[],
  { start }: Pick<TargetAhead, 'start'>,
  now: SeriesPoint | null,
): readonly SeriesPoint[] {
  const today = now?.day
  const past = months.flatMap(({ month, value, asOf }) =>
    value === null || asOf <= start || (today !== undefined && month >= monthOf(today)) ? [] : [{ day: asOf, value }],
  )
  return now === null ? past : [...past, now]
}

/** Null: nothing to reach, nothing counted, too few figures. */
export function forecastFigure(
  { ahead, value, unit }: Pick<TargetFacts, 'ahead' | 'value' | 'unit'>,
  months: readonly TargetMonth[],
  today: Day,
): Forecast | null {
  if (ahead === null || value === null) return null
  const { comparator, required, start, end } = ahead
  return forecastTarget(pointsOf(months, { start }, { day: today, value }), { comparator, required, unit, deadline: end }, today)
}

/** As lights take it: striving never marks a failure, and what is met is not held against its pace. */
export function forecastOfTarget(target: TargetFacts, months: readonly TargetMonth[], today: Day): TargetForecast | undefined {
  const forecast = target.soft || target.met === true ? null : forecastFigure(target, months, today)
  if (forecast === null || target.ahead === null) return undefined
  return {
    targetId: target.targetId,
    deadline: forecast.deadline,
    reachedOn: forecast.reachedOn,
    amounts: { forecast: Math.round(forecast.atDeadline.value * 10) / 10, required: target.ahead.required, unit: target.unit },
  }
}
