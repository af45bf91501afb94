import { type RegisterDefinition, findColumn } from '#domain/register/register-definition.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import { makeRowKeys } from '#domain/register/row-keys.ts'
import type { RowChange, RowContent, RowVersion } from '#domain/register/register-row.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import { type Actor, authorOf } from '../actor.ts'
import type { RegisterRecord, RowKeys, StoredRow } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { Reacher } from './reach-register.ts'
import { loadTitles, referredRows } from './row-titles.ts'

/** A version about to be written. `before` is the version that stands; a new row has none. */
export type RowWrite = {
  readonly rowId: string
  readonly before: RowVersion | undefined
  readonly content: RowContent
  readonly change: RowChange
  readonly removed: boolean
  readonly reason: string
}
export type KeyedWrite = RowWrite & { readonly keys: RowKeys }

/** Adds what is kept beside each row for search, order and uniqueness. */
export async function keyRows(
  stores: Stores,
  reach: Reacher,
  definition: RegisterDefinition,
  writes: readonly RowWrite[],
): Promise<readonly KeyedWrite[]> {
  const titles = await loadTitles(
    stores,
    reach,
    referredRows(
      definition,
      writes.map(({ content }) => content),
    ),
  )
  return writes.map(write => ({ ...write, keys: makeRowKeys(definition, write.content, rowId => titles.get(rowId)?.open ?? '') }))
}

export type KeyConflict = { readonly rowId: string; readonly refusal: Refusal<RegisterRefusalCode> }

/**
 * Which of these rows would stand beside a living row alike in a unique set. Keys of rows that are themselves written count as given up.
 *
 * @param numberOf how the sender counts the rows, for rows alike among themselves.
 */
export async function findKeyConflicts(
  { registers }: Stores,
  { registerId, definition }: RegisterRecord,
  writes: readonly KeyedWrite[],
  numberOf: (rowId: string) => number = () => 1,
): Promise<readonly KeyConflict[]> {
  const holders = new Map<string, string>()
  const conflicts: KeyConflict[] = []
  const living = writes.filter(write => !write.removed)
  for (const { rowId, keys } of living) {
    for (const { uniqueSet, uniqueText } of keys.unique) {
      const holder = holders.get(`${uniqueSet} ${uniqueText}`)
      if (holder === undefined) holders.set(`${uniqueSet} ${uniqueText}`, rowId)
      else conflicts.push({ rowId, refusal: keyRefusal('ROW_KEY_TWICE', definition, uniqueSet, { row: numberOf(holder) }) })
    }
  }
  const written = new Set(writes.map(write => write.rowId))
  const keys = living.flatMap(write => write.keys.unique)
  const taken = (await registers.findTakenKeys(registerId, keys)).filter(key => !written.has(key.rowId))
  const standing = await registers.findRows(
    registerId,
    taken.map(key => key.rowId),
  )
  const ordinals = new Map(standing.map(row => [row.rowId, row.ordinal]))
  for (const { uniqueSet, uniqueText, rowId: takenBy } of taken) {
    const rowId = holders.get(`${uniqueSet} ${uniqueText}`)
    if (rowId !== undefined)
      conflicts.push({ rowId, refusal: keyRefusal('ROW_KEY_TAKEN', definition, uniqueSet, { ordinal: ordinals.get(takenBy) ?? 0 }) })
  }
  return conflicts
}

function keyRefusal(
  code: 'ROW_KEY_TAKEN' | 'ROW_KEY_TWICE',
  definition: RegisterDefinition,
  uniqueSet: number,
  facts: Readonly<Record<string, number>>,
): Refusal<RegisterRefusalCode> {
  const set = definition.unique[uniqueSet] ?? []
  const named = set.flatMap(column => findColumn(definition, column)?.name ?? [])
  return refusal(code, `cells.${set.find(column => findColumn(definition, column) !== undefined) ?? ''}`, {
    columns: named.join(', '),
    ...facts,
  })
}

export type Saving = {
  readonly register: RegisterRecord
  readonly actor: Pick<Actor, 'memberId' | 'isOperator'> | null
  readonly now: Instant
  readonly importId: string | null
}

/** Writes the versions and raises the register's revision; the register is locked by this transaction. */
export async function saveRows({ registers }: Stores, saving: Saving, writes: readonly KeyedWrite[]): Promise<void> {
  const { register } = saving
  let ordinal = register.nextOrdinal
  const rows = writes.map(({ keys, ...write }): StoredRow => {
    const row = versionOf(saving, write, write.before?.ordinal ?? ordinal)
    if (write.before === undefined) ordinal += 1
    return { row, keys }
  })
  await registers.addVersions(rows)
  await registers.saveRegister({ ...register, nextOrdinal: ordinal, revision: register.revision + 1 })
}

function versionOf({ register, actor, now, importId }: Saving, write: RowWrite, ordinal: number): RowVersion {
  const { rowId, before, content, change, removed, reason } = write
  return {
    ...content,
    rowId,
    rowVersion: (before?.rowVersion ?? 0) + 1,
    registerId: register.registerId,
    ordinal,
    definitionVersion: register.definitionVersion,
    // A clock that was set back does not let a version begin before the one it follows.
    recordedAt: before !== undefined && before.recordedAt > now ? before.recordedAt : now,
    recordedTo: null,
    removed,
    change,
    reason,
    changedBy: actor && authorOf(actor),
    importId,
    erasedAt: change === 'erased' ? now : null,
  }
}

export function isSameContent(one: RowContent, other: RowContent): boolean {
  if (one.unitId !== other.unitId || one.neighbourhoodId !== other.neighbourhoodId) return false
  const codes = Object.keys(one.cells)
  return (
    codes.length === Object.keys(other.cells).length &&
    codes.every(code => JSON.stringify(one.cells[code]) === JSON.stringify(other.cells[code]))
  )
}
