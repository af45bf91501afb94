import type { UnitKind } from '../../organisation/unit-kind.ts'
import type { FigureSpan, Measure, RowCondition } from '../../target/target-formula.ts'

type RowsMeasure = Extract<Measure, { readonly of: 'rows' }>
type UnitsMeasure = Extract<Measure, { readonly of: 'units' }>
type Having = NonNullable<UnitsMeasure['having']>

export const BASE: Measure = { of: 'base' }

export function all(...conditions: readonly RowCondition[]): RowCondition {
  return { all: conditions }
}

export function any(...conditions: readonly RowCondition[]): RowCondition {
  return { any: conditions }
}

export function filled(column: string): RowCondition {
  return { column, is: 'filled' }
}

/** The day is there and not after the cut-off: what was planned for later has not happened. */
export function doneOn(column: string): RowCondition {
  return { column, is: 'by_cutoff' }
}

export function equal(column: string, value: string | boolean): RowCondition {
  return { column, is: 'equal', value }
}

export function span(column: string, within: FigureSpan): RowsMeasure['span'] {
  return { column, within }
}

/** Number of rows. */
export function rows(register: string, where: RowCondition | null = null, within: RowsMeasure['span'] = null): Measure {
  return { of: 'rows', register, where, count: { what: 'rows' }, span: within }
}

export function distinct(
  register: string,
  by: readonly string[],
  where: RowCondition | null = null,
  within: RowsMeasure['span'] = null,
): Measure {
  return { of: 'rows', register, where, count: { what: 'distinct', by }, span: within }
}

export function sum(register: string, column: string, more: Partial<Pick<RowsMeasure, 'where' | 'span'>> = {}): Measure {
  return { of: 'rows', register, where: more.where ?? null, count: { what: 'sum', column }, span: more.span ?? null }
}

export function units(kinds: readonly UnitKind[], having: (Pick<Having, 'register'> & Partial<Having>) | null = null): Measure {
  return { of: 'units', kinds, having: having && { by: 'neighbourhood', where: null, span: null, ...having } }
}

export function added(...parts: readonly Measure[]): Measure {
  return { of: 'added', parts }
}

export function divided(part: Measure, whole: Measure): Measure {
  return { of: 'divided', part, whole }
}
