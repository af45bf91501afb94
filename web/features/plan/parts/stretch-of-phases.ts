import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { addDays } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'

export type DatedPhase = PlanDetail['phases'][number] & { readonly from: Day | null; readonly to: Day | null }
export type Stretch = { readonly phases: readonly DatedPhase[]; readonly first: Day; readonly last: Day }

/** The line of time that holds all phases. A phase without a start begins with the campaign, the plan's day or the day after the phase before. Undefined when no phase has days. */
export function stretchOfPhases({
  phases,
  campaignStart,
  date,
}: Pick<PlanDetail, 'phases' | 'campaignStart' | 'date'>): Stretch | undefined {
  const dated = phases.map((phase, index): DatedPhase => ({
    ...phase,
    from: phase.start ?? startOf(phases[index - 1]?.end, phase.end, campaignStart ?? date),
    to: phase.end,
  }))
  const days = dated
    .flatMap(phase => [phase.from, phase.to])
    .filter(day => day !== null)
    .toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined || first === last ? undefined : { phases: dated, first, last }
}

function startOf(endBefore: Day | null | undefined, end: Day | null, planStart: Day | null): Day | null {
  const proposed = endBefore ? addDays(endBefore, 1) : planStart
  return proposed !== null && end !== null && proposed <= end ? proposed : end
}
