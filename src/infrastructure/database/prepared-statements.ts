import type SqliteConnection from 'better-sqlite3'

type Statement = ReturnType<SqliteConnection.Database['prepare']>

/** The program has some hundreds of statements; those that insert many rows at once come in any length and are not worth keeping. */
const MOST_KEPT = 500
const LONGEST_KEPT = 10_000

/**
 * Prepares each statement once and uses it again, the least recently used one giving way. One connection runs one statement at a time and
 * reads its rows to the end, so no statement is asked for while it is still running.
 */
export function keepStatements(connection: SqliteConnection.Database): { prepare(sql: string): Statement; close(): void } {
  const kept = new Map<string, Statement>()
  return {
    prepare(sql) {
      const known = kept.get(sql)
      const statement = known ?? connection.prepare(sql)
      if (sql.length > LONGEST_KEPT) return statement
      kept.delete(sql)
      kept.set(sql, statement)
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      return statement
    },
    close() {
      kept.clear()
      connection.close()
    },
  }
}
