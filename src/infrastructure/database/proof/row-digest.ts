import { createHash } from 'node:crypto'
import { UNSEALED_COLUMNS } from './sealed-tables.ts'

/** A row as it lies in the database: snake_case columns. */
export type PlainRow = Readonly<Record<string, unknown>>

/** The columns a digest was made over, in the order of their names, and a short name of that list. */
export type Layout = { readonly name: string; readonly columns: readonly string[] }

const NAME_LENGTH = 12
/** What JSON of both databases keeps of a fraction. */
const DIGITS = 15
/** An instant as PostgreSQL writes it inside JSON. */
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00(:00)?)$/

export function layoutOf(table: string, columns: Iterable<string>): Layout {
  const sealed = [...columns].filter(column => !UNSEALED_COLUMNS.has(`${table}.${column}`)).toSorted()
  const name = createHash('sha256')
    .update(JSON.stringify([table, sealed]))
    .digest('hex')
    .slice(0, NAME_LENGTH)
  return { name, columns: sealed }
}

/** SHA-256 of a row's columns, the same on both databases and of a row noted as JSON by a trigger. Undefined when the row lacks a column of the layout. */
export function digestOf(table: string, { name, columns }: Layout, row: PlainRow): string | undefined {
  if (columns.some(column => row[column] === undefined)) return undefined
  return createHash('sha256')
    .update(JSON.stringify([table, name, ...columns.map(column => canonical(row[column]))]))
    .digest('hex')
}

/** A value as both databases say it alike. */
export function canonical(value: unknown): string | number | boolean | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS))
  if (typeof value === 'string') return INSTANT.test(value) ? new Date(value).toISOString() : value
  if (typeof value === 'boolean' || value === null) return value
  throw new TypeError('A row holds something else than text, numbers and flags')
}
