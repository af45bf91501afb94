import type { Looked } from '#application/ports/proof-reader.ts'
import type { ChainMark, DaySeal } from '#application/ports/outside-seals.ts'
import { type Day, toDay, toInstant } from '#domain/shared/calendar.ts'
import type { CopiedRow, CopyConnection } from '../database/backup/copy-connection.ts'
import { type EntryRow, GENESIS, hashOfEntry } from '../database/audit/entry-hash.ts'
import { type Layout, layoutOf } from '../database/proof/row-digest.ts'
import { createRowsHash } from '../database/proof/row-seals.ts'
import { parseColumn } from '../database/columns.ts'
import type { Beginning } from '../database/proof/proof-layouts.ts'
import { looked } from './looked.ts'

const ROWS_AT_ONCE = 500

/** What the walk along the chain leaves for what is looked at after it. */
export type WalkedChain = {
  readonly layouts: Map<string, Layout>
  /** The hash each wanted sequence was met with. */
  readonly hashes: Map<number, string>
  readonly days: readonly DaySeal[]
  readonly outside: readonly DaySeal[]
  readonly mark: ChainMark | undefined
  end: { sequence: number; hash: string }
}

export async function beginWalk(
  connection: CopyConnection,
  tenantId: string,
  { outside, mark }: Pick<WalkedChain, 'outside' | 'mark'>,
): Promise<WalkedChain> {
  const rows = await connection.query(`select day, sequence, hash, sealed_at from day_seal where tenant_id = '${tenantId}' order by day`)
  const days = rows.map(row => ({
    day: toDay(String(row['day'])),
    sequence: Number(row['sequence']),
    hash: String(row['hash']),
    sealedAt: toInstant(String(row['sealed_at'])),
  }))
  return { layouts: new Map(), hashes: new Map(), days, outside, mark, end: { sequence: 0, hash: GENESIS } }
}

/** Every entry against the one before it and its own hash, and its seals of rows against what it says of them. */
export async function* walkEntries(connection: CopyConnection, tenantId: string, walked: WalkedChain): AsyncGenerator<Looked> {
  const own = `where tenant_id = '${tenantId}'`
  const wanted = new Set(
    [...walked.days, ...walked.outside, ...(walked.mark === undefined ? [] : [walked.mark])].map(item => item.sequence),
  )
  const seals = readAhead(connection.stream(`select * from row_seal ${own} order by sequence, ordinal`, ROWS_AT_ONCE))
  for await (const row of connection.stream(`select * from audit_entry ${own} order by sequence`, ROWS_AT_ONCE)) {
    const entry = toEntryRow(row)
    const { sequence, hash } = walked.end
    if (entry.sequence !== sequence + 1) yield entryBreak('entryMissing', sequence + 1, [String(sequence + 1), String(entry.sequence)])
    const isLinked = entry.sequence !== sequence + 1 || entry.previousHash === hash
    const own = hashOfEntry(entry)
    if (isLinked && own === entry.hash) yield null
    else yield entryBreak('entryChanged', entry.sequence, isLinked ? [own, entry.hash] : [hash, entry.previousHash])
    yield* sealsOf(seals, entry)
    walked.end = { sequence: entry.sequence, hash: entry.hash }
    if (wanted.has(entry.sequence)) walked.hashes.set(entry.sequence, entry.hash)
    if (entry.action === 'proof.begin') learnLayouts(walked, entry)
  }
  const [beyond] = await seals.upTo(Number.MAX_SAFE_INTEGER)
  if (beyond !== undefined) yield entryBreak('entryMissing', Number(beyond['sequence']), [String(beyond['sequence']), null])
  const [head] = await connection.query(`select sequence, hash from audit_head ${own}`)
  const found = { sequence: Number(head?.['sequence'] ?? 0), hash: String(head?.['hash'] ?? GENESIS) }
  if (found.sequence !== walked.end.sequence || found.hash !== walked.end.hash)
    yield entryBreak('endMoved', found.sequence, [`${walked.end.sequence} ${walked.end.hash}`, `${found.sequence} ${found.hash}`])
}

type Seals = ReturnType<typeof readAhead>

async function* sealsOf(seals: Seals, entry: EntryRow): AsyncGenerator<Looked> {
  const hash = createRowsHash()
  for (const row of await seals.upTo(entry.sequence)) {
    if (Number(row['sequence']) !== entry.sequence) {
      yield entryBreak('sealsChanged', Number(row['sequence']), [null, String(row['row_key'])])
      continue
    }
    const digest = row['digest'] ?? null
    hash.add({
      tableName: String(row['table_name']),
      rowKey: String(row['row_key']),
      layout: String(row['layout']),
      digest: digest === null ? null : String(digest),
    })
  }
  const found = hash.finish()
  if (found !== entry.rowsHash) yield entryBreak('sealsChanged', entry.sequence, [entry.rowsHash, found])
}

/** Rows in the order of their sequence, taken up to one. */
function readAhead(rows: AsyncIterable<CopiedRow>) {
  const iterator = rows[Symbol.asyncIterator]()
  let next: IteratorResult<CopiedRow> | undefined
  return {
    async upTo(sequence: number): Promise<readonly CopiedRow[]> {
      const taken: CopiedRow[] = []
      next ??= await iterator.next()
      while (next.done !== true && Number(next.value['sequence']) <= sequence) {
        taken.push(next.value)
        next = await iterator.next()
      }
      return taken
    },
  }
}

function learnLayouts({ layouts }: WalkedChain, { afterValue }: EntryRow) {
  const said: Beginning = parseColumn(afterValue ?? '{"layouts":{}}')
  for (const [table, columns] of Object.entries(said.layouts)) {
    const layout = layoutOf(table, columns)
    layouts.set(`${table} ${layout.name}`, layout)
  }
}

function entryBreak(
  broken: 'entryChanged' | 'entryMissing' | 'endMoved' | 'sealsChanged',
  sequence: number,
  [expected, found]: readonly [string | null, string | null],
): Looked {
  return looked('entries', broken, { table: 'audit_entry', key: String(sequence), expected, found })
}

function toEntryRow(row: CopiedRow): EntryRow {
  const text = (column: string) => {
    const value = row[column] ?? null
    return value === null ? null : String(value)
  }
  return {
    tenantId: String(row['tenant_id']),
    sequence: Number(row['sequence']),
    at: toInstant(String(row['at'])),
    actorId: text('actor_id'),
    actorName: String(row['actor_name']),
    action: String(row['action']),
    entity: String(row['entity']),
    entityId: String(row['entity_id']),
    beforeValue: text('before_value'),
    afterValue: text('after_value'),
    previousHash: String(row['previous_hash']),
    hash: String(row['hash']),
    rowsHash: text('rows_hash'),
  }
}

/** The seals of days in the database and outside it against the entries, and against one another. */
export function* compareDays({ days, outside, mark, hashes }: WalkedChain): Generator<Looked> {
  const kept = new Map<Day, DaySeal>(outside.map(item => [item.day, item]))
  for (const { day, sequence, hash } of days) {
    const met = hashes.get(sequence) ?? null
    yield met === hash ? null : looked('days', 'dayChanged', { table: 'day_seal', key: day, expected: hash, found: met })
    if (!kept.has(day)) yield looked('days', 'outsideMissing', { table: 'day_seal', key: day, expected: hash, found: null })
  }
  const known = new Set(days.map(item => item.day))
  for (const { day, sequence, hash } of outside) {
    const met = hashes.get(sequence) ?? null
    if (met !== hash) yield looked('days', 'outsideDiffers', { table: 'day_seal', key: day, expected: hash, found: met })
    else if (!known.has(day)) yield looked('days', 'dayMissing', { table: 'day_seal', key: day, expected: hash, found: null })
    else yield null
  }
  if (mark === undefined || mark.sequence === 0) return
  const met = hashes.get(mark.sequence) ?? null
  yield met === mark.hash
    ? null
    : looked('days', 'outsideDiffers', { table: 'audit_entry', key: String(mark.sequence), expected: mark.hash, found: met, at: mark.at })
}
