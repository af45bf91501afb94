import { type RawBuilder, sql } from 'kysely'
import { findColumn, ROW_NEIGHBOURHOOD, ROW_UNIT } from '#domain/register/register-definition.ts'
import { evidenceColumns } from '#domain/register/owed-evidence.ts'
import type { RowMeasure, UnitMeasure } from '#domain/target/formula-parts.ts'
import { cellIsFilled } from '../register/cell-sql.ts'
import { type ConditionScope, evidenceRows, isFilled, isInDays, numberOf, textOf, whereOf } from './compile-condition.ts'
import { foldedSql } from './fold-sql.ts'
import type { FormulaContext, RowSource, RowSources } from './formula-context.ts'

/** Which rows (named `r`) of which source a measure counts. */
export type CountedRows = { readonly source: RowSource; readonly where: RawBuilder<boolean> }

type Counting = Pick<RowMeasure, 'register' | 'where' | 'span'>

/** `in_span` inside the conditions means the measure's own span; without one, the target's own period. */
export function countedRows(context: FormulaContext, sources: RowSources, { register, where, span }: Counting): CountedRows {
  const source = sources.rowsOf(register)
  const scope: ConditionScope = { context, sources, within: span?.within ?? 'period' }
  const fulfils = whereOf(scope, source, where)
  return { source, where: span === null ? fulfils : sql`(${isInDays(context, source, span)} and ${fulfils})` }
}

/** One number of rows: how many, how many different, or the sum of a column. An aggregate that a filter may follow. */
export function rowAggregate(context: FormulaContext, source: RowSource, count: RowMeasure['count']): RawBuilder<number> {
  switch (count.what) {
    case 'rows':
      return sql`count(*)`
    case 'sum':
      return sql`sum(${numberOf(context, count.column)})`
    case 'distinct':
      return sql`count(distinct ${distinctKey(context, source, count.by)})`
  }
}

/** What makes two rows the same person or owner; a row that names nobody, or whose names were erased, counts by itself. */
export function distinctKey(context: FormulaContext, source: RowSource, by: readonly string[]): RawBuilder<string> {
  const parts = by.map(column => {
    const text = textOf(context, source, column)
    return findColumn(source.definition, column)?.type === 'text' ? foldedSql(context.dialect, text) : text
  })
  const empty = sql.join(
    by.map(column => sql`not ${isFilled(context, source, column)}`),
    sql` and `,
  )
  const joined = sql.join(
    parts.map(part => sql`coalesce(${part}, '')`),
    sql` || '|' || `,
  )
  return sql`(case when ${empty} then r.row_id else ${joined} end)`
}

/** 1 for a row that lacks evidence it owes, else 0; undefined where the register asks for none. */
export function owesEvidence(context: FormulaContext, source: RowSource): RawBuilder<number> | undefined {
  const { filled, files } = evidenceColumns(source.definition)
  if (filled.length === 0 && files.length === 0) return undefined
  const fills = filled.map(column => cellIsFilled(context.dialect, sql<string>`r.cells`, column))
  const bare =
    fills.length === 0 ? [] : [sql`((${sql.join(fills, sql` or `)}) and r.row_id not in (${evidenceRows(context, source, null)}))`]
  const missing = files.map(column => sql`r.row_id not in (${evidenceRows(context, source, column)})`)
  return sql`(case when ${sql.join([...bare, ...missing], sql` or `)} then 1 else 0 end)`
}

/** Units of these kinds that were active at the cut-off, and own such a row where the measure asks for one. */
export function countedUnits(context: FormulaContext, sources: RowSources, { kinds, having }: UnitMeasure): RawBuilder<unknown> {
  const { tenantId, dialect, days } = context
  const unitId = dialect === 'postgres' ? sql`unit_id::text` : sql`unit_id`
  const cutOff = dialect === 'postgres' ? sql`${days.cutOff}::date` : sql`${days.cutOff}`
  const active = sql`select ${unitId} as unit_id from unit where tenant_id = ${tenantId} and kind in (${sql.join(kinds)})
    and (active_from is null or active_from <= ${cutOff}) and (active_to is null or active_to >= ${cutOff})`
  if (having === null) return active
  const { source, where } = countedRows(context, sources, having)
  const owner = having.by === 'neighbourhood' ? ROW_NEIGHBOURHOOD : having.by === 'unit' ? ROW_UNIT : having.by.column
  return sql`${active} and ${unitId} in (select ${textOf(context, source, owner)} from ${source.name} as r where ${where})`
}
