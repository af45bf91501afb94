import type { Dialect } from '../dialect.ts'
import type { CopiedTable } from './copied-tables.ts'

export type CopiedValue = string | number | null
/** Columns in alphabetical order; instants, days and flags look the same from both databases. */
export type CopiedRow = Readonly<Record<string, CopiedValue>>

/** A connection of its own for copying whole tables, beside the stores: plain rows, one transaction, bounded memory. */
export type CopyConnection = {
  readonly dialect: Dialect
  /** All reads after this see one moment. */
  beginReading(): Promise<void>
  /** References between rows are checked at the end at the latest. */
  beginWriting(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  /** Lets row-level security show and take this tenant's rows until the transaction ends. */
  setTenant(tenantId: string): Promise<void>
  listTables(): Promise<readonly string[]>
  listColumns(table: string): Promise<readonly string[]>
  query(statement: string): Promise<readonly CopiedRow[]>
  stream(statement: string, rowsAtOnce: number): AsyncIterable<CopiedRow>
  insert(table: CopiedTable, columns: readonly string[], rows: readonly CopiedRow[]): Promise<void>
  /** How text is ordered byte by byte. */
  readonly byteOrder: string
  close(): Promise<void>
}

export function isCopiedRow(value: unknown): value is CopiedRow {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(cell => cell === null || typeof cell === 'string' || typeof cell === 'number')
  )
}
