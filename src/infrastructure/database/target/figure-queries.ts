import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { CountedLeaf, CountingGround, FigureQueries, RowWindow } from '#application/ports/figure-queries.ts'
import type { UnitReach } from '#domain/access/rights.ts'
import { type RowMeasure, countedLeaves, partsOf } from '#domain/target/formula-parts.ts'
import type { ComputedFormula } from '#domain/target/target-formula.ts'
import type { StoreContext } from '../unit-of-work.ts'
import { compileFormula } from './compile-formula.ts'
import { countedRows, countedUnits, distinctKey } from './compile-measure.ts'
import type { FigureMemo } from './figure-memo.ts'
import { findNextDay } from './next-day.ts'
import { type FormulaContext, type RowSource, createRowSources } from './formula-context.ts'

/** @param memo what was counted before; absent while this transaction itself may change rows, which could still be rolled back. */
export function createFigureQueries(context: StoreContext, memo?: FigureMemo): FigureQueries {
  const { transaction, tenantId, dialect } = context
  const contextOf = (ground: CountingGround): FormulaContext => ({ ...ground, tenantId, dialect })
  return {
    async countFormula(ground, formula, numbers, grouping) {
      const statement = compileFormula(contextOf(ground), formula, numbers, grouping)
      const key = memo === undefined ? undefined : memoKey(ground, formula, statement.compile(transaction))
      const known = key === undefined ? undefined : memo?.recall(key)
      if (known !== undefined) return known
      const { rows } = await statement.execute(transaction)
      if (key !== undefined) memo?.keep(key, rows)
      return rows
    },
    async countLeafRows(ground, counted, within) {
      const { sources, source, where } = leafRows(contextOf(ground), counted)
      const query = sql<{ total: number; reached: number }>`${sources.withClause()}
        select count(*) as total, coalesce(sum(case when ${isWithin(within)} then 1 else 0 end), 0) as reached from ${source.name} as r where ${where}`
      const { rows } = await query.execute(transaction)
      return rows[0] ?? { total: 0, reached: 0 }
    },
    async listLeafRows(ground, counted, window) {
      const { sources, source, where } = leafRows(contextOf(ground), counted)
      const query = sql<{ rowId: string }>`${sources.withClause()} select r.row_id from ${source.name} as r
        where ${where} and ${isWithin(window)} order by r.ordinal limit ${window.limit} offset ${window.offset}`
      return (await query.execute(transaction)).rows.map(row => row.rowId)
    },
    findNextDay: (register, day) => findNextDay(context, register, day),
    async listLeafUnits(ground, { leaf, without }) {
      const compiled = contextOf(ground)
      const sources = createRowSources(compiled)
      const units = countedUnits(compiled, sources, leaf)
      const others = without === null ? null : countedUnits(compiled, sources, without)
      const query = sql<{ unitId: string }>`${sources.withClause()} select unit_id from (${units}) as counted
        ${others === null ? sql`` : sql`where unit_id not in (${others})`}`
      return (await query.execute(transaction)).rows.map(row => row.unitId)
    },
  }
}

/** Undefined where units of the ward are counted: their changes raise no revision. */
function memoKey({ registers }: CountingGround, formula: ComputedFormula, { sql: text, parameters }: CompiledQuery): string | undefined {
  const { part, whole } = partsOf(formula)
  const leaves = [...countedLeaves(part), ...(whole === null ? [] : countedLeaves(whole))]
  if (leaves.some(leaf => leaf.of === 'units')) return undefined
  const revisions = [...registers.values()].filter(({ registerId }) => parameters.includes(registerId)).map(({ revision }) => revision)
  return JSON.stringify([text, parameters, revisions])
}

/** Of persons counted once, all their rows; without those whom the other leaf counts too. */
function leafRows(context: FormulaContext, { leaf, without }: CountedLeaf<RowMeasure>) {
  const sources = createRowSources(context)
  const { source, where } = countedRows(context, sources, leaf)
  if (without === null) return { sources, source, where }
  return {
    sources,
    source,
    where: sql`(${where} and not ${isCountedBy(context, source, { leaf, without }, countedRows(context, sources, without).where)})`,
  }
}

function isCountedBy(
  context: FormulaContext,
  source: RowSource,
  { leaf }: CountedLeaf<RowMeasure>,
  where: RawBuilder<boolean>,
): RawBuilder<boolean> {
  if (leaf.count.what !== 'distinct') return where
  const key = distinctKey(context, source, leaf.count.by)
  return sql`(${key} in (select ${key} from ${source.name} as r where ${where}))`
}

function isWithin({ reach, unitId }: Pick<RowWindow, 'reach' | 'unitId'>): RawBuilder<unknown> {
  const ofUnit = unitId === undefined ? sql`true` : belongsTo([unitId])
  return reach.everyUnit ? ofUnit : sql`(${ofUnit} and ${reachesUnits(reach)})`
}

function reachesUnits(reach: Extract<UnitReach, { everyUnit: false }>): RawBuilder<unknown> {
  return reach.unitIds.length === 0 ? sql`false` : belongsTo(reach.unitIds)
}

/** As neighbourhood or as the unit that keeps the row. */
function belongsTo(unitIds: readonly string[]): RawBuilder<unknown> {
  return sql`(coalesce(r.neighbourhood_id in (${sql.join(unitIds)}), false) or r.unit_id in (${sql.join(unitIds)}))`
}
