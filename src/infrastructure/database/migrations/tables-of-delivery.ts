import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** The queue of jobs, what people are told, and each try to send it. */
const TABLES: Readonly<Record<string, string>> = {}

export function deliveryStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
