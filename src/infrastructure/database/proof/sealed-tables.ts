import { COPIED_TABLES } from '../backup/copied-tables.ts'
import type { Dialect } from '../dialect.ts'

/** A table whose every row is sealed; `key` are the columns after the tenant. */
export type SealedTable = { readonly name: string; readonly key: readonly string[] }

/** Tenanted tables whose rows are not sealed, and why. */
export const UNSEALED_TABLES: Readonly<Record<string, string>> = {
  audit_entry: 'chained itself',
  audit_head: 'the end of the chain, compared with it',
  row_touch: 'notes for sealing',
  row_seal: 'the seals themselves, hashed into the chain',
  day_seal: 'compared with the chain and with the file outside the database',
  register_unique: 'made from the cells of register rows, which are sealed; its key may be personal, and a seal outlives what is erased',
  upload: 'files on their way, forgotten after days; what arrives becomes evidence',
  status: 'computed from sealed facts',
  status_due: 'what of it has to be computed anew',
  completion_month: 'computed from sealed facts',
  target_month: 'computed from sealed facts',
  job: 'the queue: who was told what stands in notification and delivery_event, which are sealed',
  delivery: 'how a sending stands now, made from its sealed events',
  alert: 'how an alert stands now, made from its sealed events',
  alert_unit: 'who answers for an alert, made from its cause',
  paper_cause: 'found in the facts of its paper, which are sealed',
  alert_pass: 'the day that was looked after last',
  idempotency_key: 'answers of repeated calls, forgotten after days',
}

/** Columns that change without anybody's deed: when a token was last used, when a person looked. */
export const UNSEALED_COLUMNS: ReadonlySet<string> = new Set(['api_token.last_used_at', 'notification.opened_at'])

/** The ward itself and every table of its rows that a backup carries. A table added to COPIED_TABLES is sealed from the migration that makes it. */
export const SEALED_TABLES: readonly SealedTable[] = [
  { name: 'tenant', key: [] },
  ...COPIED_TABLES.filter(({ name, tenanted }) => tenanted && UNSEALED_TABLES[name] === undefined).map(({ name, key }) => ({ name, key })),
]

const SEPARATOR = '\u001f'

/** The key of a row as one text, built alike by the triggers of both databases. */
export function keyExpression({ key }: SealedTable, row: string, dialect: Dialect): string {
  if (key.length === 0) return "''"
  const separator = dialect === 'sqlite' ? 'char(31)' : 'chr(31)'
  return key.map(column => `cast(${row}.${column} as text)`).join(` || ${separator} || `)
}

/** The last part may hold the separator itself. */
export function splitKey({ key }: SealedTable, rowKey: string): Readonly<Record<string, string>> {
  const values = rowKey.split(SEPARATOR)
  const valueAt = (place: number) => (place === key.length - 1 ? values.slice(place).join(SEPARATOR) : (values[place] ?? ''))
  return Object.fromEntries(key.map((column, place) => [column, valueAt(place)]))
}

export function joinKey({ key }: SealedTable, row: Readonly<Record<string, unknown>>): string {
  return key.map(column => String(row[column])).join(SEPARATOR)
}
