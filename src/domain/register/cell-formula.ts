/**
 * A cell computed from others of its row: sums, differences, products, quotients (percent), days between two day columns.
 * A missing operand or a division by zero gives no value, never 0.
 */
export type CellFormula =
  | { readonly column: string }
  | { readonly constant: number }
  | { readonly operation: 'add' | 'subtract' | 'multiply' | 'divide'; readonly operands: readonly CellFormula[] }
  /** Whole days from the first to the second day column. */
  | { readonly operation: 'days'; readonly from: string; readonly to: string }
