import { demonstrationTrouble } from './demonstration-difficulties.ts'
import { resultOfNeighbourhood } from './results-of-neighbourhoods.ts'
import { resultOfOrgan } from './results-of-organs.ts'

/** What a unit reports on a task in a month of the demonstration. All of it is made up. */
export type DemonstrationResult = { readonly result: string; readonly difficulty: string; readonly proposal: string }

/** Who reports on what, when: `ordinal` from 0 is which unit of its kind, `step` 1 is the first month, `seed` decides who has a difficulty. */
type DemonstrationLine = {
  readonly taskCode: string
  readonly unitKind: string
  readonly ordinal: number
  readonly step: number
  readonly seed: number
}

/** Undefined where the demonstration's plan does not let that kind of unit lead the task. */
export function demonstrationResult({ taskCode, unitKind, ordinal, step, seed }: DemonstrationLine): DemonstrationResult | undefined {
  const result = taskCode === '2.2' ? resultOfNeighbourhood(unitKind, { ordinal, step }) : resultOfOrgan(taskCode, unitKind, step)
  if (result === undefined) return undefined
  const trouble = demonstrationTrouble(taskCode, unitKind, seed)
  return { result, difficulty: trouble?.difficulty ?? '', proposal: trouble?.proposal ?? '' }
}

/** Percent; slower tasks stay behind so that the overview has every light to show. Units of one task are a little apart. */
export function demonstrationRate(taskCode: string, step: number, ordinal = 0): number {
  const pace = ['2.1', '2.3', '1.3'].includes(taskCode) ? 6 : ['3.1', '4.1', '4.2'].includes(taskCode) ? 13 : 10
  return Math.min(95, 4 + pace * step + ((ordinal * 3) % 7))
}

export type Fate = 'on_time' | 'late' | 'missing' | 'returned'

/** Which reports come late, never, or go back: fixed, spread over units and months. The first month's unit order decides, nothing random. */
export function demonstrationFate(unitOrdinal: number, step: number, isNeighbourhood: boolean): Fate {
  const place = (unitOrdinal * 5 + step * 3) % 13
  if (place === 0 && isNeighbourhood) return 'missing'
  if (place === 4) return 'late'
  return place === 8 ? 'returned' : 'on_time'
}

const RUNNING_MONTH_DAYS: Readonly<Record<string, readonly (number | undefined)[]>> = {
  peoples_council: [6],
  inspection_commission: [7],
  police: [16],
  party_office: [17],
  youth_union: [18],
  neighbourhood: [undefined, undefined, undefined, 16, 17, 18, 19],
  neighbourhood_cell: [undefined, 14, 15, 8, 9, 10],
}

/** The day of the running month on which a unit sends; undefined where it leaves the report open, as the units do that a visitor signs in for. */
export function runningMonthDay(unitKind: string, ordinal: number): number | undefined {
  return RUNNING_MONTH_DAYS[unitKind]?.[ordinal]
}
