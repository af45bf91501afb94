import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Papers that are drafted from facts, and the register of those issued. */
const TABLES: Readonly<Record<string, string>> = {}

export function paperStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
