import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type RegisterWard, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { PHOTO, codesOf, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { clearUnattachedFiles } from '../evidence/clear-unattached-files.ts'
import { removeRow } from './change-row.ts'
import { openRowEvidence } from './open-row-evidence.ts'
import { attachRowEvidence, removeRowEvidence } from './row-evidence.ts'

describeOnEveryDatabase('evidence of a register’s row', opened => {
  let ward: RegisterWard
  const app = () => opened().application
  const work = () => registerWork(opened())

  beforeAll(async () => {
    ward = await makeRegisterWard(opened())
  })

  let count = 0
  async function addRow() {
    count += 1
    const cells = { so: `N ${count}`, chu_tro: 'Chủ trọ mẫu 1', pccc: true }
    return work().add(ward.police, ward.lodgings.registerId, { neighbourhoodId: ward.firstUnit, cells })
  }
  const attach = (rowId: string, more: object = {}, actor = ward.police) =>
    attachRowEvidence(app(), actor, {
      registerId: ward.lodgings.registerId,
      rowId,
      columnCode: '',
      kind: 'photo',
      documentNumber: '',
      documentDate: null,
      caption: 'Ảnh bình chữa cháy',
      fileName: 'anh.png',
      bytes: Readable.from([PHOTO]),
      ...more,
    })
  const revision = async () =>
    (await app().unitOfWork.read(ward.ward.tenantId, stores => stores.registers.findRegister(ward.lodgings.registerId)))?.revision ?? 0

  it('is kept, shown with the row, opened by its readers and taken off again', async () => {
    const { rowId, owesEvidence } = await addRow()
    expect(owesEvidence).toBe(true)
    const before = await revision()
    const evidence = valueOf(await attach(rowId, { columnCode: 'anh' }))
    expect(await revision()).toBe(before + 1)
    const row = await work().read(ward.office, ward.lodgings.registerId, rowId)
    expect(row).toMatchObject({
      owesEvidence: false,
      evidenceCount: 1,
      rowVersion: 1,
      evidence: [{ ...evidence, columnCode: 'anh', uploadedByName: 'Người mẫu unitHead' }],
    })
    for (const reader of [ward.office, ward.first]) {
      const file = valueOf(await openRowEvidence(app(), reader, evidence.evidenceId))
      expect(file).toMatchObject({ name: 'anh.png', isShownInPlace: true })
      expect(await buffer(file.bytes)).toEqual(PHOTO)
    }
    expect(codesOf(await openRowEvidence(app(), ward.second, evidence.evidenceId))).toEqual(['NOT_FOUND'])
    expect(codesOf(await removeRowEvidence(app(), ward.second, evidence.evidenceId))).toEqual(['NOT_FOUND'])
    expect(codesOf(await removeRowEvidence(app(), ward.inspector, evidence.evidenceId))).toEqual(['NOT_ALLOWED'])
    valueOf(await removeRowEvidence(app(), ward.first, evidence.evidenceId))
    expect(await revision()).toBe(before + 2)
    expect(codesOf(await removeRowEvidence(app(), ward.police, evidence.evidenceId))).toEqual(['NOT_FOUND'])
    expect(codesOf(await openRowEvidence(app(), ward.police, evidence.evidenceId))).toEqual(['NOT_FOUND'])
    expect(await work().read(ward.police, ward.lodgings.registerId, rowId)).toMatchObject({ evidence: [], owesEvidence: true })
  })

  it('that stands for a masked cell is opened by those who may see the cell', async () => {
    const { rowId } = await addRow()
    const { evidenceId } = valueOf(await attach(rowId, { columnCode: 'giay_to' }))
    expect(codesOf(await openRowEvidence(app(), ward.first, evidenceId))).toEqual(['NOT_ALLOWED'])
    expect(codesOf(await openRowEvidence(app(), ward.second, evidenceId))).toEqual(['NOT_FOUND'])
    const file = valueOf(await openRowEvidence(app(), ward.police, evidenceId))
    expect(await buffer(file.bytes)).toEqual(PHOTO)
  })

  it('is refused from people who may not write the row, before a byte is kept, and for what is no column', async () => {
    const { rowId } = await addRow()
    const read = { ...app().evidenceFiles, store: () => Promise.reject(new Error('was read')) }
    const closed = { ...app(), evidenceFiles: read }
    const upload = () => ({
      registerId: ward.lodgings.registerId,
      rowId,
      columnCode: '',
      kind: 'photo' as const,
      documentNumber: '',
      documentDate: null,
      caption: '',
      fileName: 'anh.png',
      bytes: Readable.from([PHOTO]),
    })
    expect(codesOf(await attachRowEvidence(closed, ward.second, upload()))).toEqual(['NOT_FOUND'])
    expect(codesOf(await attachRowEvidence(closed, ward.inspector, upload()))).toEqual(['NOT_ALLOWED'])
    expect(codesOf(await attachRowEvidence(closed, ward.police, { ...upload(), fileName: 'CV_TUYỆT_MẬT.png' }))).toEqual([
      'FILE_STATE_SECRET_MARK',
    ])
    expect(codesOf(await attach(rowId, { columnCode: 'khong_co' }))).toEqual(['COLUMN_UNKNOWN'])
    expect(codesOf(await attach(rowId, { fileName: 'anh.exe' }))).toEqual(['FILE_EXECUTABLE'])
    expect(codesOf(await attach(rowId, { bytes: Readable.from([Buffer.alloc(26 * 1024 * 1024)]) }))).toEqual(['FILE_TOO_LARGE'])
    valueOf(await removeRow(app(), ward.police, { registerId: ward.lodgings.registerId, rowId, seenVersion: 1, removed: true, reason: '' }))
    expect(codesOf(await attach(rowId))).toEqual(['ROW_REMOVED'])
  })

  it('keeps its file as long as the row names it', async () => {
    const { rowId } = await addRow()
    const evidence = valueOf(
      await attach(rowId, { bytes: Readable.from([Buffer.from('danh sách mẫu')]), fileName: 'danh-sach.txt', kind: 'list' }),
    )
    const old = new Date('2026-09-01T00:00:00Z')
    const { sha256 } = evidence
    const { tenantId } = ward.ward
    await utimes(join(opened().dataFolder, 'evidence', tenantId, sha256.slice(0, 2), sha256), old, old)
    const scope = { tenantId, actor: { memberId: null, name: 'Hệ thống' } }
    expect(await clearUnattachedFiles(app(), scope)).toBe(0)
    expect(await app().evidenceFiles.has(tenantId, sha256)).toBe(true)
    valueOf(await removeRowEvidence(app(), ward.police, evidence.evidenceId))
    expect(await clearUnattachedFiles(app(), scope)).toBe(1)
    expect(await app().evidenceFiles.has(tenantId, sha256)).toBe(false)
  })
})
