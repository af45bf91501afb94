import { type RawBuilder, sql } from 'kysely'
import type { CountedFormula, GivenNumbers, Grouping } from '#application/ports/figure-queries.ts'
import { partsOf } from '#domain/target/formula-parts.ts'
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
  const tables = createCountTables(context, createRowSources(context), grouping)
  const { part, whole } = partsOf(formula)
  const above = tables.numberOf(part, numbers)
  // What is counted below the line owes its evidence too, but it is the part that the figure rests on.
  const owing = tables.owing()
  const below = whole === null ? sql`null` : tables.numberOf(whole, numbers)
  return sql<CountedFormula>`${tables.withClause()} select ${tables.unitId()} as unit_id, ${above} as part, ${below} as whole, ${owing} as owing from ${tables.from()}`
}

/** Every leaf of a formula is counted in a table of its own, of one row or of one row a unit. */
function createCountTables(context: FormulaContext, sources: RowSources, grouping: Grouping) {
  const counts: RawBuilder<unknown>[] = []
  const add = (table: RawBuilder<unknown>): RawBuilder<number> => {
    counts.push(table)
    return sql.raw(`m${counts.length - 1}`)
  }
  const leaf = (measure: Extract<Measure, { of: 'rows' | 'units' }>): RawBuilder<number> => {
    const name = add(measure.of === 'rows' ? rowCount(context, sources, measure, grouping) : unitCount(context, sources, measure, grouping))
    return sql`cast(coalesce(${name}.n, 0) as double precision)`
  }
  const numberOf = (measure: Measure, numbers: GivenNumbers): RawBuilder<number> => {
    switch (measure.of) {
      case 'rows':
      case 'units':
        return leaf(measure)
      case 'base':
      case 'baseline':
        return sql`cast(${numbers[measure.of]} as double precision)`
      case 'added':
        return sql`(${sql.join(
          measure.parts.map(part => numberOf(part, numbers)),
          sql` + `,
        )})`
      case 'divided':
        return sql`(${numberOf(measure.part, numbers)} / nullif(${numberOf(measure.whole, numbers)}, 0))`
    }
  }
  return {
    numberOf,
    withClause: () => sources.withClause(),
    unitId: () => (grouping === null ? sql`null` : sql`u.unit_id`),
    /** Of the leaves counted so far. */
    owing: () => sql`(${sql.join([sql`0`, ...counts.map((_, index) => sql`coalesce(${sql.raw(`m${index}`)}.owing, 0)`)], sql` + `)})`,
    from: () =>
      grouping === null
        ? sql.join(
            [sql`(select 1 as one) as u`, ...counts.map((table, index) => sql`(${table}) as ${sql.raw(`m${index}`)}`)],
            sql` cross join `,
          )
        : sql`(${unitTable(context, grouping.unitIds)}) as u ${sql.join(
            counts.map((table, index) => {
              const name = sql.raw(`m${index}`)
              return sql`left join (${table}) as ${name} on ${name}.unit_id = u.unit_id`
            }),
            sql` `,
          )}`,
  }
}

function rowCount(context: FormulaContext, sources: RowSources, measure: Extract<Measure, { of: 'rows' }>, grouping: Grouping) {
  const { source, where } = countedRows(context, sources, measure)
  const aggregates = sql`${rowAggregate(context, source, measure.count)} as n, coalesce(sum(${owesEvidence(context, source)}), 0) as owing`
  if (grouping === null) return sql`select ${aggregates} from ${source.name} as r where ${where}`
  const owner = grouping.by === 'neighbourhood' ? sql`r.neighbourhood_id` : sql`r.unit_id`
  return sql`select ${owner} as unit_id, ${aggregates} from ${source.name} as r where ${where} group by ${owner}`
}

function unitCount(context: FormulaContext, sources: RowSources, measure: Extract<Measure, { of: 'units' }>, grouping: Grouping) {
  const units = countedUnits(context, sources, measure)
  if (grouping === null) return sql`select count(*) as n, 0 as owing from (${units}) as counted`
  return sql`select unit_id, count(*) as n, 0 as owing from (${units}) as counted group by unit_id`
}

function unitTable({ tenantId, dialect }: FormulaContext, unitIds: readonly string[]): RawBuilder<unknown> {
  const unitId = dialect === 'postgres' ? sql`unit_id::text` : sql`unit_id`
  return sql`select ${unitId} as unit_id from unit where tenant_id = ${tenantId} and ${unitId} in (${sql.join([...unitIds, ''])})`
}
