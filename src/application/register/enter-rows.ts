import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { type RegisterDefinition, findColumn } from '#domain/register/register-definition.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import { dayAt, formatDay } from '#domain/shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, authorOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type EnteredRow, type EntryCode, type EntryProgress, type ReadEntry, readEntries } from './read-entries.ts'
import { type ReachedRegister, type Reacher, lockForWriting } from './reach-register.ts'
import { type KeyedWrite, findKeyConflicts, isSameContent, keyRows, saveRows } from './save-rows.ts'

export type Entering = {
  readonly registerId: string
  readonly rows: readonly EnteredRow[]
  /** Says what would happen and writes nothing. */
  readonly checkOnly: boolean
  /** `good`: the good rows are kept, the bad ones answered. `all`: one bad row and nothing is kept. */
  readonly keep: 'good' | 'all'
  /** Rows whose first unique key stands already change that row instead of being refused. */
  readonly changesKnown: boolean
  /** The file the rows came in by. */
  readonly file?: { readonly name: string; readonly sha256: string } | undefined
}

/** A cell, or with an empty column a whole row, that could not be brought in. */
export type BadCell = {
  /** Counted from 1 among the rows sent. */
  readonly row: number
  readonly column: string
  readonly columnName: string
  readonly refusal: Refusal<EntryCode>
}
export type Entered = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly bad: readonly BadCell[]
  readonly badRows: readonly number[]
  readonly saved: boolean
  readonly importId: string | null
}
type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>

/**
 * Brings many rows into a register in one transaction by exactly the rules of the form: the one way of paste, file and command line. Rows alike in a
 * unique set, among themselves or with a standing row, are refused by number.
 */
export function enterRows(
  application: Parts,
  actor: Actor,
  entering: Entering,
  onProgress: EntryProgress = () => undefined,
): Promise<Outcome<Entered, AccessRefusalCode | RegisterRefusalCode>> {
  const { unitOfWork } = application
  const work = async (stores: Stores): Promise<Outcome<Entered, AccessRefusalCode | RegisterRefusalCode>> => {
    const locked = await lockForWriting(stores, actor, entering.registerId)
    if (!locked.ok) return locked
    const open: OpenEntry = { application, actor, stores, ...locked.value, entering }
    const sorted = await sortRows(open, onProgress)
    const kept = entering.keep === 'all' && sorted.bad.length > 0 ? [] : sorted.writes
    const repeated = await repeatedFile(open, kept)
    if (repeated !== undefined) return refused(repeated)
    const importId = entering.checkOnly || kept.length === 0 ? null : await keepRows(open, kept, sorted.unchanged)
    await onProgress(entering.rows.length, entering.rows.length)
    return accepted({
      added: sorted.writes.filter(write => write.before === undefined).length,
      changed: sorted.writes.filter(write => write.before !== undefined).length,
      unchanged: sorted.unchanged,
      bad: sorted.bad,
      badRows: [...new Set(sorted.bad.map(cell => cell.row))].toSorted((a, b) => a - b),
      saved: !entering.checkOnly && (importId !== null || sorted.bad.length === 0),
      importId,
    })
  }
  return unitOfWork.run(scopeOf(actor), work)
}

type OpenEntry = {
  readonly application: Parts
  readonly actor: Actor
  readonly stores: Stores
  readonly reach: Reacher
  readonly reached: ReachedRegister
  readonly entering: Entering
}
type Sorted = { readonly writes: readonly KeyedWrite[]; readonly unchanged: number; readonly bad: readonly BadCell[] }

/** A file that came in already is not added a second time: its answer may have been lost on the way. What changes nothing, or changes rows by their key, may come again. */
async function repeatedFile(
  { stores, reached, entering }: OpenEntry,
  kept: readonly KeyedWrite[],
): Promise<Refusal<RegisterRefusalCode> | undefined> {
  if (entering.file === undefined || kept.every(write => write.before !== undefined)) return undefined
  const earlier = await stores.registers.findImportOfFile(reached.register.registerId, entering.file.sha256)
  return earlier && refusal('REGISTER_FILE_IMPORTED_ALREADY', '', { day: formatDay(dayAt(earlier.createdAt)), file: earlier.fileName })
}

/** Good rows with their keys, rows that say what stands already, and bad ones. */
async function sortRows(open: OpenEntry, onProgress: EntryProgress): Promise<Sorted> {
  const { stores, reach, reached, entering } = open
  const { definition } = reached.register
  const entries = await readEntries(open, onProgress)
  const bad = entries.flatMap(entry => (entry.outcome.ok ? [] : badCells(definition, entry.number, entry.outcome.refusals)))
  const good = entries.flatMap(entry => (entry.outcome.ok ? [{ ...entry, content: entry.outcome.value }] : []))
  const differing = good.filter(entry => entry.before === undefined || !isSameContent(entry.before, entry.content))
  const isStale = ({ number, before }: ReadEntry) => (before?.rowVersion ?? 0) > (entering.rows[number - 1]?.seenVersion ?? Infinity)
  const stale = differing
    .filter(isStale)
    .flatMap(({ number }) => badCells(definition, number, [refusal('ROW_CHANGED_SINCE_FILE', 'rowId')]))
  const cases = await stores.cases.listByRows(differing.flatMap(entry => entry.before?.rowId ?? []))
  const kept = differing.flatMap(({ number, rowId }) => {
    const file = cases.get(rowId)
    return file === undefined ? [] : badCells(definition, number, [refusal('ROW_OF_CASE', 'rowId', { number: file.number })])
  })
  const changing = differing.filter(entry => !isStale(entry) && !cases.has(entry.rowId))
  const numbers = new Map(changing.map(entry => [entry.rowId, entry.number]))
  const keyed = await keyRows(stores, reach, definition, changing.map(toWrite))
  const settled = await settleKeys(open, keyed, rowId => numbers.get(rowId) ?? 0)
  const conflicts = settled.conflicts.flatMap(({ rowId, refusal }) => badCells(definition, numbers.get(rowId) ?? 0, [refusal]))
  const all = [...bad, ...stale, ...kept, ...conflicts].toSorted((a, b) => a.row - b.row)
  await onProgress(Math.floor(entering.rows.length / 2), entering.rows.length)
  return { writes: settled.writes, unchanged: good.length - differing.length, bad: all }
}

function toWrite({ rowId, before, content }: ReadEntry & { readonly content: KeyedWrite['content'] }) {
  const change = before === undefined ? ('added' as const) : ('changed' as const)
  return { rowId, before, content, change, removed: false, reason: '' }
}

/** A row that falls away gives up no key: what counted on it is looked at again. */
async function settleKeys({ stores, reached }: OpenEntry, keyed: readonly KeyedWrite[], numberOf: (rowId: string) => number) {
  const conflicts = []
  let writes = keyed
  for (;;) {
    const found = await findKeyConflicts(stores, reached.register, writes, numberOf)
    if (found.length === 0) return { writes, conflicts }
    conflicts.push(...found)
    const fallen = new Set(found.map(conflict => conflict.rowId))
    writes = writes.filter(write => !fallen.has(write.rowId))
  }
}

function badCells(definition: RegisterDefinition, row: number, refusals: readonly Refusal<EntryCode>[]): readonly BadCell[] {
  return refusals.map(found => {
    const code = found.at.startsWith('cells.') ? found.at.slice('cells.'.length) : ''
    return { row, column: code, columnName: findColumn(definition, code)?.name ?? '', refusal: found }
  })
}

/** One record of the entry and one audit entry for all its rows. */
async function keepRows(open: OpenEntry, writes: readonly KeyedWrite[], unchanged: number): Promise<string> {
  const { application, actor, stores, reached, entering } = open
  const { register } = reached
  const importId = application.identifiers.next()
  const now = application.clock.now()
  const changed = writes.filter(write => write.before !== undefined).length
  const counts = { added: writes.length - changed, changed, unchanged }
  const { name: fileName = '', sha256: fileSha256 = '' } = entering.file ?? {}
  const createdBy = authorOf(actor)
  const { registerId } = register
  await stores.registers.addImport({
    importId,
    registerId,
    fileName,
    fileSha256,
    ...counts,
    createdBy,
    createdAt: now,
    undoneBy: null,
    undoneAt: null,
  })
  await saveRows(stores, { register, actor, now, importId }, writes)
  await stores.audit.record({
    action: 'register.enter',
    entity: 'register',
    entityId: registerId,
    before: null,
    after: { importId, fileName, fileSha256, ...counts },
  })
  return importId
}
