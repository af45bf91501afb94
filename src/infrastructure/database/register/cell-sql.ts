import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Dialect } from '../dialect.ts'

/**
 * How one cell of `register_row.cells` is read in SQL: one function for both databases, for the sheets' ordering and filters and for the formulas of
 * targets. `cells` is the column as it is named in the statement (`sql.ref('row.cells')`); codes come from a definition and travel as parameters.
 * A cell that is empty, or that an older definition filled with another type, is null.
 */
type Cells = Expression<string>

/** The cell as text: words, ids, days and months as they are, figures in digits, flags as `true` and `false`, lists as JSON. */
export function cellText(dialect: Dialect, cells: Cells, code: string): RawBuilder<string | null> {
  if (dialect === 'postgres') return sql`((${cells})::jsonb ->> ${code}::text)`
  const path = `$.${code}`
  return sql`(case json_type(${cells}, ${path}) when 'true' then 'true' when 'false' then 'false' else cast(json_extract(${cells}, ${path}) as text) end)`
}

/** The cell as a number, null when it holds none. */
export function cellNumber(dialect: Dialect, cells: Cells, code: string): RawBuilder<number | null> {
  if (dialect === 'postgres')
    return sql`(case jsonb_typeof((${cells})::jsonb -> ${code}::text) when 'number' then ((${cells})::jsonb ->> ${code}::text)::double precision end)`
  const path = `$.${code}`
  return sql`(case when json_type(${cells}, ${path}) in ('integer', 'real') then json_extract(${cells}, ${path}) end)`
}

export function cellIsFilled(dialect: Dialect, cells: Cells, code: string): RawBuilder<boolean> {
  if (dialect === 'postgres') return sql`jsonb_exists((${cells})::jsonb, ${code}::text)`
  return sql`(json_type(${cells}, ${`$.${code}`}) is not null)`
}

/** Whether the cell is this text, or a list with this text in it. Never null. */
export function cellHolds(dialect: Dialect, cells: Cells, code: string, value: string): RawBuilder<boolean> {
  if (dialect === 'postgres') {
    const cell = sql`((${cells})::jsonb -> ${code}::text)`
    return sql`coalesce(case jsonb_typeof(${cell}) when 'array' then jsonb_exists(${cell}, ${value}::text) else ${cell} #>> '{}' = ${value}::text end, false)`
  }
  const path = `$.${code}`
  return sql`exists (select 1 from json_each(${cells}, ${path}) as item where case item.type when 'true' then 'true' when 'false' then 'false' else cast(item.value as text) end = ${value})`
}

/** Whether one text stands in another, byte by byte: no wildcard, no letter case. */
export function textContains(dialect: Dialect, text: Expression<string>, part: string): RawBuilder<boolean> {
  return dialect === 'postgres' ? sql`(strpos(${text}, ${part}::text) > 0)` : sql`(instr(${text}, ${part}) > 0)`
}

/** Text compared byte by byte on both databases. */
export function byteOrdered(dialect: Dialect, text: Expression<unknown>): RawBuilder<string> {
  return dialect === 'postgres' ? sql`${text} collate "C"` : sql`${text}`
}

/** As `cellText`, read faster, of a column whose cells hold words: text, choices, ids, days and months. */
export function cellWords(dialect: Dialect, cells: Cells, code: string): RawBuilder<string | null> {
  return dialect === 'postgres' ? cellText(dialect, cells, code) : sql`(${cells} ->> ${`$.${code}`})`
}

/** The flag as the text `true` or `false`, null where it is empty. */
export function cellFlag(dialect: Dialect, cells: Cells, code: string): RawBuilder<string | null> {
  return dialect === 'postgres' ? cellText(dialect, cells, code) : sql`json_type(${cells}, ${`$.${code}`})`
}
