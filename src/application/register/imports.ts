import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { isEmptyReach } from '#domain/access/rights.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import type { RowVersion } from '#domain/register/register-row.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, authorOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { RegisterImportRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type ReachedRegister, type Reaching, closedRefusal, findReached, isRowWithin, lockForWriting } from './reach-register.ts'
import { type RowWrite, findKeyConflicts, keyRows, saveRows } from './save-rows.ts'

export type ImportView = {
  readonly importId: string
  readonly fileName: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly at: Instant
  readonly byName: string
  readonly undoneAt: Instant | null
  readonly allowedActions: 'undo'[]
}

const LISTED = 100

/** The times many rows came in at once, newest first; whoever reads only some rows sees only those that brought in such rows alone. */
export function listImports(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  registerId: string,
): Promise<Outcome<ImportView[], AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const found = await findReached(stores, actor, registerId)
    if (found === undefined) return refused(notFound('register'))
    const { reached } = found
    const seen = await stores.registers.listImports(registerId, reached.read, LISTED)
    const nameOf = await memberNames(
      stores,
      seen.map(record => record.createdBy),
    )
    return accepted(seen.map(record => presentImport(record, reached, nameOf(record.createdBy))))
  })
}

function presentImport(record: RegisterImportRecord, { register, write }: ReachedRegister, byName: string): ImportView {
  const { importId, fileName, added, changed, unchanged, createdAt: at, undoneAt } = record
  const mayUndo = undoneAt === null && !isEmptyReach(write) && closedRefusal(register) === undefined
  return { importId, fileName, added, changed, unchanged, at, byName, undoneAt, allowedActions: mayUndo ? ['undo'] : [] }
}

type UndoCode = AccessRefusalCode | RegisterRefusalCode
type Undone = { readonly removed: number; readonly restored: number }

/** Strikes out the rows an entry added and gives those it changed back what they were. Refused as a whole when anybody changed one of them since. */
export function undoImport(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { registerId, importId }: { readonly registerId: string; readonly importId: string },
): Promise<Outcome<Undone, UndoCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<Undone, UndoCode>> => {
    const found = await findImport(stores, actor, { registerId, importId })
    if (!found.ok) return found
    const { record, reach, reached, entered } = found.value
    if (!entered.every(row => isRowWithin(reached.write, row))) return refused(notAllowed())
    const later = entered.filter(row => row.recordedTo !== null)
    if (later.length > 0) return refused(refusal('IMPORT_ROW_CHANGED_SINCE', '', { rows: later.length }))
    const now = clock.now()
    const { register } = reached
    const writes = await undoingWrites(stores, record, entered)
    const keyed = await keyRows(stores, reach, register.definition, writes)
    const conflicts = await findKeyConflicts(stores, register, keyed)
    if (conflicts.length > 0) return refused(...conflicts.map(conflict => conflict.refusal))
    await saveRows(stores, { register, actor, now, importId: null }, keyed)
    await stores.registers.saveImport({ ...record, undoneBy: authorOf(actor), undoneAt: now })
    const removed = writes.filter(write => write.removed).length
    const counts = { removed, restored: writes.length - removed }
    await stores.audit.record({
      action: 'register.undo',
      entity: 'register',
      entityId: registerId,
      before: { importId, fileName: record.fileName },
      after: counts,
    })
    return accepted(counts)
  })
}

type FoundImport = Reaching & { readonly record: RegisterImportRecord; readonly entered: readonly RowVersion[] }

async function findImport(
  stores: Stores,
  actor: Actor,
  { registerId, importId }: { readonly registerId: string; readonly importId: string },
): Promise<Outcome<FoundImport, UndoCode>> {
  const locked = await lockForWriting(stores, actor, registerId)
  if (!locked.ok) return locked
  const record = await stores.registers.findImport(importId)
  if (record === undefined || record.registerId !== registerId) return refused(notFound('registerImport'))
  const entered = await stores.registers.listRowsOfImport(importId)
  if (!entered.every(row => isRowWithin(locked.value.reached.read, row))) return refused(notFound('registerImport'))
  return record.undoneAt === null ? accepted({ ...locked.value, record, entered }) : refused(refusal('IMPORT_UNDONE_ALREADY'))
}

async function undoingWrites(
  { registers }: Stores,
  { importId, fileName }: RegisterImportRecord,
  entered: readonly RowVersion[],
): Promise<RowWrite[]> {
  const reason = fileName === '' ? 'Hoàn tác lần dán' : `Hoàn tác lần nhập ${fileName}`
  const earlier = new Map((await registers.listRowsBeforeImport(importId)).map(row => [row.rowId, row]))
  return entered.map(before => {
    const { unitId, neighbourhoodId, cells } = earlier.get(before.rowId) ?? before
    const removed = !earlier.has(before.rowId)
    return {
      rowId: before.rowId,
      before,
      content: { unitId, neighbourhoodId, cells },
      change: removed ? 'removed' : 'restored',
      removed,
      reason,
    }
  })
}
