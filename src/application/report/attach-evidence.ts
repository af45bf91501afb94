import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import type { PeriodLockedCode } from '#domain/lock/lock-period.ts'
import { type LineEditRefusalCode, lineEditRefusals } from '#domain/report/edit-report-line.ts'
import { type Outcome, type Refusal, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import {
  type FileUpload,
  type ReceivedFile,
  type ReceivingParts,
  describeEvidence,
  receiveEvidence,
  rememberReceived,
} from '../evidence/receive-evidence.ts'
import { periodLockRefusals } from '../lock/period-lock-refusals.ts'
import { type EvidenceRecord, NOT_CHECKED, type ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { presentEvidence } from './present-report.ts'
import { denialFor, lockReportFor } from './reachable-report.ts'
import { progressOf } from './report-progress.ts'
import { withStandings } from './report-sheet.ts'
import type { EvidenceView } from './report-view.ts'

export type EvidenceUpload = FileUpload & { readonly reportId: string; readonly taskId: string }

export type EvidenceCode = AccessRefusalCode | PeriodLockedCode | AttachmentRefusalCode | LineEditRefusalCode

/** Attaches a file to an open line. The bytes are safe on the disk before any row names them; a refused file is never named by one. */
export async function attachEvidence(
  application: ReceivingParts,
  actor: Actor,
  upload: EvidenceUpload,
): Promise<Outcome<EvidenceView, EvidenceCode>> {
  const stored = await receiveEvidence(application, actor, upload, async stores => {
    const report = await stores.reports.findReport(upload.reportId)
    const denial = denialFor(actor, report, 'report.edit')
    if (denial !== undefined || report === undefined) return [denial ?? notFound('report')]
    return lineRefusals(stores, report, upload.taskId)
  })
  if (!stored.ok) return stored
  return application.unitOfWork.run(scopeOf(actor), stores => attachStored({ application, actor, upload, file: stored.value }, stores))
}

export async function lineRefusals(
  stores: Stores,
  report: ReportRecord,
  taskId: string,
): Promise<readonly Refusal<AccessRefusalCode | PeriodLockedCode | LineEditRefusalCode>[]> {
  const line = (await stores.reportQueries.listLines(report.reportId)).find(item => item.taskId === taskId)
  if (line === undefined) return [notFound('reportLine')]
  const closed = await periodLockRefusals(stores, report)
  return closed.length > 0 ? closed : lineEditRefusals(progressOf(await stores.reports.listEvents(report.reportId)), line.taskCode)
}

type Attaching = {
  readonly application: ReceivingParts
  readonly actor: Actor
  readonly upload: Omit<EvidenceUpload, 'bytes'>
  readonly file: ReceivedFile
}

export async function attachStored(
  { application, actor, upload, file }: Attaching,
  stores: Stores,
): Promise<Outcome<EvidenceView, EvidenceCode>> {
  const { reportId, taskId } = upload
  const locked = await lockReportFor(stores, actor, { reportId, permission: 'report.edit' })
  if (!locked.ok) return locked
  const closed = await lineRefusals(stores, locked.value, taskId)
  const described = describeEvidence(application, actor, upload, file)
  if (!described.ok) return refused(...closed, ...described.refusals)
  if (closed.length > 0) return refused(...closed)
  const evidence = { ...described.value, ...NOT_CHECKED, reportId, taskId }
  await rememberReceived(stores, file, evidence)
  await stores.reports.addEvidence(evidence)
  await stores.audit.record({ action: 'evidence.attach', entity: 'report', entityId: reportId, before: null, after: evidence })
  return accepted(await presentAdded(stores, actor, locked.value, evidence))
}

export async function presentAdded(stores: Stores, actor: Actor, report: ReportRecord, evidence: EvidenceRecord): Promise<EvidenceView> {
  const [added] = await withStandings(stores, report, [{ ...evidence, uploadedByName: actor.name, checkedByName: null }])
  if (added === undefined) throw new Error(`Evidence ${evidence.evidenceId} has no standing`)
  return presentEvidence(added, actor)
}
