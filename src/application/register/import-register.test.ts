import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#application/actor.ts'
import { type RegisterWard, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { codesOf, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { rowMark } from '#domain/register/row-mark.ts'
import { changeRow } from './change-row.ts'
import { exportRegister } from './export-register.ts'
import { undoImport } from './imports.ts'
import { type RegisterImporting, importRegister } from './import-register.ts'

type Line = readonly (string | number | boolean | Date | null)[]

const workbook = (...rows: readonly Line[]) => writeXlsx({ sheets: [{ name: 'Sổ', rows: rows.map(row => [...row]) }] })
const HEADER: Line = ['STT', 'Số hiệu', 'Chủ trọ', 'Số giấy tờ', 'Số phòng', 'Xếp loại', 'Ngày kiểm tra']

describeOnEveryDatabase('a file of rows', opened => {
  let ward: RegisterWard
  const app = () => opened().application
  const bring = async (actor: Actor, registerId: string, bytes: Uint8Array, more: Partial<RegisterImporting> = {}) =>
    importRegister(app(), actor, { registerId, fileName: 'so.xlsx', bytes, checkOnly: false, ...more })
  const lodgings = () => ward.lodgings.registerId
  const count = async () => valueOf(await registerWork(opened()).list(ward.police, lodgings(), { limit: 1 })).total
  const take = async (actor: Actor, registerId: string) =>
    valueOf(await exportRegister(app(), actor, { registerId, content: 'rows' })).bytes

  beforeAll(async () => {
    ward = await makeRegisterWard(opened())
  })
  beforeEach(() => opened().clock.set('2026-11-10T02:00:00.000Z'))

  it('of 1,000 rows, some bad, brings in none and names each bad cell by the sheet’s row, the column and the reason', async () => {
    const rows = Array.from({ length: 1000 }, (_, index): Line => {
      const number = index + 1
      const good = [number, `M-${number}`, `Chủ trọ mẫu ${number}`, '0750123', number % 50, 'An toàn', '5/10/2026']
      if (number === 10) return [number, '', 'Chủ trọ mẫu', null, 3, '', '']
      if (number === 200) return [number, 'M-200', 'Chủ trọ mẫu', null, 'mười hai', 'Tuyệt vời', '31/2/2026']
      if (number === 300) return [number, 'm-299', 'Chủ trọ mẫu', null, 5, '', '']
      if (number === 999) return [number, 'M-999', '•••••789', null, 5, '', '']
      return good
    })
    const file = await workbook(['DANH SÁCH'], HEADER, ...rows)
    const before = await count()
    const told: string[] = []
    const outcome = await importRegister(
      app(),
      ward.police,
      { registerId: lodgings(), fileName: 'so.xlsx', bytes: file, checkOnly: false },
      stage => void (told.at(-1) === stage || told.push(stage)),
    )
    const imported = valueOf(outcome)
    expect(imported.bad.map(({ row, column, refusal }) => `${row} ${column} ${refusal.code}`)).toEqual([
      '12 so CELL_REQUIRED',
      '202 phong CELL_NOT_A_NUMBER',
      '202 loai CELL_NOT_OF_CHOICES',
      '202 kiem_tra CELL_NOT_A_DAY',
      '302 so ROW_KEY_TWICE',
      '1001 chu_tro CELL_IS_MASKED',
    ])
    expect(imported.bad.find(({ refusal }) => refusal.code === 'ROW_KEY_TWICE')?.refusal.facts['row']).toBe(301)
    expect(imported).toMatchObject({ badRows: [12, 202, 302, 1001], badCells: 6, saved: false, importId: null })
    expect(await count()).toBe(before)
    expect(told).toEqual(['reading', 'checking', 'writing'])
  })

  it('all good comes in whole, is looked at before without a trace, and finds its rows by their key again', async () => {
    const file = await workbook(
      HEADER,
      [1, 'F-1', 'Chủ trọ mẫu 1', '0750001', '1.012', 'an toan', new Date(Date.UTC(2026, 9, 5))],
      [2, 'F-2', 'Chủ trọ mẫu 2', null, 4, '', ''],
    )
    const before = await count()
    const looked = valueOf(await bring(ward.police, lodgings(), file, { checkOnly: true }))
    expect(looked.bad.map(({ row, column, refusal }) => [row, column, refusal.code])).toEqual([[2, 'phong', 'CELL_TOO_LARGE']])
    const good = (rooms: number) =>
      workbook(HEADER, [1, 'F-1', 'Chủ trọ mẫu 1', '0750001', rooms, 'an toan', '5/10/2026'], [2, 'F-2', 'Chủ trọ mẫu 2', null, 4, '', ''])
    expect(valueOf(await bring(ward.police, lodgings(), await good(12), { checkOnly: true }))).toMatchObject({ added: 2, saved: false })
    expect(await count()).toBe(before)
    expect(valueOf(await bring(ward.police, lodgings(), await good(12)))).toMatchObject({ added: 2, changed: 0, unchanged: 0, saved: true })
    expect(valueOf(await bring(ward.police, lodgings(), await good(13)))).toMatchObject({ added: 0, changed: 1, unchanged: 1, saved: true })
    expect(await count()).toBe(before + 2)
  })

  it('that was exported and comes back unchanged changes nothing, for whoever sees it masked and for whoever does not', async () => {
    const models = ward.models.registerId
    const added = await registerWork(opened()).add(ward.police, lodgings(), {
      cells: { so: '=1+1', chu_tro: 'Nguyễn Văn Mẫu', giay_to: '075012345789', phong: 7, pccc: 'x', kiem_tra: '2026-10-05' },
    })
    await registerWork(opened()).add(ward.police, models, {
      neighbourhoodId: ward.firstUnit,
      cells: { ten: '@Mô hình', nha_tro: added.rowId },
    })
    const file = await take(ward.officer, lodgings())
    const shown = (await readXlsx(file)).sheets[0]?.rows.find(row => row.includes('=1+1'))
    expect(shown?.slice(3)).toEqual(expect.arrayContaining(['Nguyễn V. M.', '•••••789', 7, 'Có', new Date(Date.UTC(2026, 9, 5))]))
    const again = valueOf(await bring(ward.officer, lodgings(), file))
    expect(again).toMatchObject({ added: 0, changed: 0, bad: [], saved: true, importId: null })
    expect(again.unchanged).toBe(await count())
    expect(valueOf(await bring(ward.police, models, await take(ward.police, models)))).toMatchObject({
      added: 0,
      changed: 0,
      bad: [],
    })
    expect(await registerWork(opened()).read(ward.police, lodgings(), added.rowId)).toMatchObject({ rowVersion: 1 })
  })

  it('taken out is recorded, without what stood in it', async () => {
    await take(ward.inspector, lodgings())
    const [entry] = await app().unitOfWork.read(ward.ward.tenantId, stores => stores.audit.list({ limit: 1 }))
    expect(entry).toMatchObject({ action: 'register.export', actorName: ward.inspector.name })
    expect(JSON.stringify(entry)).not.toContain('Mẫu')
    valueOf(await exportRegister(app(), ward.inspector, { registerId: lodgings(), content: 'rows', search: 'Mẫu' }))
    const [narrowed] = await app().unitOfWork.read(ward.ward.tenantId, stores => stores.audit.list({ limit: 1 }))
    expect(narrowed).toMatchObject({ action: 'register.export', after: { searched: true } })
    expect(JSON.stringify(narrowed)).not.toContain('Mẫu')
  })

  describe('by the rights of the form', () => {
    it('a neighbourhood brings in its own rows and no other’s', async () => {
      const [own, other] = [ward.firstUnit, ward.secondUnit].map(
        unitId => ward.models.units.find(unit => unit.unitId === unitId)?.name ?? '',
      )
      const file = (name: string) => workbook(['Khu phố', 'Tên mô hình'], [name, 'Mô hình mẫu 1'], [name, 'Mô hình mẫu 2'])
      const { registerId } = ward.models
      expect(valueOf(await bring(ward.first, registerId, await file(own ?? '')))).toMatchObject({ added: 2, saved: true })
      const strange = valueOf(await bring(ward.first, registerId, await file(other ?? '')))
      expect(strange.bad.map(({ refusal }) => refusal.code)).toEqual(['ROW_OF_OTHER_NEIGHBOURHOOD', 'ROW_OF_OTHER_NEIGHBOURHOOD'])
      const unknown = valueOf(await bring(ward.first, registerId, await file('Khu phố Không Có')))
      expect(unknown.bad.map(({ row, refusal }) => `${row} ${refusal.code}`)).toEqual([
        '2 ROW_NEIGHBOURHOOD_UNKNOWN',
        '3 ROW_NEIGHBOURHOOD_UNKNOWN',
      ])
      expect([strange.saved, unknown.saved]).toEqual([false, false])
    })

    it('who may only read, or not even that, is told so', async () => {
      const file = await workbook(HEADER, [1, 'X-1', 'Chủ trọ mẫu', null, 1, '', ''])
      expect(codesOf(await bring(ward.inspector, lodgings(), file))).toEqual(['NOT_ALLOWED'])
      expect(codesOf(await bring(ward.police, ward.signs.registerId, file))).toEqual(['NOT_FOUND'])
      expect(codesOf(await exportRegister(app(), ward.police, { registerId: ward.signs.registerId, content: 'rows' }))).toEqual([
        'NOT_FOUND',
      ])
    })

    it('an id that is none of the register’s rows, or no id, is a bad row', async () => {
      const file = (rowId: string) => workbook(['Mã dòng', ...HEADER], [rowId, 1, 'Y-1', 'Chủ trọ mẫu', null, 1, '', ''])
      for (const rowId of ['khong-phai-ma', '0199aaaa-0000-7000-8000-000000000000']) {
        expect(
          valueOf(await bring(ward.police, lodgings(), await file(rowId))).bad.map(({ row, refusal }) => `${row} ${refusal.code}`),
        ).toEqual(['2 ROW_UNKNOWN'])
      }
    })
  })

  it('that came in already adds nothing twice where no key tells its rows apart, until it is undone', async () => {
    const { registerId } = ward.signs
    const file = await workbook(['Nội dung', 'Đối tượng'], ['Dấu hiệu mẫu thứ nhất', null], ['Dấu hiệu mẫu thứ hai', null])
    const first = valueOf(await bring(ward.commission, registerId, file))
    expect(first).toMatchObject({ added: 2, saved: true })
    expect(codesOf(await bring(ward.commission, registerId, file))).toEqual(['REGISTER_FILE_IMPORTED_ALREADY'])
    valueOf(await undoImport(app(), ward.commission, { registerId, importId: first.importId ?? '' }))
    expect(valueOf(await bring(ward.commission, registerId, file))).toMatchObject({ added: 2, saved: true })
  })

  it('that was taken out before somebody changed a row does not write over that change', async () => {
    const own = await makeRegisterWard(opened())
    const { registerId } = own.lodgings
    const add = (so: string) =>
      registerWork(opened()).add(own.police, registerId, {
        neighbourhoodId: own.firstUnit,
        cells: { so, chu_tro: 'Chủ trọ mẫu', phong: 1 },
      })
    const [stays, moves] = [await add('V-1'), await add('V-2')]
    const line = (of: typeof stays, rooms: number): Line => [rowMark(of), 'Khu phố 1', String(of.cells['so']), 'Chủ trọ mẫu', rooms]
    const file = (rooms: number, otherRooms: number) =>
      workbook(['Mã dòng', 'Khu phố', 'Số hiệu', 'Chủ trọ', 'Số phòng'], line(stays, rooms), line(moves, otherRooms))
    const change = { registerId, rowId: moves.rowId, seenVersion: 1, cells: { phong: 7 }, reason: '' }
    valueOf(await changeRow(app(), own.police, change))
    const stale = valueOf(await bring(own.police, registerId, await file(5, 5)))
    expect(stale.bad.map(({ row: at, refusal }) => `${at} ${refusal.code}`)).toEqual(['3 ROW_CHANGED_SINCE_FILE'])
    expect(stale.saved).toBe(false)
    expect(valueOf(await bring(own.police, registerId, await file(5, 7)))).toMatchObject({ changed: 1, unchanged: 1, saved: true })
  })

  it('that is a template of another register, or no table of this one, is refused as a whole', async () => {
    const other = valueOf(await exportRegister(app(), ward.police, { registerId: ward.models.registerId, content: 'template' })).bytes
    expect(codesOf(await bring(ward.police, lodgings(), other))).toEqual(['REGISTER_FILE_OF_OTHER_REGISTER'])
    expect(codesOf(await bring(ward.police, lodgings(), await workbook(['a', 'b'], [1, 2])))).toEqual(['REGISTER_FILE_WITHOUT_HEADER'])
    expect(codesOf(await bring(ward.police, lodgings(), Buffer.from('không phải Excel')))).toEqual(['REGISTER_FILE_TYPE_UNSUPPORTED'])
  })
})
