import type { Looked } from '#application/ports/proof-reader.ts'
import type { CopyConnection } from '../database/backup/copy-connection.ts'
import { SEALED_TABLES } from '../database/proof/sealed-tables.ts'
import { touchTriggerNames } from '../database/proof/touch-triggers.ts'
import { looked } from './looked.ts'

/** Without these the log and the seals could be written over and nobody would be told. */
const REFUSING = {
  sqlite: ['audit_entry', 'row_seal', 'day_seal', 'report_event'].flatMap(table =>
    ['update', 'delete'].map(event => `${table}_no_${event}`),
  ),
  postgres: ['audit_entry', 'row_seal', 'day_seal', 'report_event'].map(table => `${table}_no_change`),
} as const

/** Each trigger that must be there, switched on. */
export async function* checkGuards(connection: CopyConnection): AsyncGenerator<Looked> {
  const { dialect } = connection
  const rows = await connection.query(
    dialect === 'sqlite'
      ? `select name from sqlite_schema where type = 'trigger'`
      : `select tgname::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
          where not tgisinternal and tgenabled in ('O', 'A') and n.nspname = current_schema()`,
  )
  const found = new Set(rows.map(row => String(row['name'])))
  for (const table of SEALED_TABLES) yield* missing(table.name, touchTriggerNames(table, dialect), found)
  for (const name of REFUSING[dialect]) yield* missing(name.replace(/_no_(update|delete|change)$/, ''), [name], found)
}

function* missing(table: string, names: readonly string[], found: ReadonlySet<string>): Generator<Looked> {
  const gone = names.find(name => !found.has(name))
  yield gone === undefined ? null : looked('guards', 'guardMissing', { table, key: gone, expected: gone })
}
