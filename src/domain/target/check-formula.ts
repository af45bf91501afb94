import {
  type ColumnType,
  NUMBER_TYPES,
  type RegisterDefinition,
  ROW_NEIGHBOURHOOD,
  ROW_UNIT,
  findColumn,
  isPersonal,
} from '../register/register-definition.ts'
import { type Refusal, refusal } from '../shared/outcome.ts'
import type { FigureSpan, Measure, RowCondition, TargetFormula } from './target-formula.ts'
import { type TargetTerms, duties, isShare } from './target-terms.ts'

export type FormulaRefusalCode =
  | 'FORMULA_REGISTER_UNKNOWN'
  | 'FORMULA_COLUMN_UNKNOWN'
  | 'FORMULA_COLUMN_TYPE'
  | 'FORMULA_CHOICE_UNKNOWN'
  | 'FORMULA_WITHOUT_BASE'
  | 'FORMULA_WITHOUT_PERIOD'
  | 'FORMULA_KIND_UNFIT'
  | 'FORMULA_TOO_DEEP'
  | 'FORMULA_TOO_LONG'
  | 'FORMULA_LOOKS_FOR_ONE'

/** By code; what a formula is checked against. */
export type KnownRegisters = ReadonlyMap<string, { readonly definition: RegisterDefinition }>
type Found = readonly Refusal<FormulaRefusalCode>[]
type Place = { readonly registers: KnownRegisters; readonly terms: TargetTerms; readonly at: string; readonly depth: number }

/** Deeper than people can read, and than a statement should nest. */
const DEEPEST = 8
/** Conditions and values of a formula; a count of rows or units is as much as ten. One statement holds it on both databases, which join 64 tables. */
const LARGEST = 300
const SIZE_OF_COUNT = 10
const DAYS: readonly ColumnType[] = ['day', 'month']
const NAMED: readonly ColumnType[] = ['text', 'choice', 'choices', 'row', 'unit']
const COUNTED: readonly ColumnType[] = [...NAMED, ...NUMBER_TYPES, 'day', 'month', 'flag']

/** Everything that would keep a formula from being counted, or from meaning what the target asks; none: it may be saved and run. */
export function checkFormula(formula: TargetFormula, registers: KnownRegisters, terms: TargetTerms): Found {
  if (sizeOf(formula) > LARGEST) return [refusal('FORMULA_TOO_LONG', '', { most: LARGEST })]
  const place = (at: string): Place => ({ registers, terms, at, depth: 0 })
  switch (formula.kind) {
    case 'typed':
      return []
    case 'value':
      return [...checkKind(formula, terms), ...checkMeasure(formula.value, place('value'))]
    case 'share':
      return [...checkKind(formula, terms), ...checkMeasure(formula.part, place('part')), ...checkMeasure(formula.whole, place('whole'))]
    case 'reduction':
      return [
        ...checkKind(formula, terms),
        ...checkMeasure(formula.now, place('now')),
        ...checkMeasure(formula.baseline, place('baseline')),
      ]
  }
}

function sizeOf(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0
  const inside = Object.values(part).reduce<number>((sum, item) => sum + sizeOf(item), 0)
  if (Array.isArray(part)) return inside + part.filter(item => typeof item !== 'object').length
  if ('of' in part && (part.of === 'rows' || part.of === 'units')) return inside + SIZE_OF_COUNT
  return 'is' in part ? inside + 1 : inside
}

/** A reduction answers "giảm ít nhất" in percent and nothing else; a share answers percent. */
function checkKind({ kind }: TargetFormula, terms: TargetTerms): Found {
  const isReduction = terms.comparator === 'reduce_at_least' && isShare(terms)
  const isFit = kind === 'reduction' ? isReduction : !isReduction && (kind !== 'share' || isShare(terms))
  return isFit ? [] : [refusal('FORMULA_KIND_UNFIT', 'kind', { kind, target: terms.text })]
}

function checkMeasure(measure: Measure, place: Place): Found {
  if (place.depth > DEEPEST) return [refusal('FORMULA_TOO_DEEP', place.at, { most: DEEPEST })]
  switch (measure.of) {
    case 'base':
      return place.terms.base === null ? [refusal('FORMULA_WITHOUT_BASE', place.at, { target: place.terms.text })] : []
    case 'baseline':
      return []
    case 'added':
      return measure.parts.flatMap((part, index) => checkMeasure(part, below(place, `parts.${index}`)))
    case 'divided':
      return [...checkMeasure(measure.part, below(place, 'part')), ...checkMeasure(measure.whole, below(place, 'whole'))]
    case 'units':
      return measure.having === null ? [] : checkHaving(measure.having, below(place, 'having'))
    case 'rows':
      return inRegister(measure.register, place, definition => [
        ...checkCount(measure.count, definition, place),
        ...checkSelection(measure, definition, place),
      ])
  }
}

function checkCount(count: Extract<Measure, { of: 'rows' }>['count'], definition: RegisterDefinition, place: Place): Found {
  if (count.what === 'rows') return []
  if (count.what === 'sum') return checkColumn(count.column, NUMBER_TYPES, definition, below(place, 'count'))
  return count.by.flatMap(column => checkColumn(column, COUNTED, definition, below(place, 'count')))
}

function checkHaving(having: NonNullable<Extract<Measure, { of: 'units' }>['having']>, place: Place): Found {
  return inRegister(having.register, place, definition => [
    ...(typeof having.by === 'string' ? [] : checkColumn(having.by.column, ['unit'], definition, below(place, 'by'))),
    ...checkSelection(having, definition, place),
  ])
}

type Selection = { readonly where: RowCondition | null; readonly span: { readonly column: string; readonly within: FigureSpan } | null }

function checkSelection({ where, span }: Selection, definition: RegisterDefinition, place: Place): Found {
  return [
    ...(span === null ? [] : [...checkColumn(span.column, DAYS, definition, below(place, 'span')), ...checkPeriod(span.within, place)]),
    ...(where === null ? [] : checkCondition(where, definition, below(place, 'where'))),
  ]
}

function checkPeriod(within: FigureSpan, place: Place): Found {
  if (within !== 'period' || duties(place.terms).period !== null) return []
  return [refusal('FORMULA_WITHOUT_PERIOD', place.at, { target: place.terms.text })]
}

function checkCondition(condition: RowCondition, definition: RegisterDefinition, place: Place): Found {
  if (place.depth > DEEPEST) return [refusal('FORMULA_TOO_DEEP', place.at, { most: DEEPEST })]
  if ('all' in condition) return condition.all.flatMap((inner, index) => checkCondition(inner, definition, below(place, `all.${index}`)))
  if ('any' in condition) return condition.any.flatMap((inner, index) => checkCondition(inner, definition, below(place, `any.${index}`)))
  if ('not' in condition) return checkCondition(condition.not, definition, below(place, 'not'))
  if (condition.is === 'referred_to_by') return checkReferring(condition, definition, place)
  return checkColumnCondition(condition, definition, place)
}

function checkReferring(
  { register, by, where }: Extract<RowCondition, { is: 'referred_to_by' }>,
  definition: RegisterDefinition,
  place: Place,
): Found {
  return inRegister(register, place, referring => {
    const column = findColumn(referring, by)
    const refers = column?.type === 'row' && column.register === definition.code
    const wrong = refers ? [] : [wrongType(by, referring, place, column === undefined)]
    return [...wrong, ...(where === null ? [] : checkCondition(where, referring, below(place, 'where')))]
  })
}

function checkColumnCondition(condition: Extract<RowCondition, { column: string }>, definition: RegisterDefinition, place: Place): Found {
  const { column } = condition
  const check = (types: readonly ColumnType[], code = column) => checkColumn(code, types, definition, place)
  switch (condition.is) {
    case 'filled':
    case 'empty':
      return check([...COUNTED, 'file'])
    case 'equal':
    case 'not_equal':
      return [...checkValue(column, condition.value, definition, place), ...checkLookingFor(column, definition, place)]
    case 'one_of':
      return [
        ...condition.values.flatMap(value => checkValue(column, value, definition, place)),
        ...checkLookingFor(column, definition, place),
      ]
    case 'at_least':
    case 'at_most':
    case 'more_than':
    case 'less_than':
      return [...check(typeof condition.value === 'number' ? NUMBER_TYPES : DAYS), ...checkLookingFor(column, definition, place)]
    case 'not_after':
      return [...check(['day']), ...check(['day'], condition.other)]
    case 'by_cutoff':
    case 'in_span':
      return check(DAYS)
    case 'row_where': {
      const found = findColumn(definition, column)
      if (found?.type !== 'row') return [wrongType(column, definition, place, found === undefined)]
      return inRegister(found.register, place, referred => checkCondition(condition.where, referred, below(place, 'where')))
    }
  }
}

/** A flag is compared with true or false, a figure with a number, a choice with one of its choices. */
function checkValue(code: string, value: string | number | boolean, definition: RegisterDefinition, place: Place): Found {
  const types: readonly ColumnType[] =
    typeof value === 'boolean' ? ['flag'] : typeof value === 'number' ? NUMBER_TYPES : [...NAMED, ...DAYS]
  const wrong = checkColumn(code, types, definition, place)
  const column = findColumn(definition, code)
  if (wrong.length > 0 || (column?.type !== 'choice' && column?.type !== 'choices')) return wrong
  const isKnown = column.choices.some(choice => choice.code === value)
  return isKnown
    ? []
    : [refusal('FORMULA_CHOICE_UNKNOWN', place.at, { register: definition.name, column: column.name, choice: String(value) })]
}

const IDENTIFYING: readonly ColumnType[] = ['text', 'row', ...NUMBER_TYPES]
const IDENTIFYING_ROWS: readonly ColumnType[] = ['text', 'row']

/**
 * A figure is told to all who read the plan, and so would be whether a certain person, or a certain row of a register that is closed to leaders, is
 * among those counted. Groups (choices, flags, units, days) may be counted of both.
 */
function checkLookingFor(code: string, definition: RegisterDefinition, { at }: Place): Found {
  const column = findColumn(definition, code)
  if (column === undefined) return []
  const isOfPerson = isPersonal(column) && IDENTIFYING.includes(column.type)
  const isOfClosed = !definition.access.openToLeaders && IDENTIFYING_ROWS.includes(column.type)
  return isOfPerson || isOfClosed ? [refusal('FORMULA_LOOKS_FOR_ONE', at, { register: definition.name, column: column.name })] : []
}

function checkColumn(code: string, types: readonly ColumnType[], definition: RegisterDefinition, place: Place): Found {
  if (code === ROW_NEIGHBOURHOOD || code === ROW_UNIT) return types.includes('unit') ? [] : [wrongType(code, definition, place, false)]
  const column = findColumn(definition, code)
  return column !== undefined && types.includes(column.type) ? [] : [wrongType(code, definition, place, column === undefined)]
}

function wrongType(code: string, definition: RegisterDefinition, { at }: Place, isUnknown: boolean): Refusal<FormulaRefusalCode> {
  const column = findColumn(definition, code)?.name ?? code
  return refusal(isUnknown ? 'FORMULA_COLUMN_UNKNOWN' : 'FORMULA_COLUMN_TYPE', at, { register: definition.name, column })
}

function inRegister(code: string, place: Place, check: (definition: RegisterDefinition) => Found): Found {
  const register = place.registers.get(code)
  return register === undefined ? [refusal('FORMULA_REGISTER_UNKNOWN', place.at, { register: code })] : check(register.definition)
}

function below(place: Place, step: string): Place {
  return { ...place, at: `${place.at}.${step}`, depth: place.depth + 1 }
}
