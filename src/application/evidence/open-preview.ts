import type { Readable } from 'node:stream'
import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { UploadCode } from '#domain/evidence/upload-progress.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { Application } from '../application.ts'

export type PreviewSize = 'thumbnail' | 'preview'

/** The picture made of a file, without what its camera wrote into it. None of a file that was found infected, or that nobody has read yet. */
export async function openPreview(
  { unitOfWork, evidenceFiles }: Pick<Application, 'unitOfWork' | 'evidenceFiles'>,
  actor: Actor,
  { evidenceId, size }: { readonly evidenceId: string; readonly size: PreviewSize },
): Promise<Outcome<Readable, AccessRefusalCode | UploadCode>> {
  const row = await unitOfWork.read(actor.tenantId, stores => stores.evidenceLedger.findEntry(evidenceId))
  if (row === undefined || !mayFor(actor, 'evidence.read', row.unitId)) return refused(notFound('evidence'))
  const sha256 = (size === 'thumbnail' ? row.file?.thumbnailSha256 : row.file?.previewSha256) ?? null
  if (sha256 === null || row.file?.scanState === 'infected') return refused(refusal('PREVIEW_NONE'))
  const bytes = await evidenceFiles.open(actor.tenantId, sha256)
  if (bytes === undefined) throw new Error(`Evidence ${evidenceId} has lost its preview ${sha256}`)
  return accepted(bytes)
}
