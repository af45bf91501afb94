import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Rules, alerts with their history and the steps of the ladder. */
const TABLES: Readonly<Record<string, string>> = {}

export function alertStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
