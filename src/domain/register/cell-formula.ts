/**
 * A cell computed from others of its row: sums, differences, products, quotients (for percent multiplied by the constant 100), days between two
 * day columns. A missing operand or a division by zero gives no value, never 0.
 */
export type CellFormula =
  | { readonly column: string }
  | { readonly constant: number }
  | { readonly operation: 'add' | 'subtract' | 'multiply' | 'divide'; readonly operands: readonly CellFormula[] }
  /** Whole days from the first to the second day column. */
  | { readonly operation: 'days'; readonly from: string; readonly to: string }

/** Codes of the columns a formula reads. */
export function columnsOfFormula(formula: CellFormula): readonly string[] {
  if ('column' in formula) return [formula.column]
  if ('constant' in formula) return []
  return formula.operation === 'days' ? [formula.from, formula.to] : formula.operands.flatMap(columnsOfFormula)
}
