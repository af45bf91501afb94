import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, it } from 'vitest'
import { MOST_UPLOADS } from '#domain/evidence/upload-progress.ts'
import { openLocalUploadFiles } from '#infrastructure/files/local-upload-files.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { makeScene } from '#tests/documents/make-scene.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { openEvidenceFile } from '../report/open-evidence-file.ts'
import { clearUploads } from './clear-uploads.ts'
import { finishUpload } from './finish-upload.ts'
import { cancelUpload, createUpload, getUpload, listUploads, sendUploadBytes, type UploadWish } from './resumable-upload.ts'

describeOnEveryDatabase('a file that comes in pieces', opened => {
  let ward: ReportingWard
  let reportId: string
  let photo: Buffer
  const app = () => opened().application
  const work = () => reportWork(opened())
  const scope = () => ({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Hệ thống' } })

  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
    reportId = (await work().findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)).reportId
    photo = await makeScene(20)
  })

  const begin = (more: Partial<UploadWish> = {}, who: 'cell1' | 'cell2' = 'cell1') =>
    createUpload(app(), ward.actor[who], {
      reportId,
      taskId: ward.task['1.3'],
      kind: 'photo',
      documentNumber: '',
      documentDate: null,
      caption: '',
      fileName: 'anh.jpg',
      size: photo.length,
      ...more,
    })
  const send = (uploadId: string, offset: number, bytes: Uint8Array | Readable) =>
    sendUploadBytes(app(), ward.actor.cell1, {
      uploadId,
      offset,
      bytes: bytes instanceof Readable ? bytes : Readable.from([bytes], { objectMode: false }),
    })
  const finish = (uploadId: string) => finishUpload(app(), ward.actor.cell1, uploadId)
  /** What arrives before the connection breaks. */
  const broken = (bytes: Uint8Array) =>
    Readable.from(
      (async function* () {
        yield bytes
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
      })(),
      { objectMode: false },
    )

  it('goes on after a broken connection and a new start of the server, and is attached once', async () => {
    const { uploadId, expiresAt } = valueOf(await begin({ sha256: createHash('sha256').update(photo).digest('hex') }))
    expect(expiresAt).toBe('2026-06-17T02:00:00.000Z')
    expect(valueOf(await send(uploadId, 0, photo.subarray(0, 5000)))).toMatchObject({ offset: 5000 })
    expect(valueOf(await send(uploadId, 5000, broken(photo.subarray(5000, 7000))))).toMatchObject({ offset: 7000 })
    expect(codesOf(await finish(uploadId))).toEqual(['UPLOAD_INCOMPLETE'])
    // As a server does that starts again: what it had received stands on the disk.
    const restarted = await openLocalUploadFiles(join(opened().dataFolder, 'uploads'))
    expect(await restarted.offsetOf(ward.tenantId, uploadId)).toBe(7000)
    const wrong = await send(uploadId, 5000, photo.subarray(5000))
    expect(wrong).toMatchObject({ ok: false, refusals: [{ code: 'UPLOAD_OFFSET_DIFFERS', facts: { sent: 5000, offset: 7000 } }] })
    expect(await listUploads(app(), ward.actor.cell1, reportId)).toMatchObject([{ uploadId, offset: 7000 }])
    valueOf(await send(uploadId, 7000, photo.subarray(7000)))
    const first = valueOf(await finish(uploadId))
    const again = valueOf(await finish(uploadId))
    expect(again.evidenceId).toBe(first.evidenceId)
    expect((await work().read(ward.actor.cell1, reportId)).lines[0]?.evidence.map(item => item.evidenceId)).toEqual([first.evidenceId])
    expect(await buffer(valueOf(await openEvidenceFile(app(), ward.actor.cell1, first.evidenceId)).bytes)).toEqual(photo)
    expect(codesOf(await send(uploadId, photo.length, Buffer.from('x')))).toEqual(['UPLOAD_FINISHED'])
    expect(valueOf(await getUpload(app(), ward.actor.cell1, uploadId))).toMatchObject({ offset: photo.length })
    expect(await listUploads(app(), ward.actor.cell1, undefined)).toEqual([])
  })

  it('keeps one of two senders of the same place', async () => {
    const { uploadId } = valueOf(await begin())
    const both = await Promise.all([send(uploadId, 0, photo.subarray(0, 4000)), send(uploadId, 0, photo.subarray(0, 6000))])
    expect(both.filter(outcome => outcome.ok)).toHaveLength(1)
    const { offset } = valueOf(await getUpload(app(), ward.actor.cell1, uploadId))
    valueOf(await send(uploadId, offset, photo.subarray(offset)))
    valueOf(await finish(uploadId))
  })

  it('is refused as any file is, and when it is not what it was to be', async () => {
    expect(codesOf(await begin({ size: 0 }))).toEqual(['FILE_EMPTY'])
    expect(codesOf(await begin({ size: 30 * 1_048_576 }))).toEqual(['FILE_TOO_LARGE'])
    expect(codesOf(await begin({ fileName: 'CV TUYỆT MẬT.jpg' }))).toEqual(['FILE_STATE_SECRET_MARK'])
    expect(codesOf(await begin({}, 'cell2'))).toEqual(['NOT_FOUND'])
    expect(codesOf(await begin({ taskId: ward.task['1.1'] }))).toEqual(['NOT_FOUND'])

    const longer = valueOf(await begin({ size: 100 }))
    expect(codesOf(await send(longer.uploadId, 0, photo.subarray(0, 200)))).toEqual(['FILE_TOO_LARGE'])
    expect(valueOf(await getUpload(app(), ward.actor.cell1, longer.uploadId))).toMatchObject({ offset: 0 })

    const other = valueOf(await begin({ sha256: '0'.repeat(64) }))
    valueOf(await send(other.uploadId, 0, photo))
    expect(codesOf(await finish(other.uploadId))).toEqual(['FILE_HASH_DIFFERS'])
    expect(valueOf(await getUpload(app(), ward.actor.cell1, other.uploadId))).toMatchObject({ offset: 0 })

    const misnamed = valueOf(await begin({ fileName: 'anh.pdf', kind: 'other' }))
    valueOf(await send(misnamed.uploadId, 0, photo))
    expect(codesOf(await finish(misnamed.uploadId))).toEqual(['FILE_NAME_MISLEADING'])
    expect((await work().read(ward.actor.cell1, reportId)).lines[0]?.evidence).toEqual([])
  })

  it('belongs to its sender, who has so many and gives them up or lets their time run out', async () => {
    const { uploadId } = valueOf(await begin())
    valueOf(await send(uploadId, 0, photo.subarray(0, 10)))
    for (const act of [getUpload, cancelUpload, finishUpload])
      expect(codesOf(await act(app(), ward.actor.cell2, uploadId))).toEqual(['NOT_FOUND'])
    valueOf(await cancelUpload(app(), ward.actor.cell1, uploadId))
    expect(codesOf(await send(uploadId, 10, photo))).toEqual(['NOT_FOUND'])
    for (let count = 0; count < MOST_UPLOADS; count++) valueOf(await begin())
    expect(codesOf(await begin())).toEqual(['UPLOADS_TOO_MANY'])
    const [kept] = await listUploads(app(), ward.actor.cell1, undefined)
    valueOf(await send(kept?.uploadId ?? '', 0, photo.subarray(0, 10)))
    expect(await clearUploads(app(), scope())).toBe(0)
    opened().clock.set('2026-06-17T02:00:00.000Z')
    expect(await clearUploads(app(), scope())).toBe(MOST_UPLOADS)
    expect(await listUploads(app(), ward.actor.cell1, undefined)).toEqual([])
    expect(await app().uploadFiles.list(ward.tenantId)).toEqual([])
  })
})
