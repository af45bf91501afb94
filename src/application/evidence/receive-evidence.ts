import type { Readable } from 'node:stream'
import { type AttachmentRefusalCode, decideAttachment } from '#domain/evidence/decide-attachment.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { findSecretMarks } from '#domain/shared/secret-mark.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type EvidenceFacts, FileTooLarge, type StoredFile } from '../ports/evidence-files.ts'
import type { FileScan } from '../ports/evidence-ledger-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type ScanningParts, putAsideInfected, scanStored } from './scan-file.ts'

/** A file on its way, with what is said about it. */
export type FileUpload = {
  readonly kind: EvidenceKind
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
  readonly fileName: string
  readonly bytes: Readable
}

/** A file whose bytes are safe, and what the scanner said of them. */
export type ReceivedFile = StoredFile & { readonly scan: FileScan }

export type ReceivingParts = ScanningParts & Pick<Application, 'identifiers' | 'evidenceLimits'>

/**
 * Stores a file's bytes; they are safe on the disk when this answers. Nobody fills the disk whom `denials` keeps out, what bears a secret mark is not
 * kept even for a moment, and what the scanner finds infected goes at once.
 */
export async function receiveEvidence<Code extends string>(
  application: ReceivingParts,
  actor: Actor,
  upload: FileUpload,
  denials: (stores: Stores) => Promise<readonly Refusal<Code>[]>,
): Promise<Outcome<ReceivedFile, Code | AttachmentRefusalCode>> {
  const { unitOfWork, evidenceFiles, evidenceLimits } = application
  const early: readonly Refusal<Code | AttachmentRefusalCode>[] = [
    ...(await unitOfWork.read(actor.tenantId, denials)),
    ...secretMarkRefusals(upload),
  ]
  if (early.length > 0) {
    upload.bytes.resume()
    return refused(...early)
  }
  try {
    const stored = await evidenceFiles.store(actor.tenantId, upload.bytes, evidenceLimits.largestFile)
    const found = await scanStored(application, actor.tenantId, stored.sha256)
    if (found.scanState !== 'infected') return accepted({ ...stored, scan: found })
    await putAsideInfected(application, scopeOf(actor), { sha256: stored.sha256, fileName: upload.fileName, scan: found })
    return refused(refusal('FILE_INFECTED', 'file', { name: upload.fileName, virus: found.scanNote }))
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    const most = error.limit / 1_048_576
    return refused(refusal('FILE_TOO_LARGE', 'file', { name: upload.fileName, megabytes: `> ${most}`, most }))
  }
}

type Said = Pick<FileUpload, 'fileName' | 'documentNumber' | 'caption'>

export function secretMarkRefusals({ fileName, documentNumber, caption }: Said): readonly Refusal<'FILE_STATE_SECRET_MARK'>[] {
  const fields = [
    ['file', fileName.replaceAll('_', ' ')],
    ['documentNumber', documentNumber],
    ['caption', caption],
  ] as const
  return fields.flatMap(([at, text]) => findSecretMarks(text).map(mark => refusal('FILE_STATE_SECRET_MARK' as const, at, mark)))
}

/** What is recorded of a stored file, or every reason why it is no evidence. */
export function describeEvidence(
  { clock, identifiers, evidenceLimits }: Pick<Application, 'clock' | 'identifiers' | 'evidenceLimits'>,
  { memberId }: Actor,
  upload: Omit<FileUpload, 'bytes'>,
  { size, sha256, mime, threats, takenOn }: StoredFile,
): Outcome<EvidenceFacts, AttachmentRefusalCode> {
  const now = clock.now()
  const decided = decideAttachment(
    {
      ...upload,
      name: upload.fileName,
      size,
      threats,
      today: dayAt(now),
      detectedMime: mime === 'application/octet-stream' ? null : mime,
    },
    evidenceLimits.largestFile,
  )
  if (!decided.ok) return decided
  const { name, ...attachment } = decided.value
  return accepted({
    ...attachment,
    evidenceId: identifiers.next(),
    fileName: name,
    size,
    sha256,
    takenOn,
    uploadedBy: memberId,
    uploadedAt: now,
  })
}

/** Keeps what is known of the bytes beside the row that names them. */
export function rememberReceived(
  { evidenceLedger }: Stores,
  { sha256, size, scan }: ReceivedFile,
  { mime, uploadedAt }: Pick<EvidenceFacts, 'mime' | 'uploadedAt'>,
): Promise<void> {
  return evidenceLedger.rememberFile({ sha256, mime, size, storedAt: uploadedAt }, scan)
}
