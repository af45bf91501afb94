import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { type DefinitionChangeRefusalCode, migrateCells } from '#domain/register/change-definition.ts'
import { readRow } from '#domain/register/read-row.ts'
import type { Cells, RowContent, RowVersion } from '#domain/register/register-row.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { RowCode } from './add-row.ts'
import { type TypedCells, loadCellContext } from './cell-context.ts'
import { type RowPlace, describeRow } from './get-row.ts'
import { type ReachedRegister, type Reacher, isRowWithin, lockForWriting, placeRefusal } from './reach-register.ts'
import type { RowDetailView } from './register-view.ts'
import { recordedRow, unseenColumns } from './row-audit.ts'
import { type RowWrite, findKeyConflicts, isSameContent, keyRows, saveRows } from './save-rows.ts'

export type RowChangeCommand = RowPlace & {
  readonly seenVersion: number
  /** Absent: stays as it is. */
  readonly neighbourhoodId?: string | null | undefined
  /** Cells that are not named stay as they are: so does a masked one. */
  readonly cells: TypedCells
  readonly reason: string
}
type Parts = Pick<Application, 'unitOfWork' | 'clock'>
type OpenRow = { readonly stores: Stores; readonly reach: Reacher; readonly reached: ReachedRegister; readonly before: RowVersion }

/** Changes the cells that were sent of a row as its writer saw it. */
export function changeRow(application: Parts, actor: Actor, change: RowChangeCommand): Promise<Outcome<RowDetailView, RowCode>> {
  return application.unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<RowDetailView, RowCode>> => {
    const open = await openRow(stores, actor, change)
    if (!open.ok) return open
    const { reach, reached, before } = open.value
    if (before.removed) return refused(refusal('ROW_REMOVED'))
    const { definition } = reached.register
    const { neighbourhoodId = before.neighbourhoodId } = change
    const context = await loadCellContext(stores, reach, reached, [change.cells])
    const read = readRow(definition, { cells: change.cells, neighbourhoodId, unitId: before.unitId }, before.cells, context)
    const strange = placeRefusal(reached, before, neighbourhoodId)
    if (!read.ok || strange !== undefined) return refused(...(strange === undefined ? [] : [strange]), ...(read.ok ? [] : read.refusals))
    if (isSameContent(before, read.value)) return accepted(await describeRow(open.value, before.rowId))
    return write(application, actor, open.value, { content: read.value, change: 'changed', removed: false, reason: change.reason })
  })
}

export type RowRemoval = RowPlace & { readonly seenVersion: number; readonly removed: boolean; readonly reason: string }

/** Strikes a row out, with its history kept, or brings it back. */
export function removeRow(
  application: Parts,
  actor: Actor,
  removal: RowRemoval,
): Promise<Outcome<RowDetailView, RowCode | DefinitionChangeRefusalCode>> {
  return application.unitOfWork.run(
    scopeOf(actor),
    async (stores): Promise<Outcome<RowDetailView, RowCode | DefinitionChangeRefusalCode>> => {
      const open = await openRow(stores, actor, removal)
      if (!open.ok) return open
      const { before } = open.value
      if (before.removed === removal.removed) return refused(refusal(removal.removed ? 'ROW_REMOVED' : 'ROW_NOT_REMOVED'))
      const cells = removal.removed ? accepted(before.cells) : await cellsOfToday(open.value)
      if (!cells.ok) return cells
      const change = removal.removed ? ('removed' as const) : ('restored' as const)
      const { removed, reason } = removal
      return write(application, actor, open.value, { content: { ...placeOf(before), cells: cells.value }, change, removed, reason })
    },
  )
}

async function openRow(
  stores: Stores,
  actor: Actor,
  { registerId, rowId, seenVersion, reason }: RowPlace & { readonly seenVersion: number; readonly reason: string },
): Promise<Outcome<OpenRow, RowCode>> {
  const locked = await lockForWriting(stores, actor, registerId)
  if (!locked.ok) return locked
  const marked = secretMarksIn({ reason })
  if (marked.length > 0) return refused(...marked)
  const { reach, reached } = locked.value
  const [before] = await stores.registers.findRows(registerId, [rowId])
  if (before === undefined || !isRowWithin(reached.read, before)) return refused(notFound('registerRow'))
  if (!isRowWithin(reached.write, before)) return refused(notAllowed())
  if (before.rowVersion !== seenVersion) return refused(changedMeanwhile(seenVersion, before.rowVersion))
  const kept = (await stores.cases.listByRows([rowId])).get(rowId)
  if (kept !== undefined) return refused(refusal('ROW_OF_CASE', '', { number: kept.number }))
  return accepted({ stores, reach, reached, before })
}

type Written = Pick<RowWrite, 'content' | 'change' | 'removed' | 'reason'>
const ACTIONS = { changed: 'registerRow.change', removed: 'registerRow.remove', restored: 'registerRow.restore' } as const

async function write(
  { clock }: Parts,
  actor: Actor,
  open: OpenRow,
  written: Written & { readonly change: keyof typeof ACTIONS },
): Promise<Outcome<RowDetailView, AccessRefusalCode | RowCode>> {
  const { stores, reach, reached, before } = open
  const { register } = reached
  const keyed = await keyRows(stores, reach, register.definition, [{ ...written, rowId: before.rowId, before }])
  const conflicts = await findKeyConflicts(stores, register, keyed)
  if (conflicts.length > 0) return refused(...conflicts.map(conflict => conflict.refusal))
  await saveRows(stores, { register, actor, now: clock.now(), importId: null }, keyed)
  await stores.audit.record({
    action: ACTIONS[written.change],
    entity: 'registerRow',
    entityId: before.rowId,
    before: { registerId: register.registerId, ...recordedRow(register.definition, before) },
    after: {
      registerId: register.registerId,
      ...recordedRow(register.definition, written.content),
      personal: unseenColumns(register.definition, before.cells, written.content.cells),
      reason: written.reason,
    },
  })
  return accepted(await describeRow(open, before.rowId))
}

function placeOf({ unitId, neighbourhoodId }: RowContent): Pick<RowContent, 'unitId' | 'neighbourhoodId'> {
  return { unitId, neighbourhoodId }
}

/** A row that was struck out stayed behind when the definition changed: it comes back in today's form or not at all. */
async function cellsOfToday({ stores, reached: { register }, before }: OpenRow): Promise<Outcome<Cells, DefinitionChangeRefusalCode>> {
  if (before.definitionVersion === register.definitionVersion) return accepted(before.cells)
  const versions = await stores.registers.listDefinitions(register.registerId)
  const old = versions.find(version => version.definitionVersion === before.definitionVersion)
  return old === undefined ? accepted(before.cells) : migrateCells(old.definition, register.definition, {}, before.cells)
}
