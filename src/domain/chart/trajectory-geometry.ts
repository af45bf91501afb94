import { daysBetween, firstDayOf, monthNumberOf, monthOf, monthsBetween, yearOf } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { niceTicks } from './nice-ticks.ts'
import { placeLabels } from './place-labels.ts'
import type { WishedLabel } from './place-labels.ts'
import type { Spot } from './drawing.ts'

export type ChartPoint = { readonly day: Day; readonly value: number }
export type LineKey = 'expected' | 'actual' | 'committed' | 'floor' | 'forecast'
/** A figure to come with the interval it lies in. */
export type BandPoint = ChartPoint & { readonly low: number; readonly high: number }

export type Trajectory = {
  readonly start: Day
  readonly end: Day
  /** The day the chart is drawn for. */
  readonly today: Day
  readonly expected: readonly ChartPoint[]
  readonly actual: readonly ChartPoint[]
  readonly floor: number
  readonly committed: number | null
  /** From today on; absent: no forecast. */
  readonly forecast?: readonly BandPoint[]
}

/** Widths in CSS pixels; `labels` are the words beside the lines, `sayValue` those of the height marks. */
export type TrajectoryFrame = {
  readonly width: number
  readonly height: number
  readonly labels: Readonly<Record<LineKey, string>>
  readonly sayValue: (value: number) => string
}

export type TrajectoryDrawing = {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly heights: readonly { readonly y: number; readonly text: string }[]
  readonly months: readonly { readonly x: number; readonly text: string }[]
  readonly expected: readonly Spot[]
  readonly actual: readonly Spot[]
  readonly forecast: readonly (Spot & { readonly low: number; readonly high: number })[]
  readonly floorY: number
  readonly committedY: number | null
  readonly todayX: number | null
  readonly labels: readonly (WishedLabel<LineKey> & { readonly text: string; readonly lineY: number })[]
}

/** Of the chart's letters at 14 px: wide enough for the widest of them. */
const LETTER = 7.6
const LINE = 18
const GAP = 8
const MONTH_WIDTH = 58

/** Where everything of a trajectory stands. Nothing leaves the frame, no label covers another. */
export function drawTrajectory(trajectory: Trajectory, frame: TrajectoryFrame): TrajectoryDrawing {
  const { expected, actual, floor, committed, start, end, forecast = [] } = trajectory
  // Of things that are counted whole the path alone has parts.
  const counted = [...actual.map(point => point.value), floor, ...(committed === null ? [] : [committed])]
  const shown = [...counted, ...expected.map(point => point.value), ...forecast.flatMap(({ low, high }) => [low, high])]
  const ticks = niceTicks(Math.min(0, ...shown), Math.max(...shown), { whole: counted.every(Number.isInteger) })
  const heights = ticks.map(value => ({ value, text: frame.sayValue(value) }))
  const lines = linesOf(trajectory)
  const plot = {
    left: GAP + widest(heights.map(({ text }) => text)),
    right: frame.width - GAP - widest(lines.map(line => frame.labels[line])),
    top: GAP + LINE,
    bottom: frame.height - LINE - GAP,
  }
  const days = Math.max(1, daysBetween(start, end))
  const xOf = (day: Day) => plot.left + ((plot.right - plot.left) * clamp(daysBetween(start, day), 0, days)) / days
  const least = ticks[0] ?? 0
  const most = ticks.at(-1) ?? 1
  const yOf = (value: number) => plot.bottom - ((plot.bottom - plot.top) * (clamp(value, least, most) - least)) / (most - least)
  const spots = (points: readonly ChartPoint[]) => points.map(({ day, value }) => ({ x: xOf(day), y: yOf(value) }))
  const ends: Readonly<Record<LineKey, number | undefined>> = {
    expected: expected.at(-1)?.value,
    actual: actual.at(-1)?.value,
    forecast: forecast.at(-1)?.value,
    committed: committed ?? undefined,
    floor,
  }
  const wishes = lines.map(key => ({ key, y: yOf(ends[key] ?? floor) }))
  return {
    plot,
    heights: heights.map(({ value, text }) => ({ y: yOf(value), text })),
    months: monthMarks(trajectory, plot.right - plot.left).map(({ day, text }) => ({ x: xOf(day), text })),
    expected: spots(expected),
    actual: spots(actual),
    forecast: forecast.map(({ day, value, low, high }) => ({ x: xOf(day), y: yOf(value), low: yOf(low), high: yOf(high) })),
    floorY: yOf(floor),
    committedY: committed === null || committed === floor ? null : yOf(committed),
    todayX: trajectory.today < start || trajectory.today > end ? null : xOf(trajectory.today),
    labels: placeLabels(wishes, { top: 0, bottom: plot.bottom + LINE / 2, height: LINE }).map(label => ({
      ...label,
      text: frame.labels[label.key],
      lineY: yOf(ends[label.key] ?? floor),
    })),
  }
}

/** The lines that are drawn; a promise that equals the plan's minimum is one line with it. */
function linesOf({ actual, committed, floor, expected, forecast = [] }: Trajectory): readonly LineKey[] {
  return [
    ...(expected.length > 0 ? (['expected'] as const) : []),
    ...(actual.length > 0 ? (['actual'] as const) : []),
    ...(forecast.length > 1 ? (['forecast'] as const) : []),
    ...(committed !== null && committed !== floor ? (['committed'] as const) : []),
    'floor',
  ]
}

/** First days of months, as many as have room; a year is written where it begins and at the first mark. */
function monthMarks({ start, end }: Trajectory, width: number): readonly { readonly day: Day; readonly text: string }[] {
  const months = monthsBetween(monthOf(start), monthOf(end)).filter(month => firstDayOf(month) >= start)
  const room = Math.max(1, Math.floor(width / MONTH_WIDTH))
  const stride = [1, 2, 3, 6, 12, 24].find(step => months.length / step <= room) ?? 60
  const marked = months.filter(month => (yearOf(month) * 12 + monthNumberOf(month) - 1) % stride === 0)
  return marked.map((month, place) => ({
    day: firstDayOf(month),
    text: place === 0 || monthNumberOf(month) === 1 ? `T${monthNumberOf(month)}/${yearOf(month)}` : `T${monthNumberOf(month)}`,
  }))
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(text => text.length)) * LETTER + GAP
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
