import { type RowMeasure, type UnitMeasure, countedLeaves, partsOf } from './formula-parts.ts'
import type { ComputedFormula, Measure } from './target-formula.ts'

export const DRILL_PARTS = ['part', 'whole', 'missing'] as const
export type DrillPart = (typeof DRILL_PARTS)[number]

/** One list that a figure opens to; `without` takes away those that the other leaf counts too. */
export type DrillSource =
  | { readonly of: 'rows'; readonly leaf: RowMeasure; readonly without: RowMeasure | null }
  | { readonly of: 'units'; readonly leaf: UnitMeasure; readonly without: UnitMeasure | null }

/**
 * The lists behind a figure: what stands above the line, what stands below it, and what is missing, that is counted below but
 * not above in the same register. Units that own rows open to those rows too.
 */
export function drillSources(formula: ComputedFormula, part: DrillPart): readonly DrillSource[] {
  const { above, below } = sidesOf(formula)
  if (part === 'part') return above.flatMap(opened)
  if (part === 'whole') return below.flatMap(opened)
  return formula.kind === 'reduction' ? [] : below.flatMap(leaf => missingOf(leaf, above))
}

type Leaf = RowMeasure | UnitMeasure

function sidesOf(formula: ComputedFormula): { readonly above: readonly Leaf[]; readonly below: readonly Leaf[] } {
  const { part, whole } = partsOf(formula)
  const divided: { readonly part: Measure; readonly whole: Measure | null } =
    whole === null && part.of === 'divided' ? part : { part, whole }
  return { above: countedLeaves(divided.part), below: divided.whole === null ? [] : countedLeaves(divided.whole) }
}

function opened(leaf: Leaf): readonly DrillSource[] {
  if (leaf.of === 'rows') return [{ of: 'rows', leaf, without: null }]
  const units: DrillSource = { of: 'units', leaf, without: null }
  if (leaf.having === null) return [units]
  const { register, where, span } = leaf.having
  return [units, { of: 'rows', leaf: { of: 'rows', register, where, count: { what: 'rows' }, span }, without: null }]
}

function missingOf(leaf: Leaf, above: readonly Leaf[]): readonly DrillSource[] {
  if (leaf.of === 'units') {
    const without = above.find((other): other is UnitMeasure => other.of === 'units')
    return without === undefined ? [] : [{ of: 'units', leaf, without }]
  }
  const without = above.find((other): other is RowMeasure => other.of === 'rows' && other.register === leaf.register)
  return without === undefined ? [] : [{ of: 'rows', leaf, without }]
}
