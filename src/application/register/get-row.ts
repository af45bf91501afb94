import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { maskCells } from '#domain/register/mask-cells.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { RegisterEvidenceRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { loadAllColumns } from './all-columns.ts'
import { presentRows } from './present-rows.ts'
import { type Reaching, findReached, isRowWithin } from './reach-register.ts'
import type { RowDetailView, RowEvidenceView, RowHistoryView } from './register-view.ts'

export type RowPlace = { readonly registerId: string; readonly rowId: string }

/** A row with its evidence and every version it had; personal cells masked in all of them. */
export function getRow(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { registerId, rowId }: RowPlace,
): Promise<Outcome<RowDetailView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const found = await findReached(stores, actor, registerId)
    if (found === undefined) return refused(notFound('register'))
    const { reached } = found
    const [row] = await stores.registers.findRows(registerId, [rowId])
    if (row === undefined || !isRowWithin(reached.read, row)) return refused(notFound('registerRow'))
    return accepted(await describeRow({ stores, ...found }, rowId))
  })
}

type Describing = Reaching & { readonly stores: Stores }

/** The row is known to stand and to be in reach. */
export async function describeRow(describing: Describing, rowId: string): Promise<RowDetailView> {
  const { stores, reached } = describing
  const { register } = reached
  const versions = await stores.registers.listRowVersions(rowId)
  const evidence = await stores.registers.listEvidence([rowId])
  const names = await memberNames(stores, [...versions.map(version => version.changedBy), ...evidence.map(item => item.uploadedBy)])
  const columns = await loadAllColumns(stores, register)
  const files = new Map<string, string>()
  for (const importId of new Set(versions.flatMap(version => version.importId ?? [])))
    files.set(importId, (await stores.registers.findImport(importId))?.fileName ?? '')
  const history = versions.toReversed().map((version): RowHistoryView => ({
    ...maskCells({ columns }, version.cells),
    rowVersion: version.rowVersion,
    change: version.change,
    at: version.recordedAt,
    byName: names(version.changedBy),
    reason: version.reason,
    neighbourhoodId: version.neighbourhoodId,
    unitId: version.unitId,
    importFile: version.importId === null ? null : (files.get(version.importId) ?? ''),
  }))
  const standing = versions.at(-1)
  const [row] = await presentRows(describing, standing === undefined ? [] : [{ ...standing, changedByName: names(standing.changedBy) }])
  if (row === undefined) throw new Error(`Row ${rowId} has no version`)
  return {
    ...row,
    registerId: register.registerId,
    evidence: evidence.map(item => presentRowEvidence(item, names(item.uploadedBy))),
    history,
  }
}

export function presentRowEvidence(evidence: RegisterEvidenceRecord, uploadedByName: string): RowEvidenceView {
  const { registerId: _register, rowId: _row, uploadedBy: _by, removedBy: _remover, removedAt: _removed, ...shown } = evidence
  return { ...shown, uploadedByName }
}
