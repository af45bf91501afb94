import type { ColumnType, RegisterColumn } from '#domain/register/register-definition.ts'

export const COLUMN_TYPES = [
  'text',
  'integer',
  'decimal',
  'day',
  'month',
  'flag',
  'choice',
  'choices',
  'row',
  'unit',
  'file',
  'formula',
] as const satisfies readonly ColumnType[]

type Fields = Pick<RegisterColumn, 'code' | 'name' | 'hint' | 'required' | 'privacy' | 'evidence'>

const NOTHING: Fields = { code: '', name: '', hint: '', required: false, privacy: 'open', evidence: false }
const LONGEST_TEXT = 500

/** A column of a type; what it was before keeps whatever both types have. */
export function makeColumn(type: ColumnType, before?: RegisterColumn): RegisterColumn {
  const { code, name, hint, required, privacy, evidence } = before ?? NOTHING
  const fields = { code, name, hint, required: required && type !== 'formula', privacy, evidence }
  switch (type) {
    case 'text':
      return { ...fields, type, longest: before?.type === 'text' ? before.longest : LONGEST_TEXT }
    case 'integer':
    case 'decimal':
      return { ...fields, type, ...measureOf(before) }
    case 'choice':
    case 'choices':
      return { ...fields, type, choices: before !== undefined && 'choices' in before ? before.choices : [] }
    case 'row':
      return { ...fields, type, register: before?.type === 'row' ? before.register : '' }
    case 'unit':
      return { ...fields, type, kinds: before?.type === 'unit' ? before.kinds : [] }
    case 'formula':
      return {
        ...fields,
        type,
        unit: measureOf(before).unit,
        formula: before?.type === 'formula' ? before.formula : { operation: 'add', operands: [] },
      }
    case 'day':
    case 'month':
    case 'flag':
    case 'file':
      return { ...fields, type }
  }
}

function measureOf(column: RegisterColumn | undefined) {
  if (column?.type === 'integer' || column?.type === 'decimal') return { unit: column.unit, least: column.least, most: column.most }
  return { unit: column?.type === 'formula' ? column.unit : '', least: null, most: null }
}

/** Columns a computed cell may reckon with. */
export function isNumeric(column: RegisterColumn): boolean {
  return column.type === 'integer' || column.type === 'decimal' || column.type === 'formula'
}
