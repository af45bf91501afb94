import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** How everything stands, kept beside the facts it is computed from. */
const TABLES: Readonly<Record<string, string>> = {}

export function statusStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
