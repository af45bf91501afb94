import type { FigureAnswer, ObligationResult } from '#contract/target/figure-shapes.ts'

/** Of a target that each place owes by itself: those that do not fulfil it on the day. */
export function lackingUnits({ units }: Pick<FigureAnswer, 'units'>): readonly ObligationResult[] {
  return units.filter(unit => unit.state !== 'met')
}
