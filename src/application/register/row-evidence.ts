import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import type { RegisterCellRefusalCode } from '#domain/register/read-row.ts'
import { findColumn } from '#domain/register/register-definition.ts'
import type { RegisterRefusalCode } from '#domain/register/register-refusals.ts'
import type { RowVersion } from '#domain/register/register-row.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import {
  type FileUpload,
  type ReceivedFile,
  type ReceivingParts,
  describeEvidence,
  receiveEvidence,
  rememberReceived,
} from '../evidence/receive-evidence.ts'
import type { RegisterEvidenceRecord } from '../ports/register-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type RowPlace, presentRowEvidence } from './get-row.ts'
import { type ReachedRegister, closedRefusal, findReached, isRowWithin, lockForWriting } from './reach-register.ts'
import type { RowEvidenceView } from './register-view.ts'

/** `columnCode`: the column it is for; empty: the row as a whole. */
export type RowEvidenceUpload = RowPlace & FileUpload & { readonly columnCode: string }
export type RowEvidenceCode = AccessRefusalCode | AttachmentRefusalCode | RegisterRefusalCode | RegisterCellRefusalCode

/** Attaches a file to a row, as proof of the whole or for one column. The bytes are safe on the disk before any row names them. */
export async function attachRowEvidence(
  application: ReceivingParts,
  actor: Actor,
  upload: RowEvidenceUpload,
): Promise<Outcome<RowEvidenceView, RowEvidenceCode>> {
  const stored = await receiveEvidence(application, actor, upload, async stores => {
    const found = await findReached(stores, actor, upload.registerId)
    if (found === undefined) return [notFound('register')]
    const { reached } = found
    const denied = closedRefusal(reached.register) ?? (await findWritableRow(stores, reached, upload.rowId)).refusal
    return denied === undefined ? [] : [denied]
  })
  if (!stored.ok) return stored
  return application.unitOfWork.run(scopeOf(actor), stores => attachStored({ application, actor, upload, file: stored.value }, stores))
}

type WritableRow =
  | { readonly row: RowVersion; readonly refusal?: undefined }
  | { readonly row?: undefined; readonly refusal: Refusal<AccessRefusalCode | RegisterRefusalCode> }

async function findWritableRow({ registers }: Stores, { register, read, write }: ReachedRegister, rowId: string): Promise<WritableRow> {
  const [row] = await registers.findRows(register.registerId, [rowId])
  if (row === undefined || !isRowWithin(read, row)) return { refusal: notFound('registerRow') }
  if (!isRowWithin(write, row)) return { refusal: notAllowed() }
  return row.removed ? { refusal: refusal('ROW_REMOVED') } : { row }
}

type Attaching = {
  readonly application: ReceivingParts
  readonly actor: Actor
  readonly upload: RowEvidenceUpload
  readonly file: ReceivedFile
}

async function attachStored(
  { application, actor, upload, file }: Attaching,
  stores: Stores,
): Promise<Outcome<RowEvidenceView, RowEvidenceCode>> {
  const locked = await lockForWriting(stores, actor, upload.registerId)
  if (!locked.ok) return locked
  const { reached } = locked.value
  const { register } = reached
  const { row, refusal: denied } = await findWritableRow(stores, reached, upload.rowId)
  if (row === undefined) return refused(denied)
  const { columnCode } = upload
  const strange =
    columnCode === '' || findColumn(register.definition, columnCode) !== undefined
      ? []
      : [refusal('COLUMN_UNKNOWN' as const, 'columnCode', { column: columnCode, register: register.definition.name })]
  const described = describeEvidence(application, actor, upload, file)
  if (!described.ok) return refused(...strange, ...described.refusals)
  if (strange.length > 0) return refused(...strange)
  const evidence: RegisterEvidenceRecord = {
    ...described.value,
    registerId: register.registerId,
    rowId: row.rowId,
    columnCode: columnCode === '' ? null : columnCode,
    removedBy: null,
    removedAt: null,
  }
  await rememberReceived(stores, file, evidence)
  await stores.registers.addEvidence(evidence)
  await stores.registers.saveRegister({ ...register, revision: register.revision + 1 })
  await recordEvidence(stores, 'registerEvidence.attach', evidence)
  return accepted(presentRowEvidence(evidence, actor.name))
}

/** Takes a file off a row. The history keeps that it was there; its bytes go when nothing else names them. */
export function removeRowEvidence(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<undefined, RowEvidenceCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<undefined, RowEvidenceCode>> => {
    const evidence = await stores.registers.findEvidence(evidenceId)
    if (evidence === undefined || evidence.removedAt !== null) return refused(notFound('evidence'))
    const found = await findReached(stores, actor, evidence.registerId)
    const [row] = await stores.registers.findRows(evidence.registerId, [evidence.rowId])
    if (found === undefined || row === undefined || !isRowWithin(found.reached.read, row)) return refused(notFound('evidence'))
    const locked = await lockForWriting(stores, actor, evidence.registerId)
    if (!locked.ok) return locked
    const { reached } = locked.value
    const { register } = reached
    const { refusal: denied } = await findWritableRow(stores, reached, evidence.rowId)
    if (denied !== undefined) return refused(denied)
    await stores.registers.removeEvidence(evidenceId, actor.memberId, clock.now())
    await stores.registers.saveRegister({ ...register, revision: register.revision + 1 })
    await recordEvidence(stores, 'registerEvidence.remove', evidence)
    return accepted(undefined)
  })
}

/** The name and caption of a file may name a person: the trail keeps its hash. */
function recordEvidence(
  { audit }: Stores,
  action: 'registerEvidence.attach' | 'registerEvidence.remove',
  { evidenceId, registerId, rowId, columnCode, kind, mime, size, sha256 }: RegisterEvidenceRecord,
): Promise<void> {
  const told = { evidenceId, registerId, columnCode, kind, mime, size, sha256 }
  const [before, after] = action === 'registerEvidence.attach' ? [null, told] : [told, null]
  return audit.record({ action, entity: 'registerRow', entityId: rowId, before, after })
}
