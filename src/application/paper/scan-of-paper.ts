import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import { type PaperRuleCode, paperStepRefusals } from '#domain/paper/paper-rules.ts'
import { type Outcome, type Refusal, accepted, refused } from '#domain/shared/outcome.ts'
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
import type { Stores } from '../ports/unit-of-work.ts'
import { type EvidenceFile, isShownInPlace } from '../report/open-evidence-file.ts'
import { newestVersion } from './change-paper.ts'
import { describePaper } from './describe-paper.ts'
import type { PaperView } from './paper-view.ts'
import { findPaperOf, maySeePaper, mayTakeStep } from './reach-paper.ts'
import { paperSearchText, recordPaper } from './record-paper.ts'

export type ScanUpload = FileUpload & { readonly paperId: string }
type ScanCode = AccessRefusalCode | PaperRuleCode | AttachmentRefusalCode

/** The signed paper as a file, kept like evidence: bytes safe on the disk before a row names them, never taken away; a later one stands before it. */
export async function attachScan(application: ReceivingParts, actor: Actor, upload: ScanUpload): Promise<Outcome<PaperView, ScanCode>> {
  const { paperId } = upload
  const stored = await receiveEvidence(application, actor, upload, stores => scanDenials(stores, actor, paperId))
  if (!stored.ok) return stored
  return application.unitOfWork.run(scopeOf(actor), stores => attachStored({ application, actor, upload, file: stored.value }, stores))
}

async function scanDenials(
  { papers }: Stores,
  actor: Actor,
  paperId: string,
): Promise<readonly Refusal<AccessRefusalCode | PaperRuleCode>[]> {
  const paper = await papers.lockPaper(paperId)
  const units = await papers.listUnits(paperId)
  if (paper === undefined || !maySeePaper(actor, paper, units)) return [notFound('paper')]
  return mayTakeStep(actor, 'scan', units) ? paperStepRefusals(paper, 'scan') : [notAllowed()]
}

type Attaching = { readonly application: ReceivingParts; readonly actor: Actor; readonly upload: ScanUpload; readonly file: ReceivedFile }

async function attachStored({ application, actor, upload, file }: Attaching, stores: Stores): Promise<Outcome<PaperView, ScanCode>> {
  const { paperId } = upload
  const denials = await scanDenials(stores, actor, paperId)
  const paper = await stores.papers.lockPaper(paperId)
  if (denials.length > 0 || paper === undefined) return refused(...denials)
  const described = describeEvidence(application, actor, upload, file)
  if (!described.ok) return described
  await rememberReceived(stores, file, described.value)
  await stores.papers.addScan({ ...described.value, paperId })
  const { content } = await newestVersion({ stores, paper })
  const after = { ...paper, version: paper.version + 1 }
  await stores.papers.savePaper(after, paperSearchText(after, content))
  const { fileName, sha256, uploadedAt } = described.value
  const event = { kind: 'scanned', at: uploadedAt, byMember: actor.memberId, note: fileName } as const
  await recordPaper(stores, { action: 'scan', paperId, before: null, after: { fileName, sha256 }, event })
  return accepted(await describePaper(stores, actor, after, uploadedAt))
}

/** The newest scan. */
export async function openScan(
  { unitOfWork, evidenceFiles }: Pick<Application, 'unitOfWork' | 'evidenceFiles'>,
  actor: Actor,
  paperId: string,
): Promise<Outcome<EvidenceFile, AccessRefusalCode>> {
  const scan = await unitOfWork.read(actor.tenantId, async stores => {
    const found = await findPaperOf(stores, actor, paperId)
    return found.ok ? (await stores.papers.listScans(paperId))[0] : undefined
  })
  if (scan === undefined) return refused(notFound('paper'))
  const bytes = await evidenceFiles.open(actor.tenantId, scan.sha256)
  if (bytes === undefined) throw new Error(`Scan ${scan.evidenceId} has lost its file ${scan.sha256}`)
  return accepted({ name: scan.fileName, mime: scan.mime, bytes, isShownInPlace: isShownInPlace(scan.mime) })
}
