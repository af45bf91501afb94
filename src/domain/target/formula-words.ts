import { UNIT_KIND_WORDS } from '../organisation/unit-kind.ts'
import { type RegisterDefinition, ROW_NEIGHBOURHOOD, ROW_UNIT, findColumn } from '../register/register-definition.ts'
import { type Language, type Sentence, fillSentence } from '../words/fill-sentence.ts'
import { partsOf } from './formula-parts.ts'
import { sayAmount } from './say-figure.ts'
import type { FigureSpan, Measure, RowCondition, TargetFormula } from './target-formula.ts'
import type { TargetTerms } from './target-terms.ts'
import type { KnownRegisters } from './check-formula.ts'

/** What names the things that a formula speaks of. */
export type Naming = { readonly registers: KnownRegisters; readonly base: TargetTerms['base']; readonly language: Language }
export type FormulaInWords = { readonly sentence: string; readonly part: string; readonly whole: string }

const FORMULA_WORDS = {
  value: { vi: '{part}', en: '{part}' },
  share: { vi: '{part} ÷ {whole} × 100%', en: '{part} ÷ {whole} × 100%' },
  reduction: { vi: 'mức giảm (%) của {part} so với {whole}', en: 'the reduction (%) of {part} against {whole}' },
  typed: { vi: 'nhập tay: {reason}', en: 'typed by hand: {reason}' },
} as const satisfies Record<TargetFormula['kind'], Sentence>

const MEASURE_WORDS = {
  rows: { vi: 'số dòng của sổ “{register}”[ có {where}]', en: 'rows of “{register}”[ where {where}]' },
  distinct: { vi: 'số {columns} khác nhau trong sổ “{register}”[ có {where}]', en: 'different {columns} in “{register}”[ where {where}]' },
  sum: { vi: 'tổng {columns} của sổ “{register}”[ có {where}]', en: 'the sum of {columns} of “{register}”[ where {where}]' },
  units: {
    vi: 'số đơn vị ({kinds})[ có dòng ở sổ “{register}”][ mà {where}]',
    en: 'units ({kinds})[ with a row in “{register}”][ where {where}]',
  },
  base: { vi: 'tổng mà kế hoạch nêu[ ({amount})]', en: 'the whole that the plan names[ ({amount})]' },
  baseline: { vi: 'mức gốc đã ghi', en: 'the recorded baseline' },
} as const satisfies Record<string, Sentence>

const CONDITION_WORDS = {
  filled: { vi: '{column} đã ghi', en: '{column} filled' },
  empty: { vi: '{column} còn trống', en: '{column} empty' },
  equal: { vi: '{column} là {value}', en: '{column} is {value}' },
  not_equal: { vi: '{column} không phải {value}', en: '{column} is not {value}' },
  at_least: { vi: '{column} từ {value} trở lên', en: '{column} at least {value}' },
  at_most: { vi: '{column} không quá {value}', en: '{column} at most {value}' },
  more_than: { vi: '{column} trên {value}', en: '{column} more than {value}' },
  less_than: { vi: '{column} dưới {value}', en: '{column} less than {value}' },
  one_of: { vi: '{column} là một trong: {value}', en: '{column} is one of: {value}' },
  not_after: { vi: '{column} không muộn hơn {value}', en: '{column} not after {value}' },
  by_cutoff: { vi: '{column} không muộn hơn ngày tính', en: '{column} not after the day of the figure' },
  in_span: { vi: '{column} trong kỳ tính', en: '{column} in the figure’s span' },
  row_where: { vi: '{column} chỉ đến dòng có {value}', en: '{column} naming a row where {value}' },
  referred_to_by: {
    vi: 'được nhắc đến ở sổ “{register}” (cột {column})[ trong dòng có {value}]',
    en: 'named in “{register}” (column {column})[ by a row where {value}]',
  },
} as const satisfies Record<string, Sentence>

const SPAN_WORDS: Readonly<Record<FigureSpan, Sentence>> = {
  period: { vi: '{column} trong kỳ của chỉ tiêu', en: '{column} in the target’s period' },
  year: { vi: '{column} trong năm', en: '{column} in the year' },
  quarter: { vi: '{column} trong quý', en: '{column} in the quarter' },
  month: { vi: '{column} trong tháng', en: '{column} in the month' },
  campaign: { vi: '{column} từ ngày phát động', en: '{column} since the campaign began' },
  always: { vi: '{column} không muộn hơn ngày tính', en: '{column} not after the day of the figure' },
}

const WORDS = {
  and: { vi: ' và ', en: ' and ' },
  or: { vi: ' hoặc ', en: ' or ' },
  not: { vi: 'không ({value})', en: 'not ({value})' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  neighbourhood: { vi: 'khu phố', en: 'neighbourhood' },
  unit: { vi: 'đơn vị', en: 'unit' },
} as const satisfies Record<string, Sentence>

/** How a target is counted, in words that somebody who keeps the register understands. */
export function formulaInWords(formula: TargetFormula, naming: Naming): FormulaInWords {
  const { language } = naming
  if (formula.kind === 'typed') {
    const sentence = fillSentence(FORMULA_WORDS.typed, { reason: formula.reason }, language)
    return { sentence, part: sentence, whole: '' }
  }
  const { part: above, whole: below } = partsOf(formula)
  const [part, whole] = [sayMeasure(above, naming), below === null ? '' : sayMeasure(below, naming)]
  return { sentence: fillSentence(FORMULA_WORDS[formula.kind], { part, whole }, language), part, whole }
}

function sayMeasure(measure: Measure, naming: Naming): string {
  const { language, base } = naming
  switch (measure.of) {
    case 'base':
      return fillSentence(MEASURE_WORDS.base, base === null ? {} : { amount: sayAmount(base.value, base.unit, language) }, language)
    case 'baseline':
      return MEASURE_WORDS.baseline[language]
    case 'added':
      return `(${measure.parts.map(part => sayMeasure(part, naming)).join(' + ')})`
    case 'divided':
      return `(${sayMeasure(measure.part, naming)} ÷ ${sayMeasure(measure.whole, naming)})`
    case 'units': {
      const kinds = measure.kinds.map(kind => UNIT_KIND_WORDS[kind][language]).join(', ')
      const having = measure.having === null ? {} : saySelection(measure.having, naming)
      return fillSentence(MEASURE_WORDS.units, { kinds, ...having }, language)
    }
    case 'rows':
      return fillSentence(
        MEASURE_WORDS[measure.count.what],
        { ...saySelection(measure, naming), columns: sayCounted(measure, naming) },
        language,
      )
  }
}

function sayCounted({ register, count }: Extract<Measure, { of: 'rows' }>, naming: Naming): string {
  const definition = naming.registers.get(register)?.definition
  if (count.what === 'rows') return ''
  return (count.what === 'sum' ? [count.column] : count.by).map(column => sayColumn(column, definition, naming)).join(', ')
}

type Selection = Pick<Extract<Measure, { of: 'rows' }>, 'register' | 'where' | 'span'>

function saySelection({ register, where, span }: Selection, naming: Naming): { readonly register: string; readonly where: string } {
  const definition = naming.registers.get(register)?.definition
  const parts = [
    ...(where === null ? [] : [sayCondition(where, definition, naming)]),
    ...(span === null
      ? []
      : [fillSentence(SPAN_WORDS[span.within], { column: sayColumn(span.column, definition, naming) }, naming.language)]),
  ]
  return { register: definition?.name ?? register, where: parts.join(WORDS.and[naming.language]) }
}

function sayCondition(condition: RowCondition, definition: RegisterDefinition | undefined, naming: Naming): string {
  const { language, registers } = naming
  const say = (inner: RowCondition) => sayCondition(inner, definition, naming)
  if ('all' in condition) return condition.all.map(say).join(WORDS.and[language])
  if ('any' in condition) return `(${condition.any.map(say).join(WORDS.or[language])})`
  if ('not' in condition) return fillSentence(WORDS.not, { value: say(condition.not) }, language)
  if (condition.is === 'referred_to_by') {
    const referring = registers.get(condition.register)?.definition
    const value = condition.where === null ? '' : sayCondition(condition.where, referring, naming)
    const facts = { register: referring?.name ?? condition.register, column: sayColumn(condition.by, referring, naming), value }
    return fillSentence(CONDITION_WORDS.referred_to_by, facts, language)
  }
  const facts = { column: sayColumn(condition.column, definition, naming), value: sayOperand(condition, definition, naming) }
  return fillSentence(CONDITION_WORDS[condition.is], facts, language)
}

function sayOperand(
  condition: Extract<RowCondition, { column: string }>,
  definition: RegisterDefinition | undefined,
  naming: Naming,
): string | number {
  if ('value' in condition) return sayValue(condition.value, condition.column, definition, naming.language)
  if ('values' in condition) return condition.values.map(value => sayValue(value, condition.column, definition, naming.language)).join(', ')
  if ('other' in condition) return sayColumn(condition.other, definition, naming)
  if (condition.is !== 'row_where') return ''
  const column = definition && findColumn(definition, condition.column)
  const referred = column?.type === 'row' ? naming.registers.get(column.register)?.definition : undefined
  return sayCondition(condition.where, referred, naming)
}

function sayValue(
  value: string | number | boolean,
  code: string,
  definition: RegisterDefinition | undefined,
  language: Language,
): string | number {
  if (typeof value === 'boolean') return value ? WORDS.yes[language] : WORDS.no[language]
  const column = definition && findColumn(definition, code)
  const choices = column?.type === 'choice' || column?.type === 'choices' ? column.choices : []
  const choice = choices.find(item => item.code === value)?.name
  return choice === undefined ? value : `“${choice}”`
}

function sayColumn(code: string, definition: RegisterDefinition | undefined, { language }: Naming): string {
  if (code === ROW_NEIGHBOURHOOD) return WORDS.neighbourhood[language]
  if (code === ROW_UNIT) return WORDS.unit[language]
  return `“${(definition && findColumn(definition, code)?.name) ?? code}”`
}
