import type { CellFormula } from '#domain/register/cell-formula.ts'
import type { registerDefinitionWords } from '../../../i18n/register-definition-words.ts'

type Words = (typeof registerDefinitionWords)['vi']['formula']

const SIGNS = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ' } as const

/** A computed column in the names of its columns: `Đúng hạn ÷ Đã giải quyết`. */
export function sayCellFormula(formula: CellFormula, nameOf: (code: string) => string, words: Words): string {
  if ('column' in formula) return formula.column === '' ? words.unset : nameOf(formula.column)
  if ('constant' in formula) return String(formula.constant).replace('.', ',')
  if (formula.operation === 'days')
    return words.daysWords(formula.from === '' ? words.unset : nameOf(formula.from), formula.to === '' ? words.unset : nameOf(formula.to))
  if (formula.operands.length === 0) return words.unset
  return formula.operands.map(operand => bracketed(operand, sayCellFormula(operand, nameOf, words))).join(SIGNS[formula.operation])
}

function bracketed(formula: CellFormula, text: string): string {
  return 'operation' in formula && formula.operation !== 'days' ? `(${text})` : text
}
