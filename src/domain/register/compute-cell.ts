import { daysBetween, isDay } from '../shared/calendar.ts'
import type { CellFormula } from './cell-formula.ts'
import type { RegisterDefinition } from './register-definition.ts'
import type { Cells, CellValue } from './register-row.ts'

const FINEST = 1_000_000

type Operation = Extract<CellFormula, { readonly operands: unknown }>['operation']

const STEPS: Readonly<Record<Operation, (left: number, right: number) => number>> = {
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
}

/** The value of a formula over the cells of its row, to six decimals; undefined where an operand is empty or a division is by zero. */
export function computeCell(formula: CellFormula, cells: Cells): number | undefined {
  const value = evaluate(formula, cells)
  return value === undefined || !Number.isFinite(value) ? undefined : Math.round(value * FINEST) / FINEST + 0
}

/** The cells with every formula column computed anew, in the order in which they need one another. */
export function computeCells(definition: Pick<RegisterDefinition, 'columns'>, cells: Cells): Cells {
  const formulas = new Map(
    definition.columns.flatMap(column => (column.type === 'formula' ? [[column.code, column.formula] as const] : [])),
  )
  if (formulas.size === 0) return cells
  const computed: Record<string, CellValue> = Object.fromEntries(Object.entries(cells).filter(([code]) => !formulas.has(code)))
  // Without cycles each pass settles at least one formula that reads only settled ones.
  for (let pass = 0; pass < formulas.size; pass += 1) {
    for (const [code, formula] of formulas) {
      const value = computeCell(formula, computed)
      if (value !== undefined) computed[code] = value
    }
  }
  return computed
}

function evaluate(formula: CellFormula, cells: Cells): number | undefined {
  if ('constant' in formula) return formula.constant
  if ('column' in formula) return numberIn(cells[formula.column])
  if (formula.operation === 'days') return daysFrom(cells[formula.from], cells[formula.to])
  const values = formula.operands.map(operand => evaluate(operand, cells))
  const known = values.filter(value => value !== undefined)
  return known.length < values.length ? undefined : known.reduce(STEPS[formula.operation])
}

function numberIn(value: CellValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function daysFrom(from: CellValue | undefined, to: CellValue | undefined): number | undefined {
  return typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to) ? daysBetween(from, to) : undefined
}
