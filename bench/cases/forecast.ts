import { forecastTarget } from '#domain/forecast/forecast-target.ts'
import type { ForecastTerms } from '#domain/forecast/forecast-target.ts'
import type { SeriesPoint } from '#domain/forecast/robust-slope.ts'
import { trajectoryChart } from '#domain/chart/trajectory-chart.ts'
import { addDays, toDay } from '#domain/shared/calendar.ts'
import { chartSvg } from '#infrastructure/documents/writing/chart-svg.ts'
import { defineCase } from '../bench-case.ts'

const TODAY = toDay('2026-10-31')
const TERMS: ForecastTerms = { comparator: 'at_least', required: 90, unit: '%', deadline: toDay('2027-08-27') }
const TARGETS = 60

type Series = readonly (readonly SeriesPoint[])[]

function seriesOf(targets: number): Series {
  return Array.from({ length: targets }, (_none, target) =>
    Array.from({ length: 17 }, (_month, month) => ({ day: addDays(TODAY, -30 * (16 - month)), value: (target * 7 + month * 5) % 100 })),
  )
}

/** By bare hands: the least-squares slope of each series, which one wrong figure moves. */
function leastSquares(series: Series): number {
  return series.reduce((sum, points) => {
    const mean = points.reduce((total, point) => total + point.value, 0) / points.length
    const middle = (points.length - 1) / 2
    const over = points.reduce((total, point, place) => total + (place - middle) * (point.value - mean), 0)
    return sum + over / points.reduce((total, _point, place) => total + (place - middle) ** 2, 0)
  }, 0)
}

function forecasts(targets: number) {
  return defineCase({
    name: `forecasts of ${targets} targets over 17 months`,
    iterations: 50,
    prepare: async () => seriesOf(targets),
    async run(series) {
      if (series.some(points => forecastTarget(points, TERMS, TODAY) === null)) throw new Error('No forecast')
    },
    async baseline(series) {
      if (!Number.isFinite(leastSquares(series))) throw new Error('No slope')
    },
    clean: async () => undefined,
  })
}

const say = (value: number) => `${Math.round(value)}%`
const words = {
  expected: 'Lộ trình',
  actual: 'Thực tế',
  committed: 'Cam kết',
  floor: 'Tối thiểu',
  forecast: 'Dự báo',
  day: 'Ngày',
  band: 'Khoảng dự báo',
  today: (day: string) => day,
}

const drawings = defineCase({
  name: `trajectories with band drawn as SVG (${TARGETS} targets)`,
  iterations: 20,
  prepare: async () => seriesOf(TARGETS),
  async run(series) {
    for (const actual of series) {
      const forecast = forecastTarget(actual, TERMS, TODAY)?.band ?? []
      const start = actual[0]?.day ?? TODAY
      const trajectory = { start, end: TERMS.deadline, today: TODAY, expected: actual, actual, floor: 90, committed: 95, forecast }
      const chart = trajectoryChart(trajectory, { width: 720, height: 270, words, sayValue: say, sayWhole: say })
      if (!chartSvg(chart).includes('polygon')) throw new Error('No band')
    }
  },
  clean: async () => undefined,
})

export const cases = [forecasts(TARGETS), forecasts(TARGETS * 10), drawings]
