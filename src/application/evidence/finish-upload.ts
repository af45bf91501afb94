import { notFound } from '#domain/access/access-refusals.ts'
import { decideFinish } from '#domain/evidence/upload-progress.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { UploadRecord } from '../ports/upload-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { attachStored, lineRefusals, presentAdded } from '../report/attach-evidence.ts'
import { denialFor } from '../report/reachable-report.ts'
import type { EvidenceView } from '../report/report-view.ts'
import { type ReceivingParts, receiveEvidence } from './receive-evidence.ts'
import { type UploadsCode, findOwn } from './resumable-upload.ts'

type Parts = ReceivingParts & Pick<Application, 'uploadFiles'>

/** All bytes have come: the file is stored, looked at like any other and attached, in one step that happens once however often it is asked for. */
export async function finishUpload(application: Parts, actor: Actor, uploadId: string): Promise<Outcome<EvidenceView, UploadsCode>> {
  const { unitOfWork, uploadFiles } = application
  const upload = await findOwn(application, actor, uploadId)
  if (upload === undefined) return refused(notFound('upload'))
  if (upload.evidenceId !== null) return unitOfWork.read(actor.tenantId, stores => presentFinished(stores, actor, upload))
  const whole = decideFinish({ size: upload.size, offset: await uploadFiles.offsetOf(actor.tenantId, uploadId) })
  if (!whole.ok) return whole
  const bytes = await uploadFiles.open(actor.tenantId, uploadId)
  const received = await receiveEvidence(application, actor, { ...upload, bytes }, async stores => {
    const report = await stores.reports.findReport(upload.reportId)
    const denied = denialFor(actor, report, 'report.edit')
    if (denied !== undefined || report === undefined) return [denied ?? notFound('report')]
    return lineRefusals(stores, report, upload.taskId)
  })
  if (!received.ok) return received
  if (upload.sha256 !== null && upload.sha256 !== received.value.sha256) {
    // Every piece is doubtful now: the sender begins anew.
    await uploadFiles.remove(actor.tenantId, uploadId)
    return refused(refusal('FILE_HASH_DIFFERS', 'file', { name: upload.fileName }))
  }
  const attached = await unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<EvidenceView, UploadsCode>> => {
    const current = await stores.uploads.lockUpload(uploadId)
    if (current === undefined) return refused(notFound('upload'))
    if (current.evidenceId !== null) return presentFinished(stores, actor, current)
    const outcome = await attachStored({ application, actor, upload, file: received.value }, stores)
    if (outcome.ok) await stores.uploads.finishUpload(uploadId, outcome.value.evidenceId)
    return outcome
  })
  if (attached.ok) await uploadFiles.remove(actor.tenantId, uploadId)
  return attached
}

/** The answer that was given before, of evidence that is still there. */
async function presentFinished(
  stores: Stores,
  actor: Actor,
  { evidenceId, reportId }: UploadRecord,
): Promise<Outcome<EvidenceView, UploadsCode>> {
  const evidence = await stores.reports.findEvidence(evidenceId ?? '')
  const report = await stores.reports.findReport(reportId)
  if (evidence === undefined || report === undefined) return refused(notFound('evidence'))
  return accepted(await presentAdded(stores, actor, report, evidence))
}
