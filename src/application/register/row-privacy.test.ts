import { Readable } from 'node:stream'
import { beforeAll, expect, it } from 'vitest'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { LODGINGS, MODELS, type RegisterWard, column, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { PHOTO, codesOf, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { changeDefinition } from './change-definition.ts'
import { changeRow, removeRow } from './change-row.ts'
import { createRegister } from './create-register.ts'
import { enterRows } from './enter-rows.ts'
import { eraseOutlivedRows } from './erase-outlived-rows.ts'
import { eraseRow } from './erase-row.ts'
import { undoImport } from './imports.ts'
import { openRowEvidence } from './open-row-evidence.ts'
import { attachRowEvidence, removeRowEvidence } from './row-evidence.ts'
import { searchTitles } from './search-titles.ts'
import { unmaskRows } from './unmask-rows.ts'

const OWNER = 'Lạc Thị Mẫu Danh'
const PAPER = '079012345678'
const REASON = 'Đối chiếu hồ sơ tại cơ sở'

describeOnEveryDatabase('what a register knows about persons', opened => {
  let ward: RegisterWard
  const app = () => opened().application
  const work = () => registerWork(opened())
  const lodging = (so: string, more: object = {}) => ({ cells: { so, chu_tro: OWNER, giay_to: PAPER, phong: 4, ...more } })
  const auditOf = async (tenantId: string) => app().unitOfWork.read(tenantId, stores => stores.audit.list({ limit: 1000 }))
  const everything = async (tenantId: string) => JSON.stringify(await auditOf(tenantId))

  beforeAll(async () => {
    ward = await makeRegisterWard(opened())
  })

  it('comes masked to everybody, in the row, in lists and in every old version', async () => {
    const { registerId } = ward.lodgings
    const { rowId } = await work().add(ward.police, registerId, lodging('P-01'))
    const seenVersion = 1
    const changed = await changeRow(app(), ward.police, {
      registerId,
      rowId,
      seenVersion,
      cells: { phong: 5, giay_to: '079099999999' },
      reason: '',
    })
    for (const row of [valueOf(changed), await work().read(ward.inspector, registerId, rowId)]) {
      expect(row.cells).toEqual({ so: 'P-01', chu_tro: 'Lạc T. M. D.', giay_to: '•••••999', phong: 5 })
      expect(row.masked).toEqual(['chu_tro', 'giay_to'])
      expect(row.history.map(entry => [entry.cells['chu_tro'], entry.cells['giay_to'], entry.masked.length])).toEqual([
        ['Lạc T. M. D.', '•••••999', 2],
        ['Lạc T. M. D.', '•••••678', 2],
      ])
    }
    const [listed] = await work().rows(ward.standing, registerId, { rowIds: [rowId] })
    expect(listed?.cells['chu_tro']).toBe('Lạc T. M. D.')
  })

  it('stays as it is when a form that shows the mask saves the rest, and is never overwritten by its mask', async () => {
    const { registerId } = ward.lodgings
    const { rowId } = await work().add(ward.police, registerId, lodging('P-02'))
    const place = { registerId, rowId, reason: '' }
    valueOf(await changeRow(app(), ward.officer, { ...place, seenVersion: 1, cells: { phong: 6 } }))
    const masked = await changeRow(app(), ward.officer, { ...place, seenVersion: 2, cells: { chu_tro: 'Lạc T. M. D.' } })
    expect(codesOf(masked)).toEqual(['CELL_IS_MASKED'])
    const [row] = valueOf(await unmaskRows(app(), ward.police, { registerId, rowIds: [rowId], reason: REASON }))
    expect(row).toMatchObject({ cells: { chu_tro: OWNER, giay_to: PAPER, phong: 6 }, masked: [] })
  })

  it('is found by name only by those who may see it', async () => {
    const { registerId } = ward.lodgings
    await work().add(ward.police, registerId, lodging('P-03', { chu_tro: 'Tô Mẫu Riêng' }))
    const found = async (actor = ward.police) => (await work().rows(actor, registerId, { search: 'mau rieng' })).length
    expect(await found()).toBe(1)
    expect(await found(ward.inspector)).toBe(1)
    expect(await found(ward.officer)).toBe(0)
    expect(await found(ward.standing)).toBe(0)
    expect(codesOf(await work().list(ward.officer, registerId, { order: 'giay_to' }))).toEqual(['NOT_ALLOWED'])
    expect(codesOf(await work().list(ward.officer, registerId, { equal: [{ column: 'chu_tro', value: OWNER }] }))).toEqual(['NOT_ALLOWED'])
    expect((await work().rows(ward.police, registerId, { equal: [{ column: 'chu_tro', value: 'Tô Mẫu Riêng' }] })).length).toBe(1)
  })

  it('is shown whole to named roles who say why, and the trail says who read which rows and columns', async () => {
    const { registerId } = ward.lodgings
    const { rowId } = await work().add(ward.police, registerId, lodging('P-04'))
    const asking = { registerId, rowIds: [rowId], reason: REASON }
    for (const actor of [ward.officer, ward.standing, ward.first]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(codesOf(await unmaskRows(app(), actor, asking))[0])
    }
    expect(codesOf(await unmaskRows(app(), ward.police, { ...asking, rowIds: [rowId, app().identifiers.next()] }))).toEqual(['NOT_FOUND'])
    expect(valueOf(await unmaskRows(app(), ward.inspector, asking))[0]?.cells['chu_tro']).toBe(OWNER)
    const [entry] = await auditOf(ward.ward.tenantId)
    expect(entry).toMatchObject({
      action: 'register.unmask',
      entity: 'register',
      entityId: registerId,
      actorId: ward.inspector.memberId,
      after: { rowIds: [rowId], columns: ['Chủ trọ', 'Số giấy tờ'], reason: REASON },
    })
  })

  it('is masked as the title of a row that others refer to, and finds that row only for those who may see it', async () => {
    const own = await makeRegisterWard(opened())
    const persons = { ...LODGINGS, code: 'chu_tro', title: 'chu_tro', unique: [] }
    const referring = {
      ...MODELS,
      code: 'dan_toi',
      columns: [...MODELS.columns.slice(0, 1), column('row', 'chu', { name: 'Chủ', register: 'chu_tro' })],
    }
    const make = async (definition: RegisterDefinition) =>
      valueOf(await createRegister(app(), own.office, { definition, note: '' })).registerId
    const registerId = await make(persons)
    const referringId = await make(referring)
    const place = { neighbourhoodId: own.firstUnit }
    const { rowId } = await work().add(own.police, registerId, { ...place, ...lodging('T-01') })
    const byName = (actor: typeof own.police) =>
      work().tryAdd(actor, referringId, { ...place, cells: { ten: `Mô hình ${actor.name}`, chu: OWNER } })
    const row = valueOf(await byName(own.police))
    expect(row).toMatchObject({ cells: { chu: rowId }, titles: { [rowId]: 'Lạc T. M. D.' } })
    expect(codesOf(await byName(own.officer))).toEqual(['CELL_ROW_UNKNOWN'])
    const search = async (actor: typeof own.police, text: string) =>
      valueOf(await searchTitles(app(), actor, { registerId, search: text, limit: 5 }))
    expect(await search(own.officer, 't-01')).toEqual([{ rowId, title: 'Lạc T. M. D.' }])
    expect(await search(own.officer, 'mau danh')).toEqual([])
    expect(await search(own.police, 'mau danh')).toEqual([{ rowId, title: 'Lạc T. M. D.' }])
    expect(await work().rows(own.police, referringId, { search: 'mau danh' })).toEqual([])
    const seen = await work().rows(own.first, referringId)
    expect(seen.map(item => item.titles)).toEqual([{ [rowId]: 'Lạc T. M. D.' }])
    expect(valueOf(await work().list(own.standing, referringId, {})).items[0]?.titles).toEqual({ [rowId]: 'Lạc T. M. D.' })
  })

  it('is erased from every version on request, with its key for searching, while row and figures stay', async () => {
    const { registerId } = ward.lodgings
    const { rowId } = await work().add(ward.police, registerId, lodging('P-05', { chu_tro: 'Phan Mẫu Xoá' }))
    const erasure = { registerId, rowId, seenVersion: 1, reason: 'Chủ thể dữ liệu yêu cầu' }
    expect(codesOf(await eraseRow(app(), ward.officer, erasure))).toEqual(['NOT_ALLOWED'])
    expect(codesOf(await eraseRow(app(), ward.inspector, erasure))).toEqual(['NOT_ALLOWED'])
    expect(codesOf(await eraseRow(app(), ward.police, { ...erasure, seenVersion: 9 }))).toEqual(['CHANGED_MEANWHILE'])
    const file = Buffer.from('danh sách có tên Phan Mẫu Xoá')
    const upload = {
      registerId,
      rowId,
      columnCode: '',
      kind: 'list' as const,
      documentNumber: '',
      documentDate: null,
      caption: '',
      fileName: 'danh-sach.txt',
      bytes: Readable.from([file]),
    }
    const { sha256 } = valueOf(await attachRowEvidence(app(), ward.police, upload))
    const isNamed = () => app().unitOfWork.read(ward.ward.tenantId, stores => stores.reportQueries.isFileNamed(sha256))
    expect(await isNamed()).toBe(true)
    const erased = valueOf(await eraseRow(app(), ward.police, erasure))
    expect([erased.evidence, await isNamed()]).toEqual([[], false])
    expect(erased).toMatchObject({ rowVersion: 2, cells: { so: 'P-05', phong: 4 }, masked: [] })
    expect(erased.history.map(entry => [entry.change, entry.cells])).toEqual([
      ['erased', { so: 'P-05', phong: 4 }],
      ['added', { so: 'P-05', phong: 4 }],
    ])
    expect(await work().rows(ward.police, registerId, { search: 'mau xoa' })).toEqual([])
    const kept = await app().unitOfWork.read(ward.ward.tenantId, stores => stores.registers.listRowVersions(rowId))
    expect(JSON.stringify(kept)).not.toContain('Phan Mẫu Xoá')
  })

  it('goes by itself when the time that the register keeps it is over, once', async () => {
    opened().clock.set('2026-11-01T02:00:00.000Z')
    const { registerId } = ward.lodgings
    const kept = await work().add(ward.police, registerId, lodging('P-06'))
    const struck = await work().add(ward.police, registerId, lodging('P-07'))
    valueOf(await removeRow(app(), ward.police, { registerId, rowId: struck.rowId, seenVersion: 1, removed: true, reason: '' }))
    const scope = { tenantId: ward.ward.tenantId, actor: { memberId: null, name: 'Hệ thống' } }
    opened().clock.set('2028-11-01T02:00:00.000Z')
    await eraseOutlivedRows(app(), scope)
    expect((await work().read(ward.police, registerId, kept.rowId)).masked).toEqual(['chu_tro', 'giay_to'])
    opened().clock.set('2028-11-02T02:00:00.000Z')
    expect(await eraseOutlivedRows(app(), scope)).toBeGreaterThanOrEqual(2)
    for (const { rowId } of [kept, struck]) {
      const versions = await app().unitOfWork.read(ward.ward.tenantId, stores => stores.registers.listRowVersions(rowId))
      expect(versions.at(-1)).toMatchObject({ change: 'erased', reason: 'Hết thời hạn lưu của sổ', changedBy: null })
      expect(JSON.stringify(versions)).not.toContain(OWNER)
    }
    expect(await eraseOutlivedRows(app(), scope)).toBe(0)
    opened().clock.set('2026-11-01T02:00:00.000Z')
  })

  it('stays masked in old versions when its column is gone or was open once', async () => {
    const own = await makeRegisterWard(opened())
    const { registerId, definition, version } = own.lodgings
    const { rowId } = await work().add(own.police, registerId, lodging('P-08'))
    const without = { ...definition, columns: definition.columns.filter(column => column.code !== 'giay_to') }
    const change = { registerId, definition: without, note: 'Bỏ cột giấy tờ', choiceMoves: {}, seenVersion: version }
    valueOf(await changeDefinition(app(), own.office, change))
    const row = await work().read(own.police, registerId, rowId)
    expect(row.cells).not.toHaveProperty('giay_to')
    expect(row.history.at(-1)).toMatchObject({ rowVersion: 1, cells: { giay_to: '•••••678' }, masked: ['chu_tro', 'giay_to'] })
    valueOf(await eraseRow(app(), own.police, { registerId, rowId, seenVersion: 2, reason: REASON }))
    const versions = await app().unitOfWork.read(own.ward.tenantId, stores => stores.registers.listRowVersions(rowId))
    expect(JSON.stringify(versions)).not.toContain(PAPER)
  })

  it('is in no audit entry and no refusal, whatever is done', async () => {
    const own = await makeRegisterWard(opened())
    const { registerId } = own.lodgings
    const { tenantId } = own.ward
    const refusals: unknown[] = []
    const { rowId } = await work().add(own.police, registerId, lodging('S-01'))
    valueOf(
      await changeRow(app(), own.police, {
        registerId,
        rowId,
        seenVersion: 1,
        cells: { chu_tro: `${OWNER} Hai`, giay_to: null },
        reason: '',
      }),
    )
    refusals.push(await work().tryAdd(own.police, registerId, lodging('S-01')))
    refusals.push(
      await work().tryAdd(own.police, registerId, lodging('S-02', { giay_to: `${PAPER} `.repeat(5), chu_tro: OWNER.repeat(20) })),
    )
    const rows = [lodging('S-03'), lodging('S-03'), lodging('S-01')].map(row => ({ ...row, neighbourhoodId: null, unitId: null }))
    const entering = { registerId, rows, checkOnly: false, keep: 'good' as const, changesKnown: false }
    const entered = valueOf(await enterRows(app(), own.police, entering))
    refusals.push(entered.bad)
    valueOf(await undoImport(app(), own.police, { registerId, importId: entered.importId ?? '' }))
    const upload = { registerId, rowId, columnCode: 'anh', kind: 'photo' as const, documentNumber: '', documentDate: null, caption: OWNER }
    const evidence = valueOf(
      await attachRowEvidence(app(), own.police, { ...upload, fileName: `${OWNER}.png`, bytes: Readable.from([PHOTO]) }),
    )
    const file = valueOf(await openRowEvidence(app(), own.office, evidence.evidenceId))
    file.bytes.destroy()
    valueOf(await removeRowEvidence(app(), own.police, evidence.evidenceId))
    valueOf(await unmaskRows(app(), own.police, { registerId, rowIds: [rowId], reason: REASON }))
    valueOf(await removeRow(app(), own.police, { registerId, rowId, seenVersion: 2, removed: true, reason: 'Ghi nhầm' }))
    valueOf(await removeRow(app(), own.police, { registerId, rowId, seenVersion: 3, removed: false, reason: '' }))
    valueOf(await eraseRow(app(), own.police, { registerId, rowId, seenVersion: 4, reason: REASON }))
    await work().add(own.commission, own.signs.registerId, { cells: { noi_dung: 'Nội dung kín', doi_tuong: OWNER } })
    const said = `${await everything(tenantId)}${JSON.stringify(refusals)}`
    for (const secret of [OWNER, PAPER, 'Nội dung kín', 'Lạc', '345678']) expect(said).not.toContain(secret)
    expect(new Set((await auditOf(tenantId)).map(entry => entry.action))).toEqual(
      new Set([
        'member.create',
        'proof.begin',
        'register.create',
        'register.enter',
        'register.undo',
        'register.unmask',
        'registerEvidence.attach',
        'registerEvidence.open',
        'registerEvidence.remove',
        'registerRow.add',
        'registerRow.change',
        'registerRow.erase',
        'registerRow.remove',
        'registerRow.restore',
        'rows.seal',
        'ward.create',
      ]),
    )
    const changed = (await auditOf(tenantId)).find(entry => entry.action === 'registerRow.change')
    expect(changed).toMatchObject({
      entityId: rowId,
      after: { cells: { 'Số hiệu': 'S-01', 'Số phòng': '4' }, personal: ['Chủ trọ', 'Số giấy tờ'] },
    })
  })
})
