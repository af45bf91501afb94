import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Locked periods, the corrections after a lock, and snapshots. */
const TABLES: Readonly<Record<string, string>> = {}

export function lockStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
