import type { Readable } from 'node:stream'
import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import type { UploadCode } from '#domain/evidence/upload-progress.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'

export type EvidenceFile = { readonly name: string; readonly mime: string; readonly bytes: Readable; readonly isShownInPlace: boolean }

/** Pictures and PDF may be shown in the browser; everything else is saved to the reader's disk. */
const SHOWN_IN_PLACE = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

export function isShownInPlace(mime: string): boolean {
  return SHOWN_IN_PLACE.has(mime)
}

export type EvidenceCopy = 'original' | 'public'
export type OpenFileCode = AccessRefusalCode | UploadCode | AttachmentRefusalCode

/**
 * The file of a line, for whoever may read the report. The public copy of a picture bears neither place, time nor device; other files are their own public
 * copy. Nobody is handed what a scanner found infected.
 */
export async function openEvidenceFile(
  { unitOfWork, evidenceFiles }: Pick<Application, 'unitOfWork' | 'evidenceFiles'>,
  actor: Actor,
  evidenceId: string,
  copy: EvidenceCopy = 'original',
): Promise<Outcome<EvidenceFile, OpenFileCode>> {
  const found = await unitOfWork.read(actor.tenantId, async ({ reports, evidenceLedger }) => {
    const evidence = await reports.findEvidence(evidenceId)
    const report = evidence && (await reports.findReport(evidence.reportId))
    if (evidence === undefined || report === undefined || !mayFor(actor, 'report.read', report.unitId)) return undefined
    return { evidence, file: await evidenceLedger.findFile(evidence.sha256) }
  })
  if (found === undefined) return refused(notFound('evidence'))
  const { evidence, file } = found
  const { fileName: name, mime } = evidence
  if (file?.scanState === 'infected') return refused(refusal('FILE_INFECTED', 'file', { name, virus: file.scanNote }))
  const needsCopy = copy === 'public' && mime.startsWith('image/')
  const sha256 = needsCopy ? (file?.publicSha256 ?? null) : evidence.sha256
  if (sha256 === null) return refused(refusal('PUBLIC_COPY_NONE'))
  const bytes = await evidenceFiles.open(actor.tenantId, sha256)
  if (bytes === undefined) throw new Error(`Evidence ${evidenceId} has lost its file ${sha256}`)
  return accepted(
    needsCopy ? { ...publicNameOf(name, mime), bytes, isShownInPlace: true } : { name, mime, bytes, isShownInPlace: isShownInPlace(mime) },
  )
}

/** PNG and WebP keep their format, everything else was written anew as JPEG. */
function publicNameOf(name: string, mime: string): Pick<EvidenceFile, 'name' | 'mime'> {
  if (mime === 'image/png' || mime === 'image/webp') return { name, mime }
  return { name: `${name.replace(/\.[^.]*$/, '')}.jpg`, mime: 'image/jpeg' }
}
