import { type Day, daysBetween, lastDayOf, monthOf, monthsBetween } from '../shared/calendar.ts'

export type Step = { readonly day: Day; readonly value: number }

/** From where and when to where and when, over steps that the plan names: 5 of 10 initiatives by 31/12/2026. */
export type Path = {
  readonly start: Day
  /** Null: standing work has no path. */
  readonly end: Day | null
  readonly from: number
  readonly to: number
  readonly steps: readonly Step[]
}

/** What the path expects on a day: straight between its points, level before and after. Null for standing work. */
export function expectedOn(path: Path, day: Day): number | null {
  const points = pointsOf(path)
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  if (day <= first.day) return first.value
  const next = points.find(point => point.day >= day)
  if (next === undefined) return last.value
  const before = points[points.indexOf(next) - 1] ?? first
  const share = daysBetween(before.day, day) / daysBetween(before.day, next.day)
  return before.value + (next.value - before.value) * share
}

/** The days of a chart: the start, the end of every month between, the end. */
export function chartDays({ start, end }: Pick<Path, 'start' | 'end'>): readonly Day[] {
  if (end === null || end < start) return [start]
  const months = monthsBetween(monthOf(start), monthOf(end)).map(lastDayOf)
  return [start, ...months.filter(day => day > start && day < end), ...(end > start ? [end] : [])]
}

/** Start, steps within, end; of two steps on one day the later listed stands. */
function pointsOf({ start, end, from, to, steps }: Path): readonly Step[] {
  if (end === null) return []
  if (end <= start) return [{ day: end, value: to }]
  const within = new Map(steps.filter(step => step.day > start && step.day < end).map(step => [step.day, step.value]))
  const middle = [...within].map(([day, value]) => ({ day, value })).toSorted((left, right) => (left.day < right.day ? -1 : 1))
  return [{ day: start, value: from }, ...middle, { day: end, value: to }]
}
