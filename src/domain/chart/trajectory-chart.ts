import { formatDay } from '../shared/calendar.ts'
import type { Day } from '../shared/calendar.ts'
import { straight } from './drawing.ts'
import type { Chart, ChartTable, Shape } from './drawing.ts'
import { drawTrajectory } from './trajectory-geometry.ts'
import type { Trajectory, TrajectoryFrame, TrajectoryDrawing } from './trajectory-geometry.ts'

export type TrajectoryWords = TrajectoryFrame['labels'] & {
  readonly day: string
  readonly band: string
  readonly today: (day: string) => string
}

type Options = Omit<TrajectoryFrame, 'labels'> & {
  readonly words: TrajectoryWords
  /** Days of interim steps: marked on the path. */
  readonly stepDays?: readonly Day[]
  /** A value as the table says it. */
  readonly sayWhole: (value: number) => string
}

const GAP = 8
/** Half of the widest name of a month, with its year. */
const HALF_MONTH_NAME = 30

/** The path (dashed), what stood (solid, dots), the forecast with its band, promise and minimum, each with its name beside it: readable without colour. */
export function trajectoryChart(trajectory: Trajectory, { words, stepDays = [], sayWhole, ...frame }: Options): Chart {
  const drawn = drawTrajectory(trajectory, { ...frame, labels: words })
  const steps = drawn.expected.filter((_spot, place) => stepDays.includes(trajectory.expected[place]?.day ?? trajectory.start))
  return {
    width: frame.width,
    height: frame.height,
    shapes: [
      ...axes(drawn),
      ...bandOf(drawn),
      ...levels(drawn),
      ...todayMark(drawn, words.today(formatDay(trajectory.today))),
      { kind: 'path', tone: 'path', spots: drawn.expected },
      ...steps.map(({ x, y }): Shape => ({ kind: 'dot', tone: 'step', x, y, radius: 5 })),
      { kind: 'path', tone: 'actual', spots: drawn.actual },
      ...drawn.actual.map(({ x, y }): Shape => ({ kind: 'dot', tone: 'actual', x, y, radius: 4 })),
      ...names(drawn),
    ],
    table: tableOf(trajectory, words, sayWhole),
  }
}

function axes({ heights, months, plot }: TrajectoryDrawing): readonly Shape[] {
  return [
    ...heights.flatMap(({ y, text }): Shape[] => [
      straight('grid', { x: plot.left, y }, { x: plot.right, y }),
      { kind: 'text', tone: 'axis', x: plot.left - GAP, y, text, anchor: 'end' },
    ]),
    ...months.flatMap(({ x, text }): Shape[] => [
      straight('grid', { x, y: plot.bottom }, { x, y: plot.bottom + 5 }),
      { kind: 'text', tone: 'axis', x, y: plot.bottom + 15, text, anchor: x < HALF_MONTH_NAME ? 'start' : 'middle' },
    ]),
  ]
}

function bandOf({ forecast }: TrajectoryDrawing): readonly Shape[] {
  if (forecast.length < 2) return []
  const upper = forecast.map(({ x, high }) => ({ x, y: high }))
  const lower = forecast.map(({ x, low }) => ({ x, y: low }))
  return [
    { kind: 'path', tone: 'band', spots: [...upper, ...lower.toReversed()], closed: true },
    { kind: 'path', tone: 'likely', spots: forecast.map(({ x, y }) => ({ x, y })) },
  ]
}

function levels({ plot, floorY, committedY }: TrajectoryDrawing): readonly Shape[] {
  return [
    straight('floor', { x: plot.left, y: floorY }, { x: plot.right, y: floorY }),
    ...(committedY === null ? [] : [straight('promise', { x: plot.left, y: committedY }, { x: plot.right, y: committedY })]),
  ]
}

function todayMark({ plot, todayX: x }: TrajectoryDrawing, text: string): readonly Shape[] {
  if (x === null) return []
  const isLeft = x < (plot.left + plot.right) / 2
  return [
    straight('today', { x, y: plot.top - 16 }, { x, y: plot.bottom }),
    { kind: 'text', tone: 'name', x: isLeft ? x + 5 : x - 5, y: plot.top - 13, text, anchor: isLeft ? 'start' : 'end' },
  ]
}

/** Each line's name at the right edge, with a thin lead where it had to make room for another or its line ends before. */
function names({ plot, labels, actual, forecast }: TrajectoryDrawing): readonly Shape[] {
  const last = actual.at(-1)
  return [
    ...(last === undefined || forecast.length > 1 ? [] : [straight('lead', { x: last.x + 6, y: last.y }, { x: plot.right, y: last.y })]),
    ...labels.flatMap(({ y, text, lineY }): Shape[] => [
      straight('lead', { x: plot.right, y: lineY }, { x: plot.right + GAP - 2, y }),
      { kind: 'text', tone: 'name', x: plot.right + GAP, y, text, anchor: 'start' },
    ]),
  ]
}

function tableOf({ expected, actual, forecast = [] }: Trajectory, words: TrajectoryWords, say: (value: number) => string): ChartTable {
  const find = (points: Trajectory['actual'], day: Day) => points.find(point => point.day === day)
  const ahead = forecast.slice(1)
  const days = [...new Set([...expected, ...actual, ...ahead].map(point => point.day))].toSorted()
  const cell = (value: number | undefined) => (value === undefined ? '' : say(value))
  return {
    columns: [words.day, words.expected, words.actual, ...(ahead.length === 0 ? [] : [words.forecast, words.band])],
    rows: days.map(day => {
      const point = ahead.find(item => item.day === day)
      const forecastCells = point === undefined ? ['', ''] : [say(point.value), `${say(point.low)} – ${say(point.high)}`]
      return [
        formatDay(day),
        cell(find(expected, day)?.value),
        cell(find(actual, day)?.value),
        ...(ahead.length === 0 ? [] : forecastCells),
      ]
    }),
  }
}
