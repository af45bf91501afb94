import { type RawBuilder, sql } from 'kysely'
import { type ColumnType, NUMBER_TYPES, ROW_NEIGHBOURHOOD, ROW_UNIT, findColumn } from '#domain/register/register-definition.ts'
import { spanDays, spanMonths } from '#domain/target/figure-days.ts'
import type { FigureSpan, RowCondition } from '#domain/target/target-formula.ts'
import { cellFlag, cellHolds, cellIsFilled, cellNumber, cellText, cellWords } from '../register/cell-sql.ts'
import { type FormulaContext, type RowSource, type RowSources, endOfDay } from './formula-context.ts'

/** Where conditions are compiled: the statement's registers, and the days that `in_span` means. */
export type ConditionScope = { readonly context: FormulaContext; readonly sources: RowSources; readonly within: FigureSpan }

type Condition = RawBuilder<boolean>
type ColumnCondition = Extract<RowCondition, { column: string }>
type Comparison = 'at_least' | 'at_most' | 'more_than' | 'less_than'

const OPERATORS: Readonly<Record<Comparison, RawBuilder<unknown>>> = {
  at_least: sql`>=`,
  at_most: sql`<=`,
  more_than: sql`>`,
  less_than: sql`<`,
}
const WORDS: readonly ColumnType[] = ['text', 'choice', 'row', 'unit', 'day', 'month']

/** A condition over the row named `r` of its source. Never null: what is empty does not fulfil a comparison. */
export function compileCondition(scope: ConditionScope, source: RowSource, condition: RowCondition): Condition {
  const compile = (inner: RowCondition) => compileCondition(scope, source, inner)
  if ('all' in condition) return sql`(${sql.join(condition.all.map(compile), sql` and `)})`
  if ('any' in condition) return sql`(${sql.join(condition.any.map(compile), sql` or `)})`
  if ('not' in condition) return sql`(not ${compile(condition.not)})`
  if (condition.is === 'referred_to_by') {
    const { register, by, where } = condition
    const referring = scope.sources.rowsOf(register)
    return known(
      sql`r.row_id in (select ${textOf(scope.context, referring, by)} from ${referring.name} as r where ${whereOf(scope, referring, where)})`,
    )
  }
  return compileColumn(scope, source, condition)
}

export function whereOf(scope: ConditionScope, source: RowSource, where: RowCondition | null): Condition {
  return where === null ? sql`true` : compileCondition(scope, source, where)
}

function compileColumn(scope: ConditionScope, source: RowSource, condition: ColumnCondition): Condition {
  const { context } = scope
  const { column } = condition
  const text = () => textOf(context, source, column)
  switch (condition.is) {
    case 'filled':
      return isFilled(context, source, column)
    case 'empty':
      return sql`(not ${isFilled(context, source, column)})`
    case 'equal':
      return isEqual(context, source, condition)
    case 'not_equal':
      return sql`(not ${isEqual(context, source, condition)})`
    case 'one_of':
      return sql`(${sql.join(
        condition.values.map(value => isEqual(context, source, { column, value })),
        sql` or `,
      )})`
    case 'not_after':
      return known(sql`${text()} <= ${textOf(context, source, condition.other)}`)
    case 'by_cutoff':
      return isInDays(context, source, { column, within: 'always' })
    case 'in_span':
      return isInDays(context, source, { column, within: scope.within })
    case 'row_where': {
      const referred = scope.sources.rowsOf(referredRegister(source, column))
      return known(
        sql`${text()} in (select r.row_id from ${referred.name} as r where ${compileCondition(scope, referred, condition.where)})`,
      )
    }
    case 'at_least':
    case 'at_most':
    case 'more_than':
    case 'less_than':
      return isCompared(context, source, condition)
  }
}

/** Whether a day or month column lies in the span and not after the cut-off. */
export function isInDays(
  context: FormulaContext,
  source: RowSource,
  span: { readonly column: string; readonly within: FigureSpan },
): Condition {
  const days = spanDays(span.within, context.days)
  const { from, to } = typeOf(source, span.column) === 'month' ? spanMonths(days) : days
  const text = textOf(context, source, span.column)
  return known(from === null ? sql`${text} <= ${to}` : sql`${text} between ${from} and ${to}`)
}

/** The column as text, byte-ordered: days and months compare as they are written. */
export function textOf({ dialect }: FormulaContext, source: RowSource, column: string): RawBuilder<string | null> {
  if (column === ROW_NEIGHBOURHOOD) return sql`r.neighbourhood_id`
  if (column === ROW_UNIT) return sql`r.unit_id`
  const [type, cells] = [typeOf(source, column), sql<string>`r.cells`]
  if (type === 'flag') return cellFlag(dialect, cells, column)
  if (type === undefined || !WORDS.includes(type)) return cellText(dialect, cells, column)
  const words = cellWords(dialect, cells, column)
  return dialect === 'postgres' && (type === 'day' || type === 'month') ? sql`${words} collate "C"` : words
}

export function numberOf({ dialect }: FormulaContext, column: string): RawBuilder<number | null> {
  return cellNumber(dialect, sql<string>`r.cells`, column)
}

export function isFilled(context: FormulaContext, source: RowSource, column: string): Condition {
  if (column === ROW_NEIGHBOURHOOD) return sql`(r.neighbourhood_id is not null)`
  if (column === ROW_UNIT) return sql`true`
  if (typeOf(source, column) === 'file') return sql`(r.row_id in (${evidenceRows(context, source, column)}))`
  return cellIsFilled(context.dialect, sql<string>`r.cells`, column)
}

/** Rows that had evidence at the cut-off: for one file column, or any. */
export function evidenceRows(context: FormulaContext, { registerId }: RowSource, column: string | null): RawBuilder<unknown> {
  const end = endOfDay(context)
  const rowId = context.dialect === 'postgres' ? sql`row_id::text` : sql`row_id`
  const ofColumn = column === null ? sql`` : sql`and column_code = ${column}`
  return sql`select ${rowId} from register_evidence where tenant_id = ${context.tenantId} and register_id = ${registerId}
    and uploaded_at < ${end} and (removed_at is null or removed_at >= ${end}) ${ofColumn}`
}

function isEqual(
  context: FormulaContext,
  source: RowSource,
  { column, value }: { readonly column: string; readonly value: string | number | boolean },
): Condition {
  const type = typeOf(source, column)
  if (type === 'choices') return cellHolds(context.dialect, sql<string>`r.cells`, column, String(value))
  if (typeof value === 'number') return known(sql`${numberOf(context, column)} = ${real(value)}`)
  return known(sql`${textOf(context, source, column)} = ${String(value)}`)
}

function isCompared(
  context: FormulaContext,
  source: RowSource,
  { column, is, value }: { readonly column: string; readonly is: Comparison; readonly value: string | number },
): Condition {
  const isNumeric = NUMBER_TYPES.some(type => type === typeOf(source, column))
  const [left, right] = isNumeric
    ? [numberOf(context, column), real(Number(value))]
    : [textOf(context, source, column), sql`${String(value)}`]
  return known(sql`${left} ${OPERATORS[is]} ${right}`)
}

function real(value: number): RawBuilder<number> {
  return sql`cast(${value} as double precision)`
}

/** A comparison with an empty cell is not fulfilled, and its opposite is. */
function known(condition: RawBuilder<unknown>): Condition {
  return sql`coalesce(${condition}, false)`
}

function typeOf({ definition }: RowSource, column: string): ColumnType | undefined {
  return findColumn(definition, column)?.type
}

function referredRegister({ definition }: RowSource, column: string): string {
  const found = findColumn(definition, column)
  if (found?.type !== 'row') throw new Error(`The formula follows a column that refers to no row: ${column}`)
  return found.register
}
