import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** What the reviewer found beside what was claimed. */
const TABLES: Readonly<Record<string, string>> = {}

export function reviewStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
