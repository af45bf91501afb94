import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { beforeEach, expect, it } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { PHOTO, codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { attachEvidence } from './attach-evidence.ts'
import { removeEvidence, updateEvidence } from './change-evidence.ts'
import { openDuePeriods } from './open-due-periods.ts'
import { openEvidenceFile } from './open-evidence-file.ts'
import { submitReport } from './submit-report.ts'

describeOnEveryDatabase('evidence of a report line', opened => {
  let ward: ReportingWard
  let reportId: string
  const app = () => opened().application
  const work = () => reportWork(opened())
  const taskId = () => ward.task['1.3']

  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
    reportId = (await work().findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)).reportId
  })

  const attached = async () => (await work().read(ward.actor.cell1, reportId)).lines[0]?.evidence ?? []
  const attach = (more?: { fileName?: string; bytes?: Uint8Array; caption?: string }) =>
    work().attach(ward.actor.cell1, reportId, taskId(), more)
  const upload = (bytes: Readable, fileName = 'anh.png') => ({
    reportId,
    taskId: taskId(),
    kind: 'photo' as const,
    documentNumber: '',
    documentDate: null,
    caption: '',
    fileName,
    bytes,
  })

  it('comes back as it was sent, to those who may read the report and to nobody else', async () => {
    const evidence = valueOf(await attach())
    expect(evidence).toMatchObject({ fileName: 'anh.png', mime: 'image/png', size: PHOTO.length, kind: 'photo', uploadedBy: 'cell1' })
    for (const reader of [ward.actor.cell1, ward.actor.clerk]) {
      const file = valueOf(await openEvidenceFile(app(), reader, evidence.evidenceId))
      expect(file).toMatchObject({ name: 'anh.png', isShownInPlace: true })
      expect(await buffer(file.bytes)).toEqual(PHOTO)
    }
    const other = await createReportingWard(app())
    for (const stranger of [ward.actor.cell2, ward.actor.head, other.actor.clerk]) {
      expect(codesOf(await openEvidenceFile(app(), stranger, evidence.evidenceId))).toEqual(['NOT_FOUND'])
    }
  })

  it('is never shown in place when it is neither a picture nor a PDF', async () => {
    const evidence = valueOf(await attach({ fileName: 'danh-sach.csv', bytes: Buffer.from('<script>alert(1)</script>') }))
    const file = valueOf(await openEvidenceFile(app(), ward.actor.clerk, evidence.evidenceId))
    expect(file).toMatchObject({ mime: 'text/plain', isShownInPlace: false })
    file.bytes.destroy()
  })

  it('is pointed out when the picture is older than the month', async () => {
    const photo = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    const old = await photo
      .withExif({ IFD2: { DateTimeOriginal: '2026:05:02 08:15:00' } })
      .jpeg()
      .toBuffer()
    valueOf(await attach({ fileName: 'anh.jpg', bytes: old }))
    const [line] = (await work().read(ward.actor.clerk, reportId)).lines
    expect(line?.warnings).toMatchObject([{ code: 'PHOTO_OLDER_THAN_PERIOD', facts: { takenOn: '2026-05-02' } }])
  })

  it('has its bytes on the disk before any row names them', async () => {
    const { evidenceFiles } = app()
    let rowsWhenSafe = -1
    const watched: typeof evidenceFiles = {
      ...evidenceFiles,
      async store(...file) {
        const stored = await evidenceFiles.store(...file)
        expect(await evidenceFiles.has(ward.tenantId, stored.sha256)).toBe(true)
        rowsWhenSafe = (await attached()).length
        return stored
      },
    }
    valueOf(await attachEvidence({ ...app(), evidenceFiles: watched }, ward.actor.cell1, upload(Readable.from([PHOTO]))))
    expect([rowsWhenSafe, (await attached()).length]).toEqual([0, 1])
  })

  it('leaves no row when the connection breaks', async () => {
    const broken = Readable.from(
      (function* () {
        yield PHOTO
        throw new Error('connection lost')
      })(),
    )
    await expect(attachEvidence(app(), ward.actor.cell1, upload(broken))).rejects.toThrow('connection lost')
    expect(await attached()).toEqual([])
  })

  it('is refused when the report is submitted while the file is still on its way', async () => {
    const { version } = await work().read(ward.actor.cell1, reportId)
    valueOf(
      await work().save(ward.actor.cell1, reportId, taskId(), {
        result: '',
        completionRate: null,
        noActivityReason: 'Chưa đến kỳ rà soát nhà trọ trên địa bàn',
      }),
    )
    const slow = Readable.from(
      (async function* () {
        yield PHOTO.subarray(0, 10)
        valueOf(await submitReport(app(), ward.actor.cell1, reportId, version))
        yield PHOTO.subarray(10)
      })(),
    )
    expect(codesOf(await attachEvidence(app(), ward.actor.cell1, upload(slow)))).toEqual(['REPORT_NOT_OPEN_FOR_EDIT'])
    expect(await attached()).toEqual([])
  })

  it('is no program, no document with macros, no file under a false name and no secret', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])
    const macros = zipSync({
      '[Content_Types].xml': Buffer.from('<Types/>'),
      'word/document.xml': Buffer.from('<w/>'),
      'word/vbaProject.bin': Buffer.from('x'),
    })
    expect(codesOf(await attach({ fileName: 'bao-cao.pdf', bytes: program }))).toEqual(['FILE_EXECUTABLE'])
    expect(codesOf(await attach({ fileName: 'bao-cao.docx', bytes: macros }))).toEqual(['FILE_WITH_MACROS'])
    expect(codesOf(await attach({ fileName: 'bao-cao.pdf', bytes: PHOTO }))).toEqual(['FILE_NAME_MISLEADING'])
    expect(codesOf(await attach({ bytes: new Uint8Array() }))).toContain('FILE_EMPTY')
    expect(codesOf(await attach({ fileName: 'CV_TUYỆT_MẬT.png' }))).toEqual(['FILE_STATE_SECRET_MARK'])
    expect(codesOf(await attach({ bytes: Buffer.alloc(26 * 1024 * 1024) }))).toEqual(['FILE_TOO_LARGE'])
    expect(await attached()).toEqual([])
  })

  it('is not even read from people who may not write there', async () => {
    expect(codesOf(await work().attach(ward.actor.cell2, reportId, taskId()))).toEqual(['NOT_FOUND'])
    expect(codesOf(await work().attach(ward.actor.clerk, reportId, taskId()))).toEqual(['NOT_ALLOWED'])
    expect(codesOf(await work().attach(ward.actor.cell1, reportId, ward.task['1.1']))).toEqual(['NOT_FOUND'])
  })

  it('is described anew and taken off while the line is open, not afterwards', async () => {
    const { evidenceId, sha256 } = valueOf(await attach())
    const change = { kind: 'minutes' as const, documentNumber: '07/BB', documentDate: toDay('2026-06-09'), caption: 'Biên bản rà soát' }
    expect(valueOf(await updateEvidence(app(), ward.actor.cell1, evidenceId, change))).toMatchObject(change)
    expect(codesOf(await updateEvidence(app(), ward.actor.cell1, evidenceId, { documentDate: toDay('2026-06-11') }))).toEqual([
      'DOCUMENT_DATE_IN_FUTURE',
    ])
    expect(codesOf(await removeEvidence(app(), ward.actor.cell2, evidenceId))).toEqual(['NOT_FOUND'])

    const second = valueOf(await attach({ caption: 'Ảnh thừa' }))
    valueOf(await removeEvidence(app(), ward.actor.cell1, second.evidenceId))
    expect((await attached()).map(item => item.evidenceId)).toEqual([evidenceId])
    expect(await app().evidenceFiles.has(ward.tenantId, sha256)).toBe(true)

    valueOf(await work().save(ward.actor.cell1, reportId, taskId()))
    const { version } = await work().read(ward.actor.cell1, reportId)
    valueOf(await submitReport(app(), ward.actor.cell1, reportId, version))
    expect(codesOf(await removeEvidence(app(), ward.actor.cell1, evidenceId))).toEqual(['REPORT_NOT_OPEN_FOR_EDIT'])
    expect(codesOf(await updateEvidence(app(), ward.actor.cell1, evidenceId, { caption: 'khác' }))).toEqual(['REPORT_NOT_OPEN_FOR_EDIT'])
    expect(codesOf(await attach())).toEqual(['REPORT_NOT_OPEN_FOR_EDIT'])
  })
})
