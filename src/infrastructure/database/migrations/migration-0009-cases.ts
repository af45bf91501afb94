import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Promises of a month and what became of them; difficulties as cases. */
const TABLES: Readonly<Record<string, string>> = {}

export function caseStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
