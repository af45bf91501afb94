import { type AccessRefusalCode, changedMeanwhile, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { computeCells } from '#domain/register/compute-cell.ts'
import type { RowVersion } from '#domain/register/register-row.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { secretMarksIn } from '#domain/shared/secret-marks-in.ts'
import { type Actor, authorOf, isGranted, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { RegisterRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { loadAllColumns, personalCodes } from './all-columns.ts'
import { type RowPlace, describeRow } from './get-row.ts'
import { type Reacher, isRowWithin, makeReacher } from './reach-register.ts'
import type { RowDetailView } from './register-view.ts'
import { type RowWrite, type Saving, keyRows, saveRows } from './save-rows.ts'

export type RowErasure = RowPlace & { readonly seenVersion: number; readonly reason: string }

/** Erases the personal cells of a row from every version it had, by those who may see them and keep the register or define it. The row and its figures stay. */
export function eraseRow(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { registerId, rowId, seenVersion, reason }: RowErasure,
): Promise<Outcome<RowDetailView, AccessRefusalCode | 'STATE_SECRET_MARK'>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<RowDetailView, AccessRefusalCode | 'STATE_SECRET_MARK'>> => {
    const reach = await makeReacher(stores, actor)
    const register = await stores.registers.lockRegister(registerId)
    const reached = register && reach(register)
    if (reached === undefined) return refused(notFound('register'))
    const [row] = await stores.registers.findRows(registerId, [rowId])
    if (row === undefined || !isRowWithin(reached.read, row)) return refused(notFound('registerRow'))
    if (row.rowVersion !== seenVersion) return refused(changedMeanwhile(seenVersion, row.rowVersion))
    const keeps = isRowWithin(reached.write, row) || isGranted(actor, 'register.define')
    if (!keeps || !isRowWithin(reached.unmask, row)) return refused(notAllowed())
    const marked = secretMarksIn({ reason })
    if (marked.length > 0) return refused(...marked)
    const saving = { register: reached.register, actor, now: clock.now(), importId: null }
    const columns = await eraseRows({ stores, reach, saving, reason }, [row])
    await stores.audit.record({
      action: 'registerRow.erase',
      entity: 'registerRow',
      entityId: rowId,
      before: null,
      after: { registerId, columns, reason },
    })
    return accepted(await describeRow({ stores, reach, reached }, rowId))
  })
}

export type Erasing = { readonly stores: Stores; readonly reach: Reacher; readonly saving: Saving; readonly reason: string }

/** Blanks every version and adds one that says so, and takes away the files, which show persons as the cells did: what remains of them is name and hash. Answers the names of the erased columns. */
export async function eraseRows({ stores, reach, saving, reason }: Erasing, rows: readonly RowVersion[]): Promise<readonly string[]> {
  const { register, now } = saving
  const columns = await loadAllColumns(stores, register)
  const personal = personalCodes(columns)
  for (const { rowId } of rows) {
    await stores.registers.eraseCells(rowId, personal, now)
    for (const { evidenceId } of await stores.registers.listEvidence([rowId]))
      await stores.registers.removeEvidence(evidenceId, saving.actor && authorOf(saving.actor), now)
  }
  const writes = rows.map(row => erasedWrite(register, row, personal, reason))
  await saveRows(stores, saving, await keyRows(stores, reach, register.definition, writes))
  return namesOf(columns, personal)
}

function erasedWrite({ definition }: RegisterRecord, before: RowVersion, personal: readonly string[], reason: string): RowWrite {
  const { rowId, unitId, neighbourhoodId, removed } = before
  const kept = Object.fromEntries(Object.entries(before.cells).filter(([code]) => !personal.includes(code)))
  return { rowId, before, content: { unitId, neighbourhoodId, cells: computeCells(definition, kept) }, change: 'erased', removed, reason }
}

function namesOf(columns: readonly RegisterColumn[], codes: readonly string[]): readonly string[] {
  return columns.filter(column => codes.includes(column.code)).map(column => column.name)
}
