import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { keepStatements } from './prepared-statements.ts'
import { queryPlugins } from './query-plugins.ts'
import type { Database } from './schema.ts'
import { FOLD_FUNCTION } from './target/fold-sql.ts'

/** A transaction that takes the write lock at its start, so that it never fails half way because another process wrote meanwhile. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** SQLite rolls schema changes back like any other; the library does not count on it, and a start that was killed would leave half a schema. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Opens (or makes) the embedded database: one file, write-ahead log, every commit synced to the disk before it is acknowledged. */
export function openSqliteDatabase(path: string): Kysely<Database> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const connection = new SqliteConnection(path, { timeout: 5000 })
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON', 'trusted_schema = OFF'])
    connection.pragma(pragma)
  connection.function(FOLD_FUNCTION, { deterministic: true }, text => (typeof text === 'string' ? foldText(text) : null))
  const config = { database: keepStatements(connection) }
  const dialect = new SqliteDialect(config)
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new TransactionalSqliteAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: database => dialect.createIntrospector(database),
      createDriver: () => new ImmediateSqliteDriver(config),
    },
    plugins: queryPlugins(),
  })
}
