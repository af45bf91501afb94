import { type RawBuilder, sql } from 'kysely'
import type { CountedRegister } from '#application/ports/figure-queries.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { addDays, startOf } from '#domain/shared/calendar.ts'
import type { FigureDays } from '#domain/target/figure-days.ts'
import { cellWords } from '../register/cell-sql.ts'
import type { Dialect } from '../dialect.ts'

/** What a formula is compiled against. */
export type FormulaContext = {
  readonly dialect: Dialect
  readonly tenantId: string
  readonly days: FigureDays
  /** By code; a formula is only compiled after it was checked against them. */
  readonly registers: ReadonlyMap<string, CountedRegister>
}

/** A register inside one statement: its rows as they stood at the cut-off, living and valid, under a name of their own. */
export type RowSource = CountedRegister & { readonly name: RawBuilder<unknown> }

/** The rows that one statement reads: each register is read once, whatever refers to it. */
export type RowSources = {
  rowsOf(code: string): RowSource
  /** `with …`, or nothing where no register was named. */
  withClause(): RawBuilder<unknown>
}

export function createRowSources(context: FormulaContext): RowSources {
  const sources = new Map<string, RowSource>()
  return {
    rowsOf(code) {
      const known = sources.get(code)
      if (known !== undefined) return known
      const register = context.registers.get(code)
      if (register === undefined) throw new Error(`The formula names a register that was not given: ${code}`)
      const source = { ...register, name: sql.raw(`rows_${sources.size}`) }
      sources.set(code, source)
      return source
    },
    withClause() {
      if (sources.size === 0) return sql``
      const tables = [...sources.values()].map(
        source => sql`${source.name} as ${keptOnce(context.dialect)} (${standingRows(context, source)})`,
      )
      return sql`with ${sql.join(tables)}`
    },
  }
}

/** The first moment after the cut-off's day in the ward. */
export function endOfDay({ days, dialect }: Pick<FormulaContext, 'days' | 'dialect'>): RawBuilder<unknown> {
  const moment = startOf(addDays(days.cutOff, 1))
  return dialect === 'postgres' ? sql`${moment}::timestamptz` : sql`${moment}`
}

/** PostgreSQL reads the text of the cells once and keeps it; SQLite runs through the table anew, which costs it less than a copy. */
function keptOnce(dialect: Dialect): RawBuilder<unknown> {
  return dialect === 'postgres' ? sql`materialized` : sql`not materialized`
}

function standingRows(context: FormulaContext, { registerId, definition }: RowSource): RawBuilder<unknown> {
  const { dialect, tenantId } = context
  const end = endOfDay(context)
  const standing = sql`from register_row where tenant_id = ${tenantId} and register_id = ${registerId} and removed = 0
    and recorded_at < ${end} and (recorded_to is null or recorded_to >= ${end})`
  const valid = validity(context, definition)
  if (dialect === 'sqlite') return sql`select row_id, ordinal, unit_id, neighbourhood_id, cells ${standing} ${valid}`
  return sql`select row_id::text as row_id, ordinal, unit_id::text as unit_id, neighbourhood_id::text as neighbourhood_id, cells
    from (select row_id, ordinal, unit_id, neighbourhood_id, cells::jsonb as cells ${standing} offset 0) as standing where true ${valid}`
}

/** A row outside its days, both included, counts nowhere; an empty cell bounds nothing. */
function validity({ dialect, days: { cutOff } }: FormulaContext, { validity: { from, until } }: RegisterDefinition): RawBuilder<unknown> {
  const cells = sql<string>`cells`
  const begun = from === null ? sql`` : sql`and coalesce(${cellWords(dialect, cells, from)} <= ${cutOff}, true)`
  const open = until === null ? sql`` : sql`and coalesce(${cellWords(dialect, cells, until)} >= ${cutOff}, true)`
  return sql`${begun} ${open}`
}
