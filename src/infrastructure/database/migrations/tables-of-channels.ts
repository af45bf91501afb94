import type { Dialect } from '../dialect.ts'
import { tenantTables } from './migration-statements.ts'

/** Settings of the channels, where people may be reached, and addresses of calendars. */
const TABLES: Readonly<Record<string, string>> = {}

export function channelStatements(dialect: Dialect): readonly string[] {
  return tenantTables(TABLES, dialect)
}
