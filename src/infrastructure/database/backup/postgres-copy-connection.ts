import pg from 'pg'
import { parserFor } from '../postgres-database.ts'
import { type CopiedRow, type CopyConnection, isCopiedRow } from './copy-connection.ts'

/** As the stores read, but flags of the sign-in tables as 0 and 1, as SQLite keeps them. */
function copyParserFor(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === pg.types.builtins.BOOL && format !== 'binary') return (text: string) => (text === 't' ? 1 : 0)
  return parserFor(oid, format)
}

export async function openPostgresCopyConnection(url: string): Promise<CopyConnection> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: copyParserFor }, options: '-c timezone=UTC' })
  // A connection that breaks makes the statement under way fail; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  let cursors = 0
  const run = async (statement: string) => {
    await client.query(statement)
  }
  const rows = async (statement: string, values: readonly string[] = []) => {
    const answer: { readonly rows: readonly unknown[] } = await client.query(statement, [...values])
    return answer.rows.map(checked)
  }

  return {
    dialect: 'postgres',
    byteOrder: ' collate "C"',
    beginReading: () => run('begin isolation level repeatable read read only'),
    beginWriting: () => run('begin'),
    commit: () => run('commit'),
    rollback: () => run('rollback'),
    async setTenant(tenantId) {
      await rows(`select set_config('app.tenant', $1, true)`, [tenantId])
    },
    async listTables() {
      const found = await rows(
        `select table_name::text as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
      )
      return found.map(row => String(row['name']))
    },
    async listColumns(table) {
      const found = await rows(
        `select column_name::text as name from information_schema.columns where table_schema = current_schema() and table_name = $1 order by column_name::text collate "C"`,
        [table],
      )
      return found.map(row => String(row['name']))
    },
    query: rows,
    async *stream(statement, rowsAtOnce) {
      cursors += 1
      // Two tables may be read side by side.
      const cursor = `copied_${cursors}`
      await run(`declare ${cursor} no scroll cursor for ${statement}`)
      for (;;) {
        const found = await rows(`fetch forward ${Math.min(rowsAtOnce, 1000)} from ${cursor}`)
        if (found.length === 0) break
        yield* found
      }
      await run(`close ${cursor}`)
    },
    async insert(table, columns, inserted) {
      const names = columns.join(', ')
      await client.query(
        `insert into ${table.name} (${names}) select ${names} from json_populate_recordset(null::${table.name}, $1::json)`,
        [JSON.stringify(inserted)],
      )
    },
    close: () => client.end(),
  }
}

function checked(row: unknown): CopiedRow {
  if (!isCopiedRow(row)) throw new TypeError('A row holds something else than text and numbers')
  return row
}
