import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { placeNewRow } from '#domain/register/keeping-unit.ts'
import { maskCells } from '#domain/register/mask-cells.ts'
import { type CellContext, readCell } from '#domain/register/read-cell.ts'
import { type RegisterCellRefusalCode, readRow } from '#domain/register/read-row.ts'
import { ROW_NEIGHBOURHOOD, ROW_UNIT, findColumn } from '#domain/register/register-definition.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import { makeRowKeys } from '#domain/register/row-keys.ts'
import type { CellValue, RowContent, RowVersion } from '#domain/register/register-row.ts'
import { type Outcome, refusal, refused } from '#domain/shared/outcome.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type TypedCells, loadCellContext } from './cell-context.ts'
import { type ReachedRegister, type Reacher, isRowWithin, placeRefusal, writerOf } from './reach-register.ts'

export type EnteredRow = {
  /** Of a standing row, which is changed then; or the id a new row is to have. */
  readonly rowId?: string | undefined
  /** The version that a file was made from; a row that was changed since is not written over. */
  readonly seenVersion?: number | undefined
  /** Null: the standing row's, or the writer's own. */
  readonly neighbourhoodId: string | null
  readonly unitId: string | null
  readonly cells: TypedCells
}
export type EntryCode = AccessRefusalCode | RegisterCellRefusalCode | RegisterRefusalCode
/** Rows done of all rows; awaited, so that whoever listens can pass it on. */
export type EntryProgress = (done: number, total: number) => void | Promise<void>
export type ReadEntry = {
  /** From 1, as it was sent. */
  readonly number: number
  readonly rowId: string
  readonly before: RowVersion | undefined
  readonly outcome: Outcome<RowContent, EntryCode>
}

type Reading = {
  readonly application: Pick<Application, 'identifiers'>
  readonly stores: Stores
  readonly reach: Reacher
  readonly reached: ReachedRegister
  readonly entering: { readonly rows: readonly EnteredRow[]; readonly changesKnown: boolean; readonly file?: unknown }
}
type Known = {
  readonly byId: ReadonlyMap<string, RowVersion>
  readonly foreign: ReadonlySet<string>
  readonly byKey: ReadonlyMap<number, RowVersion>
}

const ROWS_A_STEP = 500

/** Reads every entered row against the row it changes, if any. */
export async function readEntries(reading: Reading, onProgress: EntryProgress): Promise<readonly ReadEntry[]> {
  const { stores, reach, reached, entering, application } = reading
  const context = await loadCellContext(
    stores,
    reach,
    reached,
    entering.rows.map(row => row.cells),
  )
  const known = await findKnown(reading, context)
  const seen = new Map<string, number>()
  const entries: ReadEntry[] = []
  for (const [index, row] of entering.rows.entries()) {
    const number = index + 1
    const before = known.byKey.get(index) ?? (row.rowId === undefined ? undefined : known.byId.get(row.rowId))
    const rowId = before?.rowId ?? row.rowId ?? application.identifiers.next()
    const twice = seen.get(rowId)
    seen.set(rowId, twice ?? number)
    entries.push({
      number,
      rowId,
      before,
      outcome: twice === undefined ? readEntry(reading, context, known, { row, before }) : refused(refusal('ROW_ID_TAKEN', 'rowId')),
    })
    if (number % ROWS_A_STEP === 0) await onProgress(Math.floor(number / 2), entering.rows.length)
  }
  return entries
}

function readEntry(
  { reached, entering }: Reading,
  context: CellContext,
  known: Known,
  { row, before }: { readonly row: EnteredRow; readonly before: RowVersion | undefined },
): Outcome<RowContent, EntryCode> {
  const { definition } = reached.register
  if (before === undefined) {
    if (row.rowId !== undefined && known.foreign.has(row.rowId)) return refused(refusal('ROW_ID_TAKEN', 'rowId'))
    // The ids of a file are those of standing rows: a new row there has none.
    if (row.rowId !== undefined && entering.file !== undefined) return refused(refusal('ROW_UNKNOWN', 'rowId'))
    const place = placeNewRow(writerOf(reached), row)
    const read = readRow(
      definition,
      { cells: row.cells, neighbourhoodId: row.neighbourhoodId, unitId: '', ...(place.ok ? place.value : {}) },
      null,
      context,
    )
    return place.ok ? read : refused(...place.refusals, ...(read.ok ? [] : read.refusals))
  }
  if (!isRowWithin(reached.write, before)) return refused(refusal('ROW_UNKNOWN', 'rowId'))
  if (before.removed) return refused(refusal('ROW_REMOVED', 'rowId'))
  const neighbourhoodId = row.neighbourhoodId ?? before.neighbourhoodId
  const strange = placeRefusal(reached, before, neighbourhoodId)
  const cells = withoutMasks(reached, row.cells, before)
  const read = readRow(definition, { cells, neighbourhoodId, unitId: before.unitId }, before.cells, context)
  return strange === undefined ? read : refused(strange, ...(read.ok ? [] : read.refusals))
}

/** A sheet that was exported masked comes back with its masks: they say nothing about the cell. */
function withoutMasks({ register: { definition } }: ReachedRegister, typed: TypedCells, before: RowVersion): TypedCells {
  const { cells, masked } = maskCells(definition, before.cells)
  if (masked.length === 0) return typed
  return Object.fromEntries(Object.entries(typed).filter(([code, value]) => !(masked.includes(code) && value === cells[code])))
}

/** Standing rows that the entered ones name by their id, or mean by the register's first unique key. */
async function findKnown(reading: Reading, context: CellContext): Promise<Known> {
  const { stores, reached, entering } = reading
  const { registerId } = reached.register
  const named = [...new Set(entering.rows.flatMap(row => row.rowId ?? []))]
  const byId = new Map((await stores.registers.findRows(registerId, named)).map(row => [row.rowId, row]))
  const foreign = await stores.registers.findForeignRows(registerId, named)
  if (!entering.changesKnown) return { byId, foreign: new Set(foreign), byKey: new Map() }
  const keys = entering.rows.flatMap((row, index) => {
    const uniqueText = row.rowId === undefined || !byId.has(row.rowId) ? firstKey(reached, row, context) : undefined
    return uniqueText === undefined ? [] : [{ index, uniqueText }]
  })
  const wanted = [...new Set(keys.map(key => key.uniqueText))]
  const taken = await stores.registers.findTakenKeys(
    registerId,
    wanted.map(uniqueText => ({ uniqueSet: 0, uniqueText })),
  )
  const rows = await stores.registers.findRows(
    registerId,
    taken.map(key => key.rowId),
  )
  const byRowId = new Map(rows.map(row => [row.rowId, row]))
  const byText = new Map(taken.map(key => [key.uniqueText, byRowId.get(key.rowId)]))
  const byKey = new Map(
    keys.flatMap(({ index, uniqueText }) => {
      const row = byText.get(uniqueText)
      return row === undefined ? [] : [[index, row] as const]
    }),
  )
  return { byId, foreign: new Set(foreign), byKey }
}

/** The text of the first unique set, when all its cells can be read. */
function firstKey(reached: ReachedRegister, row: EnteredRow, context: CellContext): string | undefined {
  const { definition } = reached.register
  const place = placeNewRow(writerOf(reached), row)
  const cells: Record<string, CellValue> = {}
  for (const code of definition.unique[0] ?? []) {
    const column = findColumn(definition, code)
    if (column === undefined || code === ROW_NEIGHBOURHOOD || code === ROW_UNIT) continue
    const cell = readCell(column, row.cells[code], context)
    if (cell.ok && cell.value !== undefined) cells[code] = cell.value
  }
  const { unitId, neighbourhoodId } = place.ok ? place.value : { unitId: '', neighbourhoodId: row.neighbourhoodId }
  return makeRowKeys(definition, { cells, unitId, neighbourhoodId }, () => '').unique.find(key => key.uniqueSet === 0)?.uniqueText
}
