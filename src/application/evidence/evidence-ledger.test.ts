import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ReportingWard, createReportingWard } from '#tests/databases/reporting-ward.ts'
import { PHOTO, codesOf, reportWork, valueOf } from '#tests/databases/report-work.ts'
import { verificationWork } from '#tests/databases/verification-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { EICAR, openClamdPeer } from '#tests/documents/clamd-peer.ts'
import { makeScene } from '#tests/documents/make-scene.ts'
import { createClamavScanner } from '#infrastructure/scanning/clamav-scanner.ts'
import { attachEvidence } from '../report/attach-evidence.ts'
import { openDuePeriods } from '../report/open-due-periods.ts'
import { openEvidenceFile } from '../report/open-evidence-file.ts'
import { submitReport } from '../report/submit-report.ts'
import { analyseWaitingFiles } from './analyse-waiting-files.ts'
import { checkEvidence } from './check-evidence.ts'
import { clearUnattachedFiles } from './clear-unattached-files.ts'
import { saveWardPlace } from './evidence-rules.ts'
import { getEvidence } from './get-evidence.ts'
import { listEvidence } from './list-evidence.ts'
import { openPreview } from './open-preview.ts'
import { reuseEvidence } from './reuse-evidence.ts'
import { scanUnscanned } from './scan-file.ts'

const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '10/1 57/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 50/1 0/1' }
const taken = (scene: Buffer, moment: string) =>
  sharp(scene)
    .withExif({ IFD0: { Make: 'May anh mau' }, IFD2: { DateTimeOriginal: moment }, IFD3: GPS })
    .jpeg({ quality: 85 })
    .toBuffer()

describeOnEveryDatabase('the evidence ledger', opened => {
  let ward: ReportingWard
  let reports: { cell1: string; cell2: string }
  const app = () => opened().application
  const work = () => reportWork(opened())
  const scope = () => ({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Hệ thống' } })

  beforeEach(async () => {
    opened().clock.set('2026-06-10T02:00:00.000Z')
    ward = await createReportingWard(app())
    await openDuePeriods(app(), ward.tenantId)
    reports = {
      cell1: (await work().findReport(ward.actor.cell1, '2026-06', ward.unit.cluster1)).reportId,
      cell2: (await work().findReport(ward.actor.cell2, '2026-06', ward.unit.cluster2)).reportId,
    }
  })
  afterEach(() => opened().clock.set('2026-06-10T02:00:00.000Z'))

  const attach = async (who: 'cell1' | 'cell2', bytes: Uint8Array, fileName = 'anh.jpg') => {
    opened().clock.advance(1000)
    return valueOf(await work().attach(ward.actor[who], reports[who], ward.task['1.3'], { fileName, bytes }))
  }
  const signsOf = async (who: 'clerk' | 'cell1' | 'cell2', evidenceId: string) =>
    valueOf(await getEvidence(app(), ward.actor[who], evidenceId)).signs

  it('reads a photo: upright previews without its place, a public copy without it, the day and the place for those who may know', async () => {
    const photo = await taken(await makeScene(1), '2026:06:02 08:15:00')
    const { evidenceId, file } = await attach('cell1', photo)
    expect(file).toMatchObject({ analysis: 'waiting', preview: 'waiting', scanState: 'unchecked' })
    expect(codesOf(await openPreview(app(), ward.actor.cell1, { evidenceId, size: 'thumbnail' }))).toEqual(['PREVIEW_NONE'])
    expect(codesOf(await openEvidenceFile(app(), ward.actor.cell1, evidenceId, 'public'))).toEqual(['PUBLIC_COPY_NONE'])
    expect(await analyseWaitingFiles(app(), scope())).toBe(1)
    expect(await analyseWaitingFiles(app(), scope())).toBe(0)

    const detail = valueOf(await getEvidence(app(), ward.actor.clerk, evidenceId))
    expect(detail).toMatchObject({
      file: { analysis: 'done', preview: 'ready', takenAt: '2026-06-02T08:15:00', width: 800, height: 600 },
      place: { latitude: 10.95, kilometresAway: null },
      allowedActions: ['check'],
    })
    for (const [size, side] of [
      ['thumbnail', 320],
      ['preview', 800],
    ] as const) {
      const made = await buffer(valueOf(await openPreview(app(), ward.actor.cell1, { evidenceId, size })))
      const read = await sharp(made).metadata()
      expect([read.format, read.width, read.exif]).toEqual(['webp', side, undefined])
    }
    const copy = valueOf(await openEvidenceFile(app(), ward.actor.cell1, evidenceId, 'public'))
    const bytes = await buffer(copy.bytes)
    expect(copy).toMatchObject({ name: 'anh.jpg', mime: 'image/jpeg' })
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes('May anh mau')).toBe(false)
    expect(await buffer(valueOf(await openEvidenceFile(app(), ward.actor.cell1, evidenceId)).bytes)).toEqual(photo)
    expect(codesOf(await openPreview(app(), ward.actor.cell2, { evidenceId, size: 'preview' }))).toEqual(['NOT_FOUND'])
  })

  it('shows the same file and one that looks the same, with where and when, and to another unit only that there is one', async () => {
    const photo = await taken(await makeScene(2), '2026:06:02 08:15:00')
    const first = await attach('cell1', photo)
    const same = await attach('cell2', photo, 'doi ten.jpg')
    const alike = await attach('cell2', await sharp(photo).resize(500).modulate({ brightness: 1.1 }).jpeg({ quality: 55 }).toBuffer())
    const other = await attach('cell2', await taken(await makeScene(3), '2026:06:03 08:15:00'))
    await analyseWaitingFiles(app(), scope())

    expect((await signsOf('clerk', first.evidenceId)).map(item => item.code)).toEqual(['FILE_NOT_SCANNED'])
    expect((await signsOf('clerk', other.evidenceId)).map(item => item.code)).toEqual(['FILE_NOT_SCANNED'])
    expect((await signsOf('clerk', same.evidenceId))[0]).toMatchObject({
      code: 'SAME_FILE_BEFORE',
      evidenceId: first.evidenceId,
      facts: { unit: 'Khu phố 1', place: '1.3', month: '2026-06', usedOn: '2026-06-10' },
    })
    expect((await signsOf('clerk', alike.evidenceId))[0]).toMatchObject({ code: 'LOOKS_LIKE_BEFORE', facts: { unit: 'Khu phố 1' } })
    const [hidden] = await signsOf('cell2', same.evidenceId)
    expect(hidden).toMatchObject({ code: 'SAME_FILE_BEFORE', evidenceId: null })
    expect(hidden?.facts).not.toHaveProperty('unit')
    const { uses } = valueOf(await getEvidence(app(), ward.actor.clerk, first.evidenceId))
    expect(uses.map(use => [use.distance === null, use.where?.unitName])).toEqual([
      [true, 'Khu phố 2'],
      [false, 'Khu phố 2'],
    ])
    expect(valueOf(await getEvidence(app(), ward.actor.cell1, first.evidenceId)).uses.map(use => use.where)).toEqual([null, null])

    const line = (await work().read(ward.actor.clerk, reports.cell2)).lines[0]
    expect(line?.warnings.map(item => item.at)).toEqual(['evidence[0]', 'evidence[1]'])
    expect(line?.evidence[0]?.signs[0]?.code).toBe('SAME_FILE_BEFORE')
  })

  it('knows the pictures of those who looked on the spot: a unit that shows one afterwards is told of, even for its own month', async () => {
    const visits = verificationWork(opened())
    const inspector = await visits.inspectorOf(ward.tenantId, ward.unit.office)
    const line = { planId: ward.planId, reportId: reports.cell1, taskId: ward.task['1.3'], unitId: ward.unit.cluster1 }
    const { checkId } = await visits.addChecked(inspector, line)
    const { evidenceId } = await attach('cell1', PHOTO, 'anh.png')
    const detail = valueOf(await getEvidence(app(), ward.actor.cell1, evidenceId))
    expect(detail.uses.map(use => use.where)).toMatchObject([{ kind: 'visit', checkId, place: '1.3', unitName: 'Khu phố 1', month: null }])
    expect(detail.signs[0]).toMatchObject({ code: 'SAME_FILE_BEFORE', facts: { unit: 'Khu phố 1', place: '1.3' } })
    const other = await attach('cell2', PHOTO, 'anh.png')
    expect(valueOf(await getEvidence(app(), ward.actor.cell2, other.evidenceId)).uses.map(use => use.where)).toEqual([null, null])
  })

  it('points out a picture taken far from the ward or before the period, once the ward has said where it lies', async () => {
    const { evidenceId } = await attach('cell1', await taken(await makeScene(4), '2026:05:02 08:15:00'))
    await analyseWaitingFiles(app(), scope())
    expect((await signsOf('clerk', evidenceId)).map(item => item.code)).toEqual(['OLDER_THAN_PERIOD', 'FILE_NOT_SCANNED'])
    const place = { latitude: 10.95, longitude: 107.5, radiusKm: 20 }
    valueOf(await saveWardPlace(app(), ward.actor.clerk, { place, seenVersion: 1 }))
    expect(codesOf(await saveWardPlace(app(), ward.actor.clerk, { place, seenVersion: 1 }))).toEqual(['CHANGED_MEANWHILE'])
    expect((await signsOf('clerk', evidenceId))[1]).toMatchObject({ code: 'FAR_FROM_WARD', facts: { away: 73, radius: 20 } })
  })

  it('is checked by people of other units, with a reason when it is refused; what is refused stands for nothing', async () => {
    const { evidenceId } = await attach('cell1', await makeScene(5))
    const check = (state: 'checked' | 'rejected' | 'unchecked', reason: string, seenVersion: number) =>
      checkEvidence(app(), ward.actor.clerk, { evidenceId, state, reason, seenVersion })
    expect(codesOf(await check('rejected', 'Mờ', 1))).toEqual(['EVIDENCE_REASON_SHORT'])
    expect(codesOf(await checkEvidence(app(), ward.actor.cell1, { evidenceId, state: 'checked', reason: '', seenVersion: 1 }))).toEqual([
      'NOT_ALLOWED',
    ])
    expect(codesOf(await checkEvidence(app(), ward.actor.cell2, { evidenceId, state: 'checked', reason: '', seenVersion: 1 }))).toEqual([
      'NOT_FOUND',
    ])
    expect(valueOf(await check('checked', '', 1))).toMatchObject({ state: 'checked', checkedBy: 'clerk', version: 2 })
    expect(codesOf(await check('rejected', 'Ảnh không chụp khu phố này', 1))).toEqual(['CHANGED_MEANWHILE'])
    const rejected = valueOf(await check('rejected', 'Ảnh không chụp khu phố này', 2))
    expect(rejected.history.map(item => [item.action, item.state, item.reason])).toEqual([
      ['check', 'rejected', 'Ảnh không chụp khu phố này'],
      ['check', 'checked', ''],
      ['attach', null, ''],
    ])
    valueOf(await work().save(ward.actor.cell1, reports.cell1, ward.task['1.3']))
    const { version } = await work().read(ward.actor.cell1, reports.cell1)
    expect(codesOf(await submitReport(app(), ward.actor.cell1, reports.cell1, version))).toEqual(['EVIDENCE_MISSING'])
    await attach('cell1', await makeScene(6))
    valueOf(await submitReport(app(), ward.actor.cell1, reports.cell1, version))
    const own = await work().findReport(ward.actor.clerk, '2026-06', ward.unit.office)
    const ofOffice = valueOf(
      await work().attach(ward.actor.clerk, own.reportId, ward.task['2.1'], { fileName: 'anh.jpg', bytes: await makeScene(7) }),
    )
    const ownCheck = { evidenceId: ofOffice.evidenceId, state: 'checked' as const, reason: '', seenVersion: 1 }
    expect(codesOf(await checkEvidence(app(), ward.actor.clerk, ownCheck))).toEqual(['EVIDENCE_OF_OWN_UNIT'])
  })

  it('lets one file serve another line, keeps it in sight of its readers alone, and lists, seeks and pages', async () => {
    const photo = await makeScene(8)
    const first = await attach('cell1', photo, 'Biên_bản rà soát.jpg')
    const command = { reportId: reports.cell1, taskId: ward.task['1.3'], evidenceId: first.evidenceId, caption: 'Dùng lại' }
    opened().clock.advance(1000)
    const again = valueOf(await reuseEvidence(app(), ward.actor.cell1, command))
    expect(again).toMatchObject({ sha256: first.sha256, caption: 'Dùng lại', state: 'unchecked' })
    expect(again.evidenceId).not.toBe(first.evidenceId)
    expect(again.signs.map(item => item.code)).not.toContain('SAME_FILE_BEFORE')
    expect(codesOf(await reuseEvidence(app(), ward.actor.cell2, { ...command, reportId: reports.cell2 }))).toEqual(['NOT_FOUND'])
    await attach('cell2', await makeScene(9))

    const list = (who: 'clerk' | 'cell1', more: object = {}) => listEvidence(app(), ward.actor[who], { limit: 2, ...more })
    const page = await list('clerk')
    expect([page.items.length, page.total]).toEqual([2, 3])
    expect((await list('clerk', { after: page.next })).items.map(item => item.evidenceId)).toEqual([first.evidenceId])
    expect((await list('cell1')).total).toBe(2)
    expect((await list('clerk', { search: 'bien ban RA SOAT' })).total).toBe(2)
    expect((await list('clerk', { search: 'dung lai' })).total).toBe(1)
    expect((await list('clerk', { unitId: ward.unit.cluster2, state: 'unchecked', month: '2026-06' })).total).toBe(1)
    expect((await list('clerk', { state: 'checked' })).total).toBe(0)
    const signed = await list('clerk', { sign: 'NO_DATE_KNOWN' })
    expect([signed.items.length, signed.total]).toEqual([2, undefined])
    expect((await list('clerk', { sign: 'NO_DATE_KNOWN', after: signed.next })).items.map(item => item.evidenceId)).toEqual([
      first.evidenceId,
    ])
    expect((await list('clerk', { sign: 'FAR_FROM_WARD' })).items).toEqual([])
  })

  it('refuses what a scanner finds, keeps none of it, and looks later at what came while it was away', async () => {
    const infected = Buffer.from(`biên bản ${EICAR}`)
    const early = await attach('cell1', infected, 'so-lieu.txt')
    const peer = await openClamdPeer()
    try {
      const scanning = { ...app(), virusScanner: createClamavScanner({ address: peer.address, milliseconds: 2000 }) }
      const send = (bytes: Buffer) =>
        attachEvidence(scanning, ward.actor.cell2, {
          reportId: reports.cell2,
          taskId: ward.task['1.3'],
          kind: 'figures',
          documentNumber: '',
          documentDate: null,
          caption: '',
          fileName: 'so-lieu.txt',
          bytes: Readable.from([bytes]),
        })
      const other = Buffer.from(`khác ${EICAR}`)
      expect(codesOf(await send(other))).toEqual(['FILE_INFECTED'])
      expect((await work().read(ward.actor.cell2, reports.cell2)).lines[0]?.evidence).toEqual([])
      const kept: string[] = []
      for await (const { sha256 } of app().evidenceFiles.list(ward.tenantId)) kept.push(sha256)
      expect(kept).toEqual([early.sha256])
      expect(valueOf(await send(Buffer.from('sạch'))).file).toMatchObject({ scanState: 'clean' })

      expect(await scanUnscanned(scanning, scope())).toBe(1)
      expect(await scanUnscanned(scanning, scope())).toBe(0)
      expect((await signsOf('clerk', early.evidenceId))[0]?.code).toBe('FILE_INFECTED')
      expect(codesOf(await openEvidenceFile(app(), ward.actor.clerk, early.evidenceId))).toEqual(['FILE_INFECTED'])
      const log = await app().unitOfWork.read(ward.tenantId, stores => stores.audit.list({ action: 'evidence.infected', limit: 10 }))
      expect(log.map(entry => entry.after)).toMatchObject([{ kept: true }, { kept: false, virus: 'Eicar-Test-Signature' }])
    } finally {
      await peer.close()
    }
  })

  it('keeps previews and public copies as long as their original, and clears them after it', async () => {
    const { evidenceId } = await attach('cell1', await makeScene(10))
    await analyseWaitingFiles(app(), scope())
    const count = async () => {
      let files = 0
      for await (const _file of app().evidenceFiles.list(ward.tenantId)) files += 1
      return files
    }
    expect(await count()).toBe(4)
    opened().clock.set('2030-01-01T00:00:00.000Z')
    expect(await clearUnattachedFiles(app(), scope())).toBe(0)
    await app().unitOfWork.run(scope(), stores => stores.reports.removeEvidence(evidenceId))
    await clearUnattachedFiles(app(), scope())
    await clearUnattachedFiles(app(), scope())
    expect(await count()).toBe(0)
  })
})
