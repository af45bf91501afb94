import type { Day } from '../shared/calendar.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import type { TypedFigureKind } from './figure-state.ts'
import type { TargetFormula } from './target-formula.ts'
import { type TargetTerms, duties } from './target-terms.ts'

export type TypedFigureRefusalCode =
  | 'FIGURE_IS_COMPUTED'
  | 'FIGURE_SOURCE_TOO_SHORT'
  | 'FIGURE_DAY_AHEAD'
  | 'FIGURE_UNIT_NEEDED'
  | 'FIGURE_UNIT_UNFIT'
  | 'FIGURE_WITHDRAWN_ALREADY'

export const SHORTEST_SOURCE = 10

export type ProposedFigure = {
  readonly kind: TypedFigureKind
  readonly unitId: string | null
  readonly asOf: Day
  /** Tidy text: where the figure was taken from. */
  readonly source: string
}

/** What a figure is typed into: the target, its formula (null: none), the units that owe it by themselves, today. */
export type TypingGround = {
  readonly terms: TargetTerms
  readonly formula: TargetFormula | null
  readonly unitIds: readonly string[]
  readonly today: Day
}

/** A figure is typed only where no register gives it; a baseline always, since it is older than the registers. */
export function checkTypedFigure(
  figure: ProposedFigure,
  { terms, formula, unitIds, today }: TypingGround,
): readonly Refusal<TypedFigureRefusalCode>[] {
  const refusals: Refusal<TypedFigureRefusalCode>[] = []
  if (figure.kind === 'value' && formula !== null && formula.kind !== 'typed')
    refusals.push(refusal('FIGURE_IS_COMPUTED', 'value', { target: terms.text }))
  if (figure.source.length < SHORTEST_SOURCE)
    refusals.push(refusal('FIGURE_SOURCE_TOO_SHORT', 'source', { least: SHORTEST_SOURCE, length: figure.source.length }))
  if (figure.asOf > today) refusals.push(refusal('FIGURE_DAY_AHEAD', 'asOf', { day: figure.asOf, today }))
  const isEach = duties(terms).each !== null && figure.kind === 'value'
  if (isEach && figure.unitId === null) refusals.push(refusal('FIGURE_UNIT_NEEDED', 'unitId', { target: terms.text }))
  if (figure.unitId !== null && !(isEach && unitIds.includes(figure.unitId)))
    refusals.push(refusal('FIGURE_UNIT_UNFIT', 'unitId', { target: terms.text }))
  return refusals
}
