import type { ComputedFormula, Measure } from './target-formula.ts'

export type RowMeasure = Extract<Measure, { of: 'rows' }>
export type UnitMeasure = Extract<Measure, { of: 'units' }>

/** Above and below the line; `whole` null: nothing is divided, or the value is divided by itself. */
export type FormulaParts = { readonly part: Measure; readonly whole: Measure | null }

/** Of a reduction, what is counted now stands above the line and what it is compared with below. */
export function partsOf(formula: ComputedFormula): FormulaParts {
  switch (formula.kind) {
    case 'value':
      return { part: formula.value, whole: null }
    case 'share':
      return { part: formula.part, whole: formula.whole }
    case 'reduction':
      return { part: formula.now, whole: formula.baseline }
  }
}

/** What a measure counts in the end, in its own order: rows of registers and units of the ward. */
export function countedLeaves(measure: Measure): readonly (RowMeasure | UnitMeasure)[] {
  switch (measure.of) {
    case 'rows':
    case 'units':
      return [measure]
    case 'base':
    case 'baseline':
      return []
    case 'added':
      return measure.parts.flatMap(countedLeaves)
    case 'divided':
      return [...countedLeaves(measure.part), ...countedLeaves(measure.whole)]
  }
}
