import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
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
import { type PictureView, toPictureView } from './describe-check.ts'
import { checkDenial, seenCheck } from './verification-sight.ts'

export type PictureUpload = FileUpload & { readonly checkId: string; readonly visit: number }
export type PictureCode = AccessRefusalCode | AttachmentRefusalCode | 'VERIFICATION_OWN_UNIT'

/** Adds a picture to a visit that was recorded. The bytes are safe on the disk before any row names them. */
export async function attachPicture(
  application: ReceivingParts,
  actor: Actor,
  upload: PictureUpload,
): Promise<Outcome<PictureView, PictureCode>> {
  const stored = await receiveEvidence(application, actor, upload, async stores => {
    const denied = await pictureDenial(stores, actor, upload)
    return denied === undefined ? [] : [denied]
  })
  if (!stored.ok) return stored
  return application.unitOfWork.run(scopeOf(actor), stores => attachStored({ application, actor, upload, file: stored.value }, stores))
}

async function pictureDenial({ verification }: Stores, actor: Actor, { checkId, visit }: PictureUpload) {
  const seen = seenCheck(actor, await verification.lockCheck(checkId))
  if (!seen.ok) return notFound('verificationCheck')
  const visits = await verification.listVisits(checkId)
  return checkDenial(actor, seen.value) ?? (visits.some(item => item.ordinal === visit) ? undefined : notFound('verificationCheck'))
}

type Attaching = {
  readonly application: ReceivingParts
  readonly actor: Actor
  readonly upload: PictureUpload
  readonly file: ReceivedFile
}

async function attachStored({ application, actor, upload, file }: Attaching, stores: Stores): Promise<Outcome<PictureView, PictureCode>> {
  const denied = await pictureDenial(stores, actor, upload)
  if (denied !== undefined) return refused(denied)
  const described = describeEvidence(application, actor, upload, file)
  if (!described.ok) return described
  const { checkId, visit } = upload
  const picture = { ...described.value, checkId, visitOrdinal: visit }
  await rememberReceived(stores, file, picture)
  await stores.verification.addPicture(picture)
  const { evidenceId, mime, size, sha256 } = picture
  await stores.audit.record({
    action: 'verification.attach',
    entity: 'verificationCheck',
    entityId: checkId,
    before: null,
    after: { evidenceId, visit, mime, size, sha256 },
  })
  return accepted(toPictureView(picture))
}

export async function openPicture(
  { unitOfWork, evidenceFiles }: Pick<Application, 'unitOfWork' | 'evidenceFiles'>,
  actor: Actor,
  evidenceId: string,
): Promise<Outcome<EvidenceFile, AccessRefusalCode>> {
  const picture = await unitOfWork.read(actor.tenantId, async ({ verification }) => {
    const found = await verification.findPicture(evidenceId)
    const seen = seenCheck(actor, found && (await verification.findCheck(found.checkId)))
    return seen.ok ? found : undefined
  })
  if (picture === undefined) return refused(notFound('evidence'))
  const bytes = await evidenceFiles.open(actor.tenantId, picture.sha256)
  if (bytes === undefined) throw new Error(`Picture ${evidenceId} has lost its file ${picture.sha256}`)
  return accepted({ name: picture.fileName, mime: picture.mime, bytes, isShownInPlace: isShownInPlace(picture.mime) })
}
