import { trajectoryChart } from '#domain/chart/trajectory-chart.ts'
import type { Trajectory } from '#domain/chart/trajectory-geometry.ts'
import type { PageTarget } from '#domain/meeting/task-page.ts'
import type { PrintedChart } from '#domain/report/consolidated-report.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { forecastOfSeries } from '../forecast/target-outlook.ts'
import { planBurnUp } from '../forecast/plan-pace.ts'
import { pageTargets } from '../meeting/page-targets.ts'
import type { PlanTasks } from '../plan/load-plan-tasks.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { CurrentFigure } from '../target/compute-figures.ts'

const SIZE = { width: 720, height: 270 }
/** More would make a book of an appendix; the table above them says all. */
const MOST_TARGETS = 6
const WORDS = {
  actual: 'Thực tế',
  committed: 'Cam kết',
  forecast: 'Dự báo',
  day: 'Ngày',
  band: 'Khoảng dự báo',
  today: (day: string) => `Ngày ${day}`,
}

/** The burn-up of the plan, and the way of each target that is behind or missed. */
export async function reportCharts(
  stores: Stores,
  loaded: PlanTasks,
  { figures, asOf }: { readonly figures: readonly CurrentFigure[]; readonly asOf: Day },
): Promise<readonly PrintedChart[]> {
  const red = new Set(figures.filter(figure => figure.state === 'behind' || figure.state === 'missed').map(figure => figure.targetId))
  const byId = new Map(figures.map(figure => [figure.targetId, figure]))
  const tasks = loaded.tasks
    .map(whole => ({ ...whole, targets: whole.targets.filter(target => red.has(target.targetId)) }))
    .filter(whole => whole.targets.length > 0)
  const ways = [...(await pageTargets(stores, { ...loaded, tasks }, [], asOf)).values()].flat()
  return [
    ...(await burnUpChart(stores, loaded, asOf)),
    ...ways.flatMap(target => wayChart(target, byId.get(target.targetId), asOf)).slice(0, MOST_TARGETS),
  ]
}

async function burnUpChart(stores: Stores, loaded: PlanTasks, asOf: Day): Promise<readonly PrintedChart[]> {
  const points = await planBurnUp(stores, loaded, asOf)
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return []
  const all = loaded.tasks.flatMap(whole => whole.cells.flatMap(cell => cell.deliverables)).length
  const trajectory: Trajectory = {
    start: first.day,
    end: last.day,
    today: asOf,
    expected: points.map(({ day, required: value }) => ({ day, value })),
    actual: points.flatMap(({ day, accepted: value }) => (value === null ? [] : [{ day, value }])),
    floor: all,
    committed: null,
  }
  const say = (value: number) => sayAmount(value, '')
  const words = { ...WORDS, expected: 'Cần có', actual: 'Đã chấp nhận', floor: 'Tổng số' }
  return [
    { title: 'Sản phẩm được chấp nhận, cộng dồn', chart: trajectoryChart(trajectory, { ...SIZE, words, sayValue: say, sayWhole: say }) },
  ]
}

function wayChart(
  { text, unit, minimum: floor, committed, deadline: end, points }: PageTarget,
  figure: CurrentFigure | undefined,
  today: Day,
): readonly PrintedChart[] {
  const [first] = points
  if (end === null || first === undefined || points.length < 2) return []
  const pick = (which: 'expected' | 'value') => points.flatMap(({ day, [which]: value }) => (value === null ? [] : [{ day, value }]))
  const actual = pick('value')
  const forecast = figure === undefined ? [] : (forecastOfSeries(figure, actual)?.band ?? [])
  const trajectory: Trajectory = { start: first.day, end, today, expected: pick('expected'), actual, floor, committed, forecast }
  const chart = trajectoryChart(trajectory, {
    ...SIZE,
    words: { ...WORDS, expected: 'Lộ trình', floor: 'Tối thiểu' },
    sayValue: value => sayAmount(value, unit === '%' ? '%' : ''),
    sayWhole: value => sayAmount(value, unit),
  })
  return [{ title: `Lộ trình chỉ tiêu: ${text}`, chart }]
}
