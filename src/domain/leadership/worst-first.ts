import type { LightReason } from '../monitoring/light-reason.ts'
import { LIGHTS } from '../monitoring/light-words.ts'
import type { Light } from '../monitoring/light-words.ts'

/** How many a leader is shown. */
export const WORST_SHOWN = 5

/** A task as the order looks at it. */
export type Concern = {
  readonly light: Light
  readonly reasons: readonly LightReason[]
  /** Deliverables that are not accepted and targets that are not met: what goes wrong with it. */
  readonly weight: number
}

/** What placed it: told beside it, so that nobody has to guess. */
export type Placing = {
  /** The longest that anything of it is overdue; 0 when nothing is. */
  readonly daysLate: number
  /** The nearest day ahead that is in danger; null when none is told. */
  readonly daysLeft: number | null
  /** Reasons that are red or amber. */
  readonly reasons: number
  readonly weight: number
}

/** Red before amber, then the longest overdue, the nearest day, the most reasons, the most that hangs on it. What goes well is not among them; equals stay in the plan's order. */
export function worstFirst<Item extends Concern>(items: readonly Item[]): readonly (Item & { readonly placing: Placing })[] {
  return items
    .filter(item => isTrouble(item.light))
    .map(item => ({ ...item, placing: placingOf(item) }))
    .toSorted(
      (left, right) =>
        LIGHTS.indexOf(right.light) - LIGHTS.indexOf(left.light) ||
        right.placing.daysLate - left.placing.daysLate ||
        (left.placing.daysLeft ?? Number.MAX_SAFE_INTEGER) - (right.placing.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
        right.placing.reasons - left.placing.reasons ||
        right.placing.weight - left.placing.weight,
    )
}

function placingOf({ reasons, weight }: Concern): Placing {
  const troubles = reasons.filter(reason => isTrouble(reason.light))
  const left = troubles.flatMap(reason => numberOf(reason, 'daysLeft'))
  return {
    daysLate: Math.max(0, ...troubles.flatMap(reason => numberOf(reason, 'days'))),
    daysLeft: left.length === 0 ? null : Math.min(...left),
    reasons: troubles.length,
    weight,
  }
}

function isTrouble(light: Light): boolean {
  return light === 'late' || light === 'at_risk'
}

function numberOf({ facts }: LightReason, name: 'days' | 'daysLeft'): readonly number[] {
  const value = facts[name]
  return typeof value === 'number' ? [value] : []
}
