import SqliteConnection from 'better-sqlite3'
import { type CopiedRow, type CopyConnection, isCopiedRow } from './copy-connection.ts'

/** The database file must exist. Reading works beside a running server and does not hold it up: the write-ahead log keeps the old moment. */
export function openSqliteCopyConnection(path: string, mode: 'read' | 'write'): CopyConnection {
  const connection = new SqliteConnection(path, { readonly: mode === 'read', fileMustExist: true, timeout: 5000 })
  for (const pragma of ['synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON', 'trusted_schema = OFF'])
    connection.pragma(pragma)
  const run = (statement: string) => {
    connection.exec(statement)
    return Promise.resolve()
  }
  const rows = (statement: string): CopiedRow[] => connection.prepare(statement).all().map(checked)

  return {
    dialect: 'sqlite',
    byteOrder: '',
    async beginReading() {
      await run('begin')
      // The moment is fixed by the first read, not by `begin`.
      connection.prepare('select count(*) from sqlite_schema').get()
    },
    beginWriting: () => run('begin immediate; pragma defer_foreign_keys = on'),
    commit: () => run('commit'),
    rollback: () => run('rollback'),
    setTenant: () => Promise.resolve(),
    listTables: () =>
      Promise.resolve(
        rows(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%' order by name`).map(row =>
          String(row['name']),
        ),
      ),
    listColumns: table =>
      Promise.resolve(rows(`select name from pragma_table_info('${table}') order by name`).map(row => String(row['name']))),
    query: statement => Promise.resolve(rows(statement)),
    async *stream(statement) {
      for (const row of connection.prepare(statement).iterate()) yield checked(row)
    },
    insert(table, columns, inserted) {
      const statement = connection.prepare(
        `insert into ${table.name} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      )
      for (const row of inserted) statement.run(columns.map(column => row[column] ?? null))
      return Promise.resolve()
    },
    close() {
      connection.close()
      return Promise.resolve()
    },
  }
}

function checked(row: unknown): CopiedRow {
  if (!isCopiedRow(row)) throw new TypeError('A row holds something else than text and numbers')
  return row
}
