import type { Measure, RowCondition, TargetFormula } from '#domain/target/target-formula.ts'

export type RowMeasure = Extract<Measure, { of: 'rows' }>
export type Having = NonNullable<Extract<Measure, { of: 'units' }>['having']>
export const FORMULA_KINDS = ['value', 'share', 'reduction', 'typed'] as const satisfies readonly TargetFormula['kind'][]
export const MEASURES = ['rows', 'units', 'base', 'baseline', 'added', 'divided'] as const satisfies readonly Measure['of'][]

const ROWS: RowMeasure = { of: 'rows', register: '', where: null, count: { what: 'rows' }, span: null }

/** A measure of a kind; what it was before goes inside where it fits, so that a sum begins with what was there. */
export function makeMeasure(of: Measure['of'], before: Measure): Measure {
  if (of === before.of) return before
  switch (of) {
    case 'rows':
      return ROWS
    case 'units':
      return { of, kinds: ['neighbourhood'], having: null }
    case 'base':
    case 'baseline':
      return { of }
    case 'added':
      return { of, parts: [before, ROWS] }
    case 'divided':
      return { of, part: before, whole: ROWS }
  }
}

/** Another kind of figure keeps what was counted. */
export function makeFormula(kind: TargetFormula['kind'], before: TargetFormula): TargetFormula {
  const [first, second] = measuresOf(before)
  switch (kind) {
    case 'value':
      return { kind, value: first }
    case 'share':
      return { kind, part: first, whole: second }
    case 'reduction':
      return { kind, now: first, baseline: second }
    case 'typed':
      return { kind, reason: before.kind === 'typed' ? before.reason : '' }
  }
}

function measuresOf(formula: TargetFormula): readonly [Measure, Measure] {
  switch (formula.kind) {
    case 'value':
      return [formula.value, ROWS]
    case 'share':
      return [formula.part, formula.whole]
    case 'reduction':
      return [formula.now, formula.baseline]
    case 'typed':
      return [ROWS, ROWS]
  }
}

export const CONDITIONS = [
  'filled',
  'empty',
  'equal',
  'not_equal',
  'at_least',
  'at_most',
  'more_than',
  'less_than',
  'by_cutoff',
  'in_span',
] as const
export type SimpleIs = (typeof CONDITIONS)[number]
export type SimpleCondition = Extract<RowCondition, { readonly column: string; readonly is: SimpleIs }>

/** One column and one look at it: what the builder writes. Anything else stays as it is and is changed as JSON. */
export function isSimple(condition: RowCondition): condition is SimpleCondition {
  return 'column' in condition && CONDITIONS.some(is => is === condition.is)
}

/** All that must hold, as a list. */
export function conditionsOf(where: RowCondition | null): readonly RowCondition[] {
  if (where === null) return []
  return 'all' in where ? where.all : [where]
}

export function whereOf(conditions: readonly RowCondition[]): RowCondition | null {
  const [only] = conditions
  if (only === undefined) return null
  return conditions.length === 1 && !('all' in only) ? only : { all: conditions }
}

export function makeCondition(column: string, is: SimpleIs, value: string | number | boolean): RowCondition {
  switch (is) {
    case 'filled':
    case 'empty':
    case 'by_cutoff':
    case 'in_span':
      return { column, is }
    case 'equal':
    case 'not_equal':
      return { column, is, value }
    case 'at_least':
    case 'at_most':
    case 'more_than':
    case 'less_than':
      return { column, is, value: typeof value === 'boolean' ? '' : value }
  }
}

/** Whether nothing is left to choose: the rules of formulas speak only of whole ones. */
export function isWholeFormula(formula: TargetFormula): boolean {
  if (formula.kind === 'typed') return formula.reason.trim() !== ''
  return formula.kind === 'value' ? isWholeMeasure(formula.value) : measuresOf(formula).every(isWholeMeasure)
}

function isWholeMeasure(measure: Measure): boolean {
  switch (measure.of) {
    case 'rows':
      return measure.register !== '' && isWholeCount(measure.count) && isWholeSelection(measure)
    case 'units':
      return measure.kinds.length > 0 && (measure.having === null || isWholeHaving(measure.having))
    case 'base':
    case 'baseline':
      return true
    case 'added':
      return measure.parts.every(isWholeMeasure)
    case 'divided':
      return isWholeMeasure(measure.part) && isWholeMeasure(measure.whole)
  }
}

function isWholeCount(count: RowMeasure['count']): boolean {
  if (count.what === 'rows') return true
  return count.what === 'sum' ? count.column !== '' : count.by.length > 0
}

function isWholeHaving(having: Having): boolean {
  const isPlaced = typeof having.by === 'string' || having.by.column !== ''
  return having.register !== '' && isPlaced && isWholeSelection(having)
}

function isWholeSelection({ where, span }: Pick<RowMeasure, 'where' | 'span'>): boolean {
  return (span === null || span.column !== '') && conditionsOf(where).every(isWholeCondition)
}

function isWholeCondition(condition: RowCondition): boolean {
  if (!isSimple(condition)) return true
  return condition.column !== '' && (!('value' in condition) || condition.value !== '')
}
