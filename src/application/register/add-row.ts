import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { placeNewRow } from '#domain/register/keeping-unit.ts'
import { type RegisterCellRefusalCode, readRow } from '#domain/register/read-row.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import type { RowContent, RowVersion } from '#domain/register/register-row.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type TypedCells, loadCellContext } from './cell-context.ts'
import { describeRow } from './get-row.ts'
import { type ReachedRegister, type Reacher, isRowWithin, lockForWriting, writerOf } from './reach-register.ts'
import type { RowDetailView } from './register-view.ts'
import { recordedRow, unseenColumns } from './row-audit.ts'
import { findKeyConflicts, isSameContent, keyRows, saveRows } from './save-rows.ts'

export type NewRow = {
  readonly registerId: string
  /** The id the sender gave: sending the same row again adds nothing. */
  readonly rowId?: string | undefined
  readonly neighbourhoodId: string | null
  readonly unitId: string | null
  readonly cells: TypedCells
}
export type RowCode = AccessRefusalCode | RegisterRefusalCode | RegisterCellRefusalCode | 'STATE_SECRET_MARK'

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>

/** Adds one row, kept by the writer's unit. */
export function addRow(application: Parts, actor: Actor, typed: NewRow): Promise<Outcome<RowDetailView, RowCode>> {
  return application.unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<RowDetailView, RowCode>> => {
    const locked = await lockForWriting(stores, actor, typed.registerId)
    if (!locked.ok) return locked
    const { reach, reached } = locked.value
    const content = await readNewRow(stores, reach, reached, typed)
    if (!content.ok) return content
    const rowId = typed.rowId ?? application.identifiers.next()
    const earlier = typed.rowId === undefined ? [] : await stores.registers.listRowVersions(rowId)
    if (earlier.length > 0) return repeated({ stores, reach, reached }, earlier, content.value)
    const { register } = reached
    const write = { rowId, before: undefined, content: content.value, change: 'added' as const, removed: false, reason: '' }
    const keyed = await keyRows(stores, reach, register.definition, [write])
    const conflicts = await findKeyConflicts(stores, register, keyed)
    if (conflicts.length > 0) return refused(...conflicts.map(conflict => conflict.refusal))
    await saveRows(stores, { register, actor, now: application.clock.now(), importId: null }, keyed)
    await stores.audit.record({
      action: 'registerRow.add',
      entity: 'registerRow',
      entityId: rowId,
      before: null,
      after: {
        registerId: register.registerId,
        ...recordedRow(register.definition, content.value),
        personal: unseenColumns(register.definition, {}, content.value.cells),
      },
    })
    return accepted(await describeRow({ stores, reach, reached }, rowId))
  })
}

/** The content of a new row, or every reason against it. */
async function readNewRow(
  stores: Stores,
  reach: Reacher,
  reached: ReachedRegister,
  { unitId, neighbourhoodId, cells }: NewRow,
): Promise<Outcome<RowContent, RowCode>> {
  const { definition } = reached.register
  const place = placeNewRow(writerOf(reached), { unitId, neighbourhoodId })
  const context = await loadCellContext(stores, reach, reached, [cells])
  const read = readRow(definition, { cells, ...(place.ok ? place.value : { unitId: '', neighbourhoodId }) }, null, context)
  if (place.ok) return read
  return refused(...place.refusals, ...(read.ok ? [] : read.refusals))
}

/** A row of this id stands: the same row sent again is answered as it is, anything else is somebody's mistake. */
async function repeated(
  describing: { readonly stores: Stores; readonly reach: Reacher; readonly reached: ReachedRegister },
  versions: readonly RowVersion[],
  content: RowContent,
): Promise<Outcome<RowDetailView, RowCode>> {
  const [first] = versions
  const standing = versions.at(-1)
  const { reached } = describing
  if (first === undefined || standing === undefined) return refused(notFound('registerRow'))
  if (first.registerId !== reached.register.registerId || !isRowWithin(reached.write, standing))
    return refused(refusal('ROW_ID_TAKEN', 'rowId'))
  if (!isSameContent(first, content)) return refused(refusal('ROW_ID_TAKEN', 'rowId'))
  return accepted(await describeRow(describing, first.rowId))
}
