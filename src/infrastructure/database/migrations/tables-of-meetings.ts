import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Directives, meetings and what they decided. */
const TABLES: Readonly<Record<string, string>> = {}

export function meetingStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
