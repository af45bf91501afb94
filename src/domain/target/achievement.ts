import type { FigureKind } from './figure-state.ts'
import { isFulfilled } from './judge.ts'
import { stricterDirection } from './strictness.ts'
import type { TargetTerms } from './target-terms.ts'

type Rule = Pick<TargetTerms, 'comparator'>

/** How far a value has come towards what is required, percent 0–100. Never above 100; past the line of "at most" the excess takes away its share. */
export function achievedPercent(rule: Rule, value: number, required: number): number {
  if (isFulfilled(rule, value, required)) return 100
  const ratio = stricterDirection(rule.comparator) === 'higher' || value < required ? value / required : required / value
  return Number.isFinite(ratio) ? Math.min(100, Math.max(0, ratio * 100)) : 0
}

export type RatedFigure = Rule & {
  readonly kind: FigureKind
  readonly interim: boolean
  readonly value: number | null
  readonly floor: number
  readonly committed: number | null
}

/**
 * The ratio that stands beside the one an officer claims: the mean of a task's computed targets, rounded to a tenth. Interim
 * values are steps of a target that is counted already, typed figures are claims themselves. Null: nothing is computed yet.
 */
export function computedRate(figures: readonly RatedFigure[]): number | null {
  const percents = figures.flatMap(figure =>
    figure.kind !== 'computed' || figure.interim || figure.value === null
      ? []
      : [achievedPercent(figure, figure.value, figure.committed ?? figure.floor)],
  )
  if (percents.length === 0) return null
  return Math.round((percents.reduce((sum, percent) => sum + percent, 0) / percents.length) * 10) / 10
}
