import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { isPersonal } from '#domain/register/register-definition.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type EvidenceFile, isShownInPlace } from '../report/open-evidence-file.ts'
import { holdsPersonalData } from './list-registers.ts'
import { loadAllColumns } from './all-columns.ts'
import { findReached, isRowWithin } from './reach-register.ts'

/** A file of a row, for whoever may read the row; one that stands for a personal cell, for whoever may see that cell. Of a register with data about persons the opening is recorded. */
export async function openRowEvidence(
  { unitOfWork, evidenceFiles }: Pick<Application, 'unitOfWork' | 'evidenceFiles'>,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<EvidenceFile, AccessRefusalCode>> {
  const found = await unitOfWork.read(actor.tenantId, async stores => {
    const evidence = await stores.registers.findEvidence(evidenceId)
    if (evidence === undefined || evidence.removedAt !== null) return undefined
    const open = await findReached(stores, actor, evidence.registerId)
    const [row] = await stores.registers.findRows(evidence.registerId, [evidence.rowId])
    if (open === undefined || row === undefined || !isRowWithin(open.reached.read, row)) return undefined
    const { reached } = open
    const columns = await loadAllColumns(stores, reached.register)
    const isMasked = columns.some(column => column.code === evidence.columnCode && isPersonal(column)) && !isRowWithin(reached.unmask, row)
    return { evidence, reached, isMasked }
  })
  if (found === undefined) return refused(notFound('evidence'))
  if (found.isMasked) return refused(notAllowed())
  const { registerId, rowId, sha256, fileName, mime } = found.evidence
  const bytes = await evidenceFiles.open(actor.tenantId, sha256)
  if (bytes === undefined) throw new Error(`Evidence ${evidenceId} has lost its file ${sha256}`)
  if (holdsPersonalData(found.reached.register)) {
    await unitOfWork.run(scopeOf(actor), stores =>
      stores.audit.record({
        action: 'registerEvidence.open',
        entity: 'registerRow',
        entityId: rowId,
        before: null,
        after: { evidenceId, registerId, sha256 },
      }),
    )
  }
  return accepted({ name: fileName, mime, bytes, isShownInPlace: isShownInPlace(mime) })
}
