import { type RawBuilder, sql } from 'kysely'
import type { CountedFormula, GivenNumbers, Grouping } from '#application/ports/figure-queries.ts'
import { type RowMeasure, type UnitMeasure, partsOf } from '#domain/target/formula-parts.ts'
import type { ComputedFormula, Measure } from '#domain/target/target-formula.ts'
import { countedRows, countedUnits, owesEvidence, rowAggregate } from './compile-measure.ts'
import { type FormulaContext, type RowSources, createRowSources } from './formula-context.ts'

/** The whole formula as one statement. Values are parameters, never part of the text. */
export function compileFormula(
  context: FormulaContext,
  formula: ComputedFormula,
  numbers: GivenNumbers,
  grouping: Grouping,
): RawBuilder<CountedFormula> {
  const sources = createRowSources(context)
  const tables = createCountTables(context, sources, grouping)
  const { part, whole } = partsOf(formula)
  // The figure rests on what stands above the line: those rows owe their evidence.
  const above = sayNumber(part, numbers, leaf => tables.count(leaf, true))
  const below = whole === null ? sql`null` : sayNumber(whole, numbers, leaf => tables.count(leaf, false))
  const unitId = grouping === null ? sql`null` : sql`u.unit_id`
  const tablesFrom = tables.from()
  return sql<CountedFormula>`${sources.withClause()} select ${unitId} as unit_id, ${above} as part, ${below} as whole, ${tables.owing()} as owing from ${tablesFrom}`
}

type Leaf = RowMeasure | UnitMeasure

function sayNumber(measure: Measure, numbers: GivenNumbers, count: (leaf: Leaf) => RawBuilder<number>): RawBuilder<number> {
  const say = (inner: Measure) => sayNumber(inner, numbers, count)
  switch (measure.of) {
    case 'rows':
    case 'units':
      return count(measure)
    case 'base':
    case 'baseline':
      return sql`cast(${numbers[measure.of]} as double precision)`
    case 'added':
      return sql`(${sql.join(measure.parts.map(say), sql` + `)})`
    case 'divided':
      return sql`(${say(measure.part)} / nullif(${say(measure.whole)}, 0))`
  }
}

/** A table of one row, or of one row a unit: every leaf over the same register is counted in one pass over it. */
type CountTable = {
  readonly name: RawBuilder<unknown>
  readonly columns: RawBuilder<unknown>[]
  readonly from: RawBuilder<unknown>
  readonly owner: RawBuilder<unknown>
}

function createCountTables(context: FormulaContext, sources: RowSources, grouping: Grouping) {
  const tables = new Map<string, CountTable>()
  const owing: RawBuilder<unknown>[] = []

  function tableOf(key: string, made: Pick<CountTable, 'from' | 'owner'>): CountTable {
    const known = tables.get(key)
    if (known !== undefined) return known
    const table = { ...made, name: sql.raw(`m${tables.size}`), columns: [] }
    tables.set(key, table)
    return table
  }
  function addColumn({ name, columns }: CountTable, aggregate: RawBuilder<unknown>): RawBuilder<number> {
    const column = sql.raw(`n${columns.length}`)
    columns.push(sql`${aggregate} as ${column}`)
    return sql`coalesce(${name}.${column}, 0)`
  }
  function countRows(measure: RowMeasure, owesEvidenceToo: boolean): RawBuilder<number> {
    const { source, where } = countedRows(context, sources, measure)
    const owner = grouping?.by === 'unit' ? sql`r.unit_id` : sql`r.neighbourhood_id`
    const table = tableOf(measure.register, { from: sql`${source.name} as r`, owner })
    const owes = owesEvidenceToo ? owesEvidence(context, source) : undefined
    if (owes !== undefined) owing.push(addColumn(table, sql`sum(${owes}) filter (where ${where})`))
    return addColumn(table, sql`${rowAggregate(context, source, measure.count)} filter (where ${where})`)
  }
  function countUnits(measure: UnitMeasure): RawBuilder<number> {
    const units = sql`(${countedUnits(context, sources, measure)}) as counted`
    return addColumn(tableOf(`units ${tables.size}`, { from: units, owner: sql`counted.unit_id` }), sql`count(*)`)
  }

  return {
    count(leaf: Leaf, owesEvidenceToo: boolean): RawBuilder<number> {
      return sql`cast(${leaf.of === 'rows' ? countRows(leaf, owesEvidenceToo) : countUnits(leaf)} as double precision)`
    },
    owing: () => sql`(${sql.join([sql`0`, ...owing], sql` + `)})`,
    from(): RawBuilder<unknown> {
      const counts = [...tables.values()]
      if (grouping === null) {
        const single = counts.map(({ name, columns, from }) => sql`cross join (select ${sql.join(columns)} from ${from}) as ${name}`)
        return sql`(select 1 as one) as u ${sql.join(single, sql` `)}`
      }
      const grouped = counts.map(
        ({ name, columns, from, owner }) =>
          sql`left join (select ${owner} as unit_id, ${sql.join(columns)} from ${from} group by ${owner}) as ${name} on ${name}.unit_id = u.unit_id`,
      )
      return sql`(${unitTable(context, grouping.unitIds)}) as u ${sql.join(grouped, sql` `)}`
    },
  }
}

function unitTable({ tenantId, dialect }: FormulaContext, unitIds: readonly string[]): RawBuilder<unknown> {
  const unitId = dialect === 'postgres' ? sql`unit_id::text` : sql`unit_id`
  return sql`select ${unitId} as unit_id from unit where tenant_id = ${tenantId} and ${unitId} in (${sql.join([...unitIds, ''])})`
}
