import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Hashes of every row, bound to the audit chain, and the seals of each day. */
const TABLES: Readonly<Record<string, string>> = {}

export function proofStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
