import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Reports of other periods than a month, extensions, deputies and the office's own calendar. */
const TABLES: Readonly<Record<string, string>> = {}

export function periodStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
