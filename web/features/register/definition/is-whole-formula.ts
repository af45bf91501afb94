import type { CellFormula } from '#domain/register/cell-formula.ts'

const FEWEST_OPERANDS = 2

/** Whether nothing is left to choose in it. */
export function isWhole(formula: CellFormula): boolean {
  if ('column' in formula) return formula.column !== ''
  if ('constant' in formula) return true
  if (formula.operation === 'days') return formula.from !== '' && formula.to !== ''
  return formula.operands.length >= FEWEST_OPERANDS && formula.operands.every(isWhole)
}
