import { refusal } from '../shared/outcome.ts'
import type { Refusal } from '../shared/outcome.ts'
import { findSecretMarks } from '../shared/secret-mark.ts'
import { foldText } from '../shared/vietnamese-text.ts'
import { columnsOfFormula } from './cell-formula.ts'
import { ROW_NEIGHBOURHOOD, ROW_UNIT, isPersonal } from './register-definition.ts'
import { FIXED_TITLES, SHEET_NEIGHBOURHOOD } from './register-sheet.ts'
import type { Choice, RegisterColumn, RegisterDefinition } from './register-definition.ts'

export type ColumnRefusalCode =
  | 'COLUMN_CODE_TWICE'
  | 'COLUMN_CODE_RESERVED'
  | 'COLUMN_NAME_TWICE'
  | 'CHOICE_TWICE'
  | 'LIMITS_REVERSED'
  | 'REFERRED_REGISTER_UNKNOWN'
  | 'FORMULA_COLUMN_UNFIT'
  | 'FORMULA_CYCLE'
  | 'FORMULA_LESS_PRIVATE'
  | 'DEFINITION_SECRET_MARK'

type ColumnRefusals = readonly Refusal<ColumnRefusalCode>[]
type FormulaColumn = Extract<RegisterColumn, { readonly type: 'formula' }>

/** The row's own places and key; `constructor` is what every object of JavaScript has already. */
const RESERVED: readonly string[] = [ROW_NEIGHBOURHOOD, ROW_UNIT, 'id', 'constructor']

/** What is wrong with the columns of a definition, each for itself and among one another. */
export function checkColumns(definition: RegisterDefinition, others: readonly RegisterDefinition[]): ColumnRefusals {
  return [
    ...secretRefusals('name', definition.name),
    ...secretRefusals('purpose', definition.purpose),
    ...definition.columns.flatMap((column, index) => [
      ...codeRefusals(definition, column, index),
      ...ownRefusals(definition, column, `columns[${index}]`, others),
    ]),
  ]
}

function codeRefusals(definition: RegisterDefinition, column: RegisterColumn, index: number): ColumnRefusals {
  const at = `columns[${index}]`
  const earlier = definition.columns.slice(0, index)
  return [
    ...(earlier.some(({ code }) => code === column.code) ? [refusal('COLUMN_CODE_TWICE', `${at}.code`, { code: column.code })] : []),
    ...(RESERVED.includes(column.code) ? [refusal('COLUMN_CODE_RESERVED', `${at}.code`, { code: column.code })] : []),
    ...(earlier.some(({ name }) => foldText(name) === foldText(column.name)) || isTitleOfFile(column.name, definition)
      ? [refusal('COLUMN_NAME_TWICE', `${at}.name`, { column: column.name })]
      : []),
    ...secretRefusals(`${at}.name`, column.name),
    ...secretRefusals(`${at}.hint`, column.hint),
  ]
}

/** An Excel file has columns of its own before the register's; two of one name could not be told apart. */
function isTitleOfFile(name: string, { scope }: RegisterDefinition): boolean {
  const titles = Object.entries(FIXED_TITLES).filter(([key]) => key !== SHEET_NEIGHBOURHOOD || scope === 'neighbourhood')
  return titles.some(([, title]) => foldText(title) === foldText(name))
}

function ownRefusals(
  definition: RegisterDefinition,
  column: RegisterColumn,
  at: string,
  others: readonly RegisterDefinition[],
): ColumnRefusals {
  switch (column.type) {
    case 'choice':
    case 'choices':
      return choiceRefusals(column.choices, column.name, at)
    case 'integer':
    case 'decimal': {
      const { least, most } = column
      return least !== null && most !== null && least > most
        ? [refusal('LIMITS_REVERSED', `${at}.least`, { column: column.name, least, most })]
        : []
    }
    case 'row': {
      const isKnown = [definition, ...others].some(({ code }) => code === column.register)
      return isKnown ? [] : [refusal('REFERRED_REGISTER_UNKNOWN', `${at}.register`, { column: column.name, register: column.register })]
    }
    case 'formula':
      return formulaRefusals(definition.columns, column, at)
    case 'text':
    case 'day':
    case 'month':
    case 'flag':
    case 'unit':
    case 'file':
      return []
  }
}

/** A cell is read by code or by name: no text may mean two choices. */
function choiceRefusals(choices: readonly Choice[], columnName: string, at: string): ColumnRefusals {
  const seen = new Set<string>()
  return choices.flatMap((choice, index) => {
    const keys = [...new Set([choice.code, foldText(choice.name)])]
    const isTwice = keys.some(key => seen.has(key))
    for (const key of keys) seen.add(key)
    const place = `${at}.choices[${index}]`
    return [
      ...(isTwice ? [refusal('CHOICE_TWICE', place, { column: columnName, choice: choice.name })] : []),
      ...secretRefusals(place, choice.name),
    ]
  })
}

function formulaRefusals(columns: readonly RegisterColumn[], column: FormulaColumn, at: string): ColumnRefusals {
  const place = `${at}.formula`
  const unfit = [...new Set(columnsOfFormula(column.formula))].filter(code => !fits(columns, column, code))
  if (unfit.length > 0)
    return unfit.map(code => refusal('FORMULA_COLUMN_UNFIT', place, { column: column.name, other: nameIn(columns, code) }))
  return [
    ...(needsItself(columns, column) ? [refusal('FORMULA_CYCLE', place, { column: column.name })] : []),
    ...lessPrivate(columns, column, at),
  ]
}

/** What is reckoned from a masked cell would tell it: such a column is masked too. */
function lessPrivate(columns: readonly RegisterColumn[], column: FormulaColumn, at: string): ColumnRefusals {
  if (isPersonal(column)) return []
  const personal = columns.filter(other => isPersonal(other) && columnsOfFormula(column.formula).includes(other.code))
  return personal.map(other => refusal('FORMULA_LESS_PRIVATE', `${at}.privacy`, { column: column.name, other: other.name }))
}

/** Days are counted between day columns; everything else is reckoned with figures. */
function fits(columns: readonly RegisterColumn[], formula: FormulaColumn, code: string): boolean {
  const type = columns.find(column => column.code === code)?.type
  const asDay = daysOf(formula.formula).includes(code)
  const asFigure = figuresOf(formula.formula).includes(code)
  return (!asDay || type === 'day') && (!asFigure || type === 'integer' || type === 'decimal' || type === 'formula')
}

function daysOf(formula: FormulaColumn['formula']): readonly string[] {
  if (!('operation' in formula)) return []
  return formula.operation === 'days' ? [formula.from, formula.to] : formula.operands.flatMap(daysOf)
}

function figuresOf(formula: FormulaColumn['formula']): readonly string[] {
  if ('column' in formula) return [formula.column]
  return 'operation' in formula && formula.operation !== 'days' ? formula.operands.flatMap(figuresOf) : []
}

function needsItself(columns: readonly RegisterColumn[], start: FormulaColumn): boolean {
  const seen = new Set<string>()
  const waiting = [...columnsOfFormula(start.formula)]
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (code === start.code) return true
    if (seen.has(code)) continue
    seen.add(code)
    const column = columns.find(other => other.code === code)
    if (column?.type === 'formula') waiting.push(...columnsOfFormula(column.formula))
  }
  return false
}

function secretRefusals(at: string, text: string): ColumnRefusals {
  return findSecretMarks(text)
    .slice(0, 1)
    .map(mark => refusal('DEFINITION_SECRET_MARK', at, { mark: mark.words }))
}

function nameIn(columns: readonly RegisterColumn[], code: string): string {
  return columns.find(column => column.code === code)?.name ?? code
}
