import type { ComputedFormula } from './target-formula.ts'

/** What a formula's statement counted. `whole` null: the formula divides nothing. */
export type Counted = { readonly part: number | null; readonly whole: number | null }

/** The value in the target's unit. A whole of 0 is no figure, neither 0 % nor 100 %. */
export function figureValue(kind: ComputedFormula['kind'], { part, whole }: Counted): number | null {
  if (part === null) return null
  if (kind === 'value') return part
  if (whole === null || whole === 0) return null
  return ((kind === 'share' ? part : whole - part) * 100) / whole
}
