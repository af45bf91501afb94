import type { Readable } from 'node:stream'
import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import { MOST_UPLOADS, type UploadCode, uploadEnd } from '#domain/evidence/upload-progress.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { FileTooLarge } from '../ports/evidence-files.ts'
import type { UploadRecord } from '../ports/upload-store.ts'
import { type EvidenceCode, lineRefusals } from '../report/attach-evidence.ts'
import { denialFor } from '../report/reachable-report.ts'
import { secretMarkRefusals } from './receive-evidence.ts'

export type UploadWish = {
  readonly reportId: string
  readonly taskId: string
  readonly kind: EvidenceKind
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
  readonly fileName: string
  readonly size: number
  readonly sha256?: string | undefined
}

export type UploadView = Omit<UploadRecord, 'memberId' | 'documentNumber' | 'documentDate' | 'caption' | 'sha256' | 'evidenceId'> & {
  /** Bytes that are safe: where to go on. */
  readonly offset: number
}

export type UploadsCode = EvidenceCode | UploadCode
type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers' | 'uploadFiles' | 'evidenceLimits'>

/** Begins a file that comes in pieces. What could be refused at the end for reasons known now is refused now. */
export async function createUpload(application: Parts, actor: Actor, wish: UploadWish): Promise<Outcome<UploadView, UploadsCode>> {
  const { unitOfWork, clock, identifiers, evidenceLimits } = application
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<UploadView, UploadsCode>> => {
    const report = await stores.reports.findReport(wish.reportId)
    const denied = denialFor(actor, report, 'report.edit')
    if (denied !== undefined || report === undefined) return refused(denied ?? notFound('report'))
    const closed = [...(await lineRefusals(stores, report, wish.taskId)), ...secretMarkRefusals(wish)]
    if (closed.length > 0) return refused(...closed)
    const { fileName: name, size } = wish
    const most = evidenceLimits.largestFile
    if (size === 0) return refused(refusal('FILE_EMPTY', 'size', { name }))
    if (size > most)
      return refused(refusal('FILE_TOO_LARGE', 'size', { name, megabytes: Math.ceil(size / 1_048_576), most: most / 1_048_576 }))
    const open = await stores.uploads.listOpen(actor.memberId)
    if (open.length >= MOST_UPLOADS) return refused(refusal('UPLOADS_TOO_MANY', '', { count: open.length, most: MOST_UPLOADS }))
    const createdAt = clock.now()
    const upload: UploadRecord = {
      ...wish,
      sha256: wish.sha256 ?? null,
      uploadId: identifiers.next(),
      memberId: actor.memberId,
      createdAt,
      expiresAt: uploadEnd(createdAt),
      evidenceId: null,
    }
    await stores.uploads.addUpload(upload)
    return accepted(presentUpload(upload, 0))
  })
}

/** Their own and still on their way. */
export async function listUploads(
  { unitOfWork, uploadFiles }: Pick<Application, 'unitOfWork' | 'uploadFiles'>,
  actor: Actor,
  reportId: string | undefined,
): Promise<UploadView[]> {
  const open = await unitOfWork.read(actor.tenantId, stores => stores.uploads.listOpen(actor.memberId, reportId))
  return Promise.all(open.map(async upload => presentUpload(upload, await uploadFiles.offsetOf(actor.tenantId, upload.uploadId))))
}

export async function getUpload(
  application: Pick<Application, 'unitOfWork' | 'uploadFiles'>,
  actor: Actor,
  uploadId: string,
): Promise<Outcome<UploadView, AccessRefusalCode>> {
  const upload = await findOwn(application, actor, uploadId)
  if (upload === undefined) return refused(notFound('upload'))
  const isDone = upload.evidenceId !== null
  return accepted(presentUpload(upload, isDone ? upload.size : await application.uploadFiles.offsetOf(actor.tenantId, uploadId)))
}

type Sent = { readonly uploadId: string; readonly offset: number; readonly bytes: Readable }

/** Takes what comes after `offset`; what had come when the connection broke is kept, and the answer says where to go on. */
export async function sendUploadBytes(
  application: Pick<Application, 'unitOfWork' | 'uploadFiles'>,
  actor: Actor,
  { uploadId, offset, bytes }: Sent,
): Promise<Outcome<UploadView, AccessRefusalCode | UploadCode | 'FILE_TOO_LARGE'>> {
  const { uploadFiles } = application
  const upload = await findOwn(application, actor, uploadId)
  if (upload === undefined || upload.evidenceId !== null) {
    bytes.resume()
    return refused(upload === undefined ? notFound('upload') : refusal('UPLOAD_FINISHED'))
  }
  try {
    const end = await uploadFiles.append(actor.tenantId, uploadId, { offset, bytes, most: Math.max(0, upload.size - offset) })
    if (end !== undefined) return accepted(presentUpload(upload, end))
    bytes.resume()
    return refused(
      refusal('UPLOAD_OFFSET_DIFFERS', 'offset', { sent: offset, offset: await uploadFiles.offsetOf(actor.tenantId, uploadId) }),
    )
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    const megabytes = Math.ceil(upload.size / 1_048_576)
    return refused(refusal('FILE_TOO_LARGE', 'offset', { name: upload.fileName, megabytes: `> ${megabytes}`, most: megabytes }))
  }
}

export async function cancelUpload(
  application: Pick<Application, 'unitOfWork' | 'uploadFiles'>,
  actor: Actor,
  uploadId: string,
): Promise<Outcome<undefined, AccessRefusalCode>> {
  if ((await findOwn(application, actor, uploadId)) === undefined) return refused(notFound('upload'))
  await application.unitOfWork.run(scopeOf(actor), stores => stores.uploads.removeUpload(uploadId))
  await application.uploadFiles.remove(actor.tenantId, uploadId)
  return accepted(undefined)
}

export async function findOwn(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  uploadId: string,
): Promise<UploadRecord | undefined> {
  const upload = await unitOfWork.read(actor.tenantId, stores => stores.uploads.findUpload(uploadId))
  return upload?.memberId === actor.memberId ? upload : undefined
}

function presentUpload(upload: UploadRecord, offset: number): UploadView {
  const { uploadId, reportId, taskId, kind, fileName, size, createdAt, expiresAt } = upload
  return { uploadId, reportId, taskId, kind, fileName, size, createdAt, expiresAt, offset }
}
