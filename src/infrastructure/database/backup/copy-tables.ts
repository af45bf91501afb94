import { createHash } from 'node:crypto'
import { COPIED_TABLES, type CopiedTable, LEFT_OUT } from './copied-tables.ts'
import { type CopiedRow, type CopyConnection, isCopiedRow } from './copy-connection.ts'

const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const BATCH_CHARACTERS = 1_000_000

/** In the order in which every table carries them. */
export async function listTenantIds(connection: CopyConnection): Promise<readonly string[]> {
  return (await connection.query('select tenant_id from tenant order by tenant_id')).map(row => String(row['tenant_id']))
}

/** The newest migration the database has seen; undefined for one that has seen none. */
export async function findSchemaVersion(connection: CopyConnection): Promise<string | undefined> {
  if (!(await connection.listTables()).includes('schema_migration')) return undefined
  const [row] = await connection.query('select max(name) as name from schema_migration')
  const name = row?.['name'] ?? null
  return name === null ? undefined : String(name)
}

/** Throws when the database has a table that a backup would forget, or lacks one. */
export async function requireKnownTables(connection: CopyConnection): Promise<void> {
  const found = new Set(await connection.listTables())
  const known = new Set([...COPIED_TABLES.map(table => table.name), ...LEFT_OUT])
  const strange = [...found.symmetricDifference(known)]
  if (strange.length > 0) throw new Error(`The backup and the database differ in tables: ${strange.join(', ')}`)
}

/** The table's rows as lines of JSON, tenant by tenant in the order of the key. Counts and hashes them on the way. */
export async function* readLines(connection: CopyConnection, table: CopiedTable, tenantIds: readonly string[]): AsyncGenerator<string> {
  const columns = await connection.listColumns(table.name)
  const textKeys = await textColumns(connection, table)
  const order = table.key.map(column => (textKeys.has(column) ? column + connection.byteOrder : column)).join(', ')
  const select = `select ${columns.join(', ')} from ${table.name}`
  const ordered = (where: string) => `${select} ${where} ${order === '' ? '' : `order by ${order}`}`
  const toLine = (row: CopiedRow) => `${JSON.stringify(row)}\n`
  if (!table.tenanted) {
    for await (const row of connection.stream(ordered(''), table.rowsAtOnce)) yield toLine(row)
    return
  }
  for (const tenantId of tenantIds) {
    await connection.setTenant(requireTenant(tenantId))
    for await (const row of connection.stream(ordered(`where tenant_id = '${tenantId}'`), table.rowsAtOnce)) yield toLine(row)
  }
}

/** Puts lines of JSON into the table. Parents are there already. */
export async function writeLines(connection: CopyConnection, table: CopiedTable, lines: AsyncIterable<string>): Promise<void> {
  const columns = await connection.listColumns(table.name)
  let batch: CopiedRow[] = []
  let characters = 0
  let tenantId: string | undefined
  const flush = async () => {
    if (batch.length > 0) await connection.insert(table, columns, batch)
    batch = []
    characters = 0
  }
  for await (const line of lines) {
    const row: unknown = JSON.parse(line)
    if (!isCopiedRow(row)) throw new TypeError('A line of the backup is no row')
    const owner = table.tenanted ? String(row['tenant_id']) : undefined
    const isFull = batch.length >= table.rowsAtOnce || (table.rowsAtOnce < 1000 && characters > BATCH_CHARACTERS)
    if (isFull || owner !== tenantId) await flush()
    if (owner !== undefined && owner !== tenantId) await connection.setTenant(owner)
    tenantId = owner
    batch.push(row)
    characters += line.length
  }
  await flush()
}

/** Counts and hashes lines that pass through. */
export function createLineCount() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    async *through(lines: AsyncIterable<string>): AsyncGenerator<string> {
      for await (const line of lines) {
        hash.update(line)
        rows += 1
        yield line
      }
    },
    finish: () => ({ rows, contentSha256: hash.digest('hex') }),
  }
}

/** A file as rows name it; the size is not known of an imported plan. */
export type NamedFile = { readonly sha256: string; readonly size: number | null; readonly fileName: string }

/** Pictures that were made of other files: they are kept and checked like these. */
const MADE_OF_FILES = ['public_sha256', 'thumbnail_sha256', 'preview_sha256']

/** Every file that a ward's rows name, in the order of the hashes. An import that was put aside, and evidence taken off its register row, name their file no longer. */
export async function* listFilesOfTenant(connection: CopyConnection, tenantId: string): AsyncGenerator<NamedFile> {
  await connection.setTenant(requireTenant(tenantId))
  const own = `where tenant_id = '${tenantId}'`
  const named = [
    `select sha256, size, file_name from evidence ${own}`,
    `select sha256, size, file_name from register_evidence ${own} and removed_at is null`,
    `select sha256, size, file_name from verification_picture ${own}`,
    `select sha256, size, file_name from paper_scan ${own}`,
    `select file_sha256, cast(null as bigint), file_name from plan_import ${own} and status <> 'discarded'`,
    ...MADE_OF_FILES.map(
      column => `select ${column}, cast(null as bigint), '${column}' from evidence_file ${own} and ${column} is not null`,
    ),
    `select snapshot_sha256, snapshot_size, 'chot-so-lieu-' || month || '.json' from period_lock ${own}`,
  ].join(' union all ')
  const grouped = `select sha256, max(size) as size, min(file_name) as file_name from (${named}) as named group by sha256 order by sha256${connection.byteOrder}`
  for await (const row of connection.stream(grouped, 1000)) {
    const size = row['size'] ?? null
    yield { sha256: String(row['sha256']), size: size === null ? null : Number(size), fileName: String(row['file_name']) }
  }
}

function requireTenant(tenantId: string): string {
  if (!TENANT.test(tenantId)) throw new RangeError(`Not a tenant: ${tenantId}`)
  return tenantId
}

/** Ids are `uuid` on PostgreSQL, where only text takes a byte order. */
async function textColumns(connection: CopyConnection, table: CopiedTable): Promise<ReadonlySet<string>> {
  if (connection.dialect === 'sqlite') return new Set(table.key)
  const rows = await connection.query(
    `select column_name::text as name from information_schema.columns where table_schema = current_schema() and table_name = '${table.name}' and data_type = 'text'`,
  )
  return new Set(rows.map(row => String(row['name'])))
}
