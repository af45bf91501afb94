import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** What is known of each file of evidence, its checks, and uploads on their way. */
const TABLES: Readonly<Record<string, string>> = {}

export function evidenceLedgerStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
