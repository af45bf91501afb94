import { type Day, addDays, addMonths, firstDayOf, monthOf } from '#domain/shared/calendar.ts'
import type { CountedRegister } from '../ports/figure-queries.ts'
import { obligationsOfTarget } from '../target/compute-figures.ts'
import type { MeasuredTarget } from '../target/count-obligations.ts'
import type { FigureStores } from '../target/figure-ground.ts'
import { registersOfTarget } from './count-targets.ts'

/**
 * How long what was counted today holds while nobody changes anything, so that a new day need not count it again: until a period of it begins or ends, a
 * unit comes or goes, a figure typed for a later day begins to stand, a day that a row names comes, or a month begins, since spans are calendar months or longer.
 */
export async function holdsUntil(stores: FigureStores, measured: readonly MeasuredTarget[], today: Day): Promise<ReadonlyMap<string, Day>> {
  const known = new Map<string, Day | undefined>()
  const nextDay = async (register: CountedRegister) => {
    if (!known.has(register.registerId)) known.set(register.registerId, await stores.figures.findNextDay(register, today))
    return known.get(register.registerId)
  }
  const holds = new Map<string, Day>()
  for (const target of measured) {
    const days: Day[] = [firstDayOf(addMonths(monthOf(today), 1)), ...ownDays(target, today).filter(day => day > today)]
    for (const register of registersOfTarget(target, today)) {
      const day = await nextDay(register)
      if (day !== undefined) days.push(day)
    }
    holds.set(
      target.target.targetId,
      days.reduce((first, day) => (day < first ? day : first)),
    )
  }
  return holds
}

function ownDays(measured: MeasuredTarget, today: Day): readonly Day[] {
  const { ground, target } = measured
  const periods = obligationsOfTarget(measured, today).flatMap(({ start, end }) => (end === null ? [start] : [start, addDays(end, 1)]))
  const units = ground.units.flatMap(({ activeFrom, activeTo }) => [
    ...(activeFrom === null ? [] : [activeFrom]),
    ...(activeTo === null ? [] : [addDays(activeTo, 1)]),
  ])
  return [...periods, ...units, ...(ground.typed.get(target.targetId) ?? []).map(figure => figure.asOf)]
}
