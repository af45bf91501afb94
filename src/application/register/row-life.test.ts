import { beforeAll, describe, expect, it } from 'vitest'
import { toDay } from '#domain/shared/calendar.ts'
import { type RegisterWard, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { codesOf, valueOf } from '#tests/databases/report-work.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { changeRow, removeRow } from './change-row.ts'
import { getRow } from './get-row.ts'
import { searchTitles } from './search-titles.ts'

describeOnEveryDatabase('a row of a register', opened => {
  let ward: RegisterWard
  const app = () => opened().application
  const work = () => registerWork(opened())
  const lodging = (so: string, more: object = {}) => ({ cells: { so, chu_tro: 'Chủ trọ mẫu 1', ...more } })
  const change = (rowId: string, seenVersion: number, cells: object, more: object = {}) =>
    changeRow(app(), ward.police, { registerId: ward.lodgings.registerId, rowId, seenVersion, cells: { ...cells }, reason: '', ...more })

  beforeAll(async () => {
    ward = await makeRegisterWard(opened())
  })

  it('is typed, numbered, changed cell by cell, struck out and brought back, with every version kept', async () => {
    opened().clock.set('2026-10-15T02:00:00.000Z')
    const { registerId } = ward.lodgings
    const added = await work().add(
      ward.officer,
      registerId,
      lodging('A-01', { phong: '12', loai: 'an toàn', kiem_tra: '05/10/2026', pccc: 'x' }),
    )
    expect(added).toMatchObject({
      rowVersion: 1,
      unitId: ward.ward.unitOfKind('police').unitId,
      cells: { so: 'A-01', phong: 12, loai: 'an_toan', kiem_tra: '2026-10-05', pccc: true },
      owesEvidence: true,
      allowedActions: ['edit', 'remove'],
    })
    opened().clock.set('2026-10-16T02:00:00.000Z')
    const changed = valueOf(await change(added.rowId, 1, { phong: 14, loai: '' }, { reason: 'Xây thêm hai phòng' }))
    expect(changed).toMatchObject({ rowVersion: 2, cells: { so: 'A-01', phong: 14 } })
    expect(changed.cells).not.toHaveProperty('loai')
    const removal = { registerId, rowId: added.rowId, reason: 'Ghi trùng' }
    const removed = valueOf(await removeRow(app(), ward.police, { ...removal, seenVersion: 2, removed: true }))
    expect(removed).toMatchObject({ removed: true, allowedActions: ['restore'] })
    expect(codesOf(await change(added.rowId, 3, { phong: 15 }))).toEqual(['ROW_REMOVED'])
    expect(codesOf(await removeRow(app(), ward.police, { ...removal, seenVersion: 3, removed: true }))).toEqual(['ROW_REMOVED'])
    const restored = valueOf(await removeRow(app(), ward.police, { ...removal, seenVersion: 3, removed: false }))
    expect(codesOf(await removeRow(app(), ward.police, { ...removal, seenVersion: 4, removed: false }))).toEqual(['ROW_NOT_REMOVED'])
    expect(restored.history.map(({ rowVersion, change: kind, reason, byName }) => [rowVersion, kind, reason, byName])).toEqual([
      [4, 'restored', 'Ghi trùng', 'Người mẫu unitHead'],
      [3, 'removed', 'Ghi trùng', 'Người mẫu unitHead'],
      [2, 'changed', 'Xây thêm hai phòng', 'Người mẫu unitHead'],
      [1, 'added', '', 'Người mẫu officer'],
    ])
    expect(restored.history.map(entry => entry.cells['phong'])).toEqual([14, 14, 14, 12])
  })

  it('stands at the end of a past day as it was then', async () => {
    opened().clock.set('2026-10-20T02:00:00.000Z')
    const { registerId } = ward.lodgings
    const { rowId } = await work().add(ward.police, registerId, lodging('B-01', { phong: 1 }))
    // 23:30 of 21 October in the ward, still the 21st.
    opened().clock.set('2026-10-21T16:30:00.000Z')
    valueOf(await change(rowId, 1, { phong: 2 }))
    // 00:30 of the 22nd.
    opened().clock.set('2026-10-21T17:30:00.000Z')
    valueOf(await change(rowId, 2, { phong: 3 }))
    const removal = { registerId, rowId, seenVersion: 3, removed: true, reason: '' }
    opened().clock.set('2026-10-25T02:00:00.000Z')
    valueOf(await removeRow(app(), ward.police, removal))
    const on = async (day: string) =>
      (await work().rows(ward.police, registerId, { rowIds: [rowId], asOf: toDay(day) })).map(row => [
        row.cells['phong'],
        row.allowedActions,
      ])
    expect(await on('2026-10-19')).toEqual([])
    expect(await on('2026-10-20')).toEqual([[1, []]])
    expect(await on('2026-10-21')).toEqual([[2, []]])
    expect(await on('2026-10-22')).toEqual([[3, []]])
    expect(await on('2026-10-24')).toEqual([[3, []]])
    expect(await on('2026-10-25')).toEqual([])
    expect(await on('9999-12-31')).toEqual([])
    expect(await work().rows(ward.police, registerId, { rowIds: [rowId] })).toEqual([])
    expect(await work().rows(ward.police, registerId, { rowIds: [rowId], withRemoved: true })).toMatchObject([{ removed: true }])
  })

  it('is added once, however often the same is sent under the same id', async () => {
    const { registerId } = ward.lodgings
    const rowId = app().identifiers.next()
    const row = { rowId, ...lodging('C-01') }
    const outcomes = await Promise.all([1, 2, 3].map(() => work().tryAdd(ward.police, registerId, row)))
    expect(outcomes.map(outcome => valueOf(outcome).rowVersion)).toEqual([1, 1, 1])
    expect(codesOf(await work().tryAdd(ward.police, registerId, { rowId, ...lodging('C-02') }))).toEqual(['ROW_ID_TAKEN'])
    expect(codesOf(await work().tryAdd(ward.first, ward.models.registerId, { rowId, cells: { ten: 'Mô hình' } }))).toEqual(['ROW_ID_TAKEN'])
    expect((await work().rows(ward.police, registerId, { search: 'c-01' })).length).toBe(1)
  })

  it('is changed by one of two people who saw the same version, the other is told', async () => {
    const { rowId } = await work().add(ward.police, ward.lodgings.registerId, lodging('D-01'))
    const outcomes = await Promise.all([5, 6, 7].map(phong => change(rowId, 1, { phong })))
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(outcomes.flatMap(codesOf)).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE'])
  })

  it('never stands twice under one key, not even when two people type it at once', async () => {
    const { registerId } = ward.lodgings
    const outcomes = await Promise.all([1, 2, 3].map(() => work().tryAdd(ward.police, registerId, lodging('E-01'))))
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(outcomes.flatMap(codesOf)).toEqual(['ROW_KEY_TAKEN', 'ROW_KEY_TAKEN'])
    const other = await work().add(ward.police, registerId, lodging('E-02'))
    expect(codesOf(await change(other.rowId, 1, { so: 'e 01' }))).toEqual([])
    const taken = await change(other.rowId, 2, { so: 'Ê-01' })
    expect(taken).toMatchObject({ ok: false, refusals: [{ code: 'ROW_KEY_TAKEN', at: 'cells.so', facts: { columns: 'Số hiệu' } }] })
    // A struck-out row gives its key free; it comes back only where nobody took it.
    const [standing] = await work().rows(ward.police, registerId, { search: 'E-01' })
    const removal = { registerId, rowId: standing?.rowId ?? '', reason: '' }
    valueOf(await removeRow(app(), ward.police, { ...removal, seenVersion: 1, removed: true }))
    valueOf(await change(other.rowId, 2, { so: 'E-01' }))
    expect(codesOf(await removeRow(app(), ward.police, { ...removal, seenVersion: 2, removed: false }))).toEqual(['ROW_KEY_TAKEN'])
  })

  it('is refused with every cell that is wrong, at once', async () => {
    const outcome = await work().tryAdd(ward.police, ward.lodgings.registerId, { cells: { phong: 'mười', loai: 'tốt', anh: 'x', la: 1 } })
    expect(outcome).toMatchObject({ ok: false })
    expect(codesOf(outcome).toSorted()).toEqual([
      'CELL_HOLDS_FILES',
      'CELL_NOT_A_NUMBER',
      'CELL_NOT_OF_CHOICES',
      'CELL_REQUIRED',
      'CELL_REQUIRED',
      'COLUMN_UNKNOWN',
    ])
  })

  describe('in a list', () => {
    it('is found without diacritics, filtered by cells, ordered with empty cells last, and paged', async () => {
      const { registerId } = ward.lodgings
      const add = (so: string, more: object) => work().add(ward.police, registerId, lodging(`Z ${so}`, more))
      await add('Đồng Khởi', { phong: 10, loai: 'an_toan' })
      await add('Đông Hoà', { phong: 9, loai: 'can_khac_phuc', pccc: false })
      await add('Bình Minh', { pccc: true })
      const titles = async (more: object) =>
        (await work().rows(ward.police, registerId, { search: 'z', ...more })).map(row => row.cells['so'])
      expect(await titles({ search: 'DONG hoa' })).toEqual(['Z Đông Hoà'])
      expect(await titles({ search: '100%_' })).toEqual([])
      expect(await titles({ equal: [{ column: 'loai', value: 'an_toan' }] })).toEqual(['Z Đồng Khởi'])
      expect(await titles({ equal: [{ column: 'pccc', value: 'false' }] })).toEqual(['Z Đông Hoà'])
      expect(await titles({ owing: true })).toEqual(['Z Đông Hoà', 'Z Bình Minh'])
      expect(await titles({ order: 'title' })).toEqual(['Z Bình Minh', 'Z Đông Hoà', 'Z Đồng Khởi'])
      expect(await titles({ order: 'phong' })).toEqual(['Z Đông Hoà', 'Z Đồng Khởi', 'Z Bình Minh'])
      expect(await titles({ order: 'phong', descending: true })).toEqual(['Z Đồng Khởi', 'Z Đông Hoà', 'Z Bình Minh'])
      expect(await titles({ order: 'so', descending: true, limit: 1, offset: 1 })).toEqual(['Z Đông Hoà'])
      expect(valueOf(await work().list(ward.police, registerId, { search: 'z', limit: 1 })).total).toBe(3)
      expect(codesOf(await work().list(ward.police, registerId, { order: 'khong_co' }))).toEqual(['COLUMN_UNKNOWN'])
    })
  })

  it('names the row it refers to, by id or by what people call it', async () => {
    const lodged = await work().add(ward.first, ward.lodgings.registerId, { ...lodging('M-01'), neighbourhoodId: ward.firstUnit })
    const model = await work().add(ward.first, ward.models.registerId, { cells: { ten: 'Mô hình 1', nha_tro: 'm-01' } })
    expect(model).toMatchObject({ neighbourhoodId: ward.firstUnit, cells: { nha_tro: lodged.rowId }, titles: { [lodged.rowId]: 'M-01' } })
    const { registerId } = ward.lodgings
    expect(valueOf(await searchTitles(app(), ward.first, { registerId, search: 'm-0', limit: 5 }))).toEqual([
      { rowId: lodged.rowId, title: 'M-01' },
    ])
    expect(codesOf(await work().tryAdd(ward.second, ward.models.registerId, { cells: { ten: 'Mô hình 2', nha_tro: 'M-01' } }))).toEqual([
      'CELL_ROW_UNKNOWN',
    ])
    expect(
      codesOf(await work().tryAdd(ward.second, ward.models.registerId, { cells: { ten: 'Mô hình 2', nha_tro: lodged.rowId } })),
    ).toEqual(['CELL_ROW_UNKNOWN'])
  })

  it('of another ward is not there', async () => {
    const { registerId } = ward.lodgings
    const { rowId } = await work().add(ward.police, registerId, lodging('W-01'))
    const stranger = await makeSampleWard(opened())
    const head = await stranger.person('unitHead', stranger.unitOfKind('police').unitId)
    expect(codesOf(await getRow(app(), head, { registerId, rowId }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await work().list(head, registerId))).toEqual(['NOT_FOUND'])
    const typed = { registerId, rowId, seenVersion: 1, cells: { phong: 1 }, reason: '' }
    expect(codesOf(await changeRow(app(), head, typed))).toEqual(['NOT_FOUND'])
  })
})
