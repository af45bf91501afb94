import type { Readable } from 'node:stream'
import { type AttachmentRefusalCode, LARGEST_FILE_BYTES, decideAttachment } from '#domain/evidence/decide-attachment.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { findSecretMarks } from '#domain/shared/secret-mark.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { type EvidenceFacts, FileTooLarge, type StoredFile } from '../ports/evidence-files.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** A file on its way, with what is said about it. */
export type FileUpload = {
  readonly kind: EvidenceKind
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
  readonly fileName: string
  readonly bytes: Readable
}

/**
 * Stores a file's bytes; they are safe on the disk when this answers. Nobody fills the disk whom `denials` keeps out, and what bears a secret mark is not
 * kept even for a moment.
 */
export async function receiveEvidence<Code extends string>(
  { unitOfWork, evidenceFiles }: Pick<Application, 'unitOfWork' | 'evidenceFiles'>,
  { tenantId }: Actor,
  upload: FileUpload,
  denials: (stores: Stores) => Promise<readonly Refusal<Code>[]>,
): Promise<Outcome<StoredFile, Code | AttachmentRefusalCode>> {
  const early: readonly Refusal<Code | AttachmentRefusalCode>[] = [
    ...(await unitOfWork.read(tenantId, denials)),
    ...secretMarkRefusals(upload),
  ]
  if (early.length > 0) {
    upload.bytes.resume()
    return refused(...early)
  }
  try {
    return accepted(await evidenceFiles.store(tenantId, upload.bytes, LARGEST_FILE_BYTES))
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    const most = error.limit / 1_048_576
    return refused(refusal('FILE_TOO_LARGE', 'file', { name: upload.fileName, megabytes: `> ${most}`, most }))
  }
}

function secretMarkRefusals({ fileName, documentNumber, caption }: FileUpload): readonly Refusal<'FILE_STATE_SECRET_MARK'>[] {
  const fields = [
    ['file', fileName.replaceAll('_', ' ')],
    ['documentNumber', documentNumber],
    ['caption', caption],
  ] as const
  return fields.flatMap(([at, text]) => findSecretMarks(text).map(mark => refusal('FILE_STATE_SECRET_MARK' as const, at, mark)))
}

/** What is recorded of a stored file, or every reason why it is no evidence. */
export function describeEvidence(
  { clock, identifiers }: Pick<Application, 'clock' | 'identifiers'>,
  { memberId }: Actor,
  upload: FileUpload,
  { size, sha256, mime, threats, takenOn }: StoredFile,
): Outcome<EvidenceFacts, AttachmentRefusalCode> {
  const now = clock.now()
  const decided = decideAttachment({
    ...upload,
    name: upload.fileName,
    size,
    threats,
    today: dayAt(now),
    detectedMime: mime === 'application/octet-stream' ? null : mime,
  })
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
