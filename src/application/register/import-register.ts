import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { RegisterFileRefusalCode, RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import { readSheet } from '#domain/register/read-sheet.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { type BadCell, type Entered, enterRows } from './enter-rows.ts'
import { placeFileRows } from './place-file-rows.ts'
import { readForWriting } from './reach-register.ts'
import type { EntryProgress } from './read-entries.ts'

export type RegisterImporting = {
  readonly registerId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Says what would happen and writes nothing. */
  readonly checkOnly: boolean
}
export type ImportStage = 'reading' | 'checking' | 'writing'
export type ImportProgress = (stage: ImportStage, done: number, total: number) => void | Promise<void>
export type ImportCode = AccessRefusalCode | RegisterRefusalCode | RegisterFileRefusalCode
export type Imported = Entered & {
  /** How many cells are bad; `bad` names the first ones. */
  readonly badCells: number
}

/** So many bad cells are told one by one; whoever has more mends these first. */
const MOST_BAD_CELLS = 1000

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers' | 'registerFiles'>

/** Why this person may not import into the register at all; said before the file is read. */
export async function checkImporting(
  { unitOfWork }: Pick<Parts, 'unitOfWork'>,
  actor: Actor,
  registerId: string,
): Promise<Outcome<null, AccessRefusalCode | RegisterRefusalCode>> {
  const found = await unitOfWork.read(actor.tenantId, stores => readForWriting(stores, actor, registerId))
  return found.ok ? accepted(null) : found
}

/**
 * Brings the rows of an Excel file into a register, all or none, by the rules of the form. Rows with an id, or whose first unique key stands, change
 * that row. `row` of a bad cell is the row's number on the sheet.
 */
export async function importRegister(
  application: Parts,
  actor: Actor,
  importing: RegisterImporting,
  onProgress: ImportProgress = () => undefined,
): Promise<Outcome<Imported, ImportCode>> {
  const { registerId, fileName, bytes, checkOnly } = importing
  await onProgress('reading', 0, 1)
  const file = await application.registerFiles.read(bytes)
  if (!file.ok) return file
  const placed = await application.unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<Placed, ImportCode>> => {
    const found = await readForWriting(stores, actor, registerId)
    if (!found.ok) return found
    const { definition } = found.value.reached.register
    const { stamp } = file.value
    if (stamp !== null && stamp !== definition.code) {
      return refused(refusal('REGISTER_FILE_OF_OTHER_REGISTER', '', { found: stamp, register: definition.name }))
    }
    const rows = readSheet(definition, file.value.rows)
    return rows.ok ? accepted(await placeFileRows(stores, found.value, rows.value)) : rows
  })
  if (!placed.ok) return placed
  await onProgress('reading', 1, 1)
  const { rows, sheetRows, misplaced } = placed.value
  const entered = await enterRows(
    application,
    actor,
    {
      registerId,
      rows,
      // A row in no known place is bad already: the others are looked at, and nothing is written.
      checkOnly: checkOnly || misplaced.length > 0,
      keep: 'all',
      changesKnown: true,
      file: { name: fileName, sha256: file.value.sha256 },
    },
    stageTeller(onProgress, !checkOnly),
  )
  return entered.ok ? accepted(onSheet(entered.value, misplaced, sheetRows)) : entered
}

type Placed = Awaited<ReturnType<typeof placeFileRows>>

/** Entering counts to the middle while it checks and to the end once it has written. */
function stageTeller(onProgress: ImportProgress, writes: boolean): EntryProgress {
  let isChecked = false
  return async (done, total) => {
    if (done * 2 > total) return writes ? onProgress('writing', done, total) : undefined
    if (isChecked) return
    isChecked = done * 2 + 1 >= total
    await onProgress('checking', isChecked ? total : done * 2, total)
    if (isChecked && writes) await onProgress('writing', 0, total)
  }
}

/** Bad rows by their number on the sheet, what was found before the entering among them. */
function onSheet(entered: Entered, misplaced: readonly BadCell[], sheetRows: readonly number[]): Imported {
  const strange = new Set(misplaced.map(cell => `${cell.row} ${cell.refusal.at}`))
  // The empty place that a misplaced row was sent with is not a second fault.
  const others = entered.bad.filter(cell => !strange.has(`${cell.row} ${cell.refusal.at}`))
  const bad = [...misplaced, ...others].toSorted((one, other) => one.row - other.row).map(cell => atSheetRow(cell, sheetRows))
  return {
    ...entered,
    bad: bad.slice(0, MOST_BAD_CELLS),
    badCells: bad.length,
    badRows: [...new Set(bad.map(cell => cell.row))],
    saved: entered.saved && misplaced.length === 0,
  }
}

function atSheetRow(cell: BadCell, sheetRows: readonly number[]): BadCell {
  const numberOf = (row: number): number => sheetRows[row - 1] ?? row
  const { facts } = cell.refusal
  const other = facts['row']
  const told = typeof other === 'number' ? { ...cell.refusal, facts: { ...facts, row: numberOf(other) } } : cell.refusal
  return { ...cell, row: numberOf(cell.row), refusal: told }
}
