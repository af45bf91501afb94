import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Samples drawn for verification on the spot, and what was found. */
const TABLES: Readonly<Record<string, string>> = {}

export function verificationStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
