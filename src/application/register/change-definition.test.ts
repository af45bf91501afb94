import { beforeAll, expect, it } from 'vitest'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { makeActivePlan55 } from '#tests/databases/plan-55.ts'
import { LODGINGS, type RegisterWard, column, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { codesOf, valueOf } from '#tests/databases/report-work.ts'
import { makeSampleWard } from '#tests/databases/sample-ward.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { archiveRegister } from './archive-register.ts'
import { changeDefinition } from './change-definition.ts'
import { changeRow, removeRow } from './change-row.ts'
import { createRegister } from './create-register.ts'
import { enterRows } from './enter-rows.ts'
import { importPack } from './import-pack.ts'
import { getRegister, listDefinitions, listRegisters } from './list-registers.ts'

const NOTES: RegisterDefinition = {
  ...LODGINGS,
  code: 'ghi_chep',
  name: 'Sổ ghi chép',
  columns: [
    column('text', 'ten', { name: 'Tên', required: true, longest: 100 }),
    column('text', 'so_luong', { name: 'Số lượng', longest: 100 }),
    column('choice', 'loai', {
      name: 'Loại',
      choices: [
        { code: 'a', name: 'Loại A' },
        { code: 'b', name: 'Loại B' },
      ],
    }),
  ],
  title: 'ten',
  unique: [],
  retention: null,
}

describeOnEveryDatabase('a register’s definition', opened => {
  let ward: RegisterWard
  let made = 0
  const app = () => opened().application
  const work = () => registerWork(opened())

  beforeAll(async () => {
    ward = await makeRegisterWard(opened())
  })

  async function makeNotes(rows: readonly Readonly<Record<string, string>>[]) {
    made += 1
    const definition = { ...NOTES, code: `${NOTES.code}_${made}` }
    const register = valueOf(await createRegister(app(), ward.office, { definition, note: 'Lập sổ' }))
    const added = []
    for (const cells of rows) added.push(await work().add(ward.police, register.registerId, { cells }))
    return { ...register, added }
  }
  const withColumns = (
    definition: RegisterDefinition,
    change: (columns: RegisterDefinition['columns']) => RegisterDefinition['columns'],
  ) => ({
    ...definition,
    columns: change(definition.columns),
  })
  const change = (registerId: string, definition: RegisterDefinition, more: object = {}) =>
    changeDefinition(app(), ward.office, { registerId, definition, note: 'Sửa sổ', choiceMoves: {}, seenVersion: 1, ...more })

  it('makes a register that people can use at once, and is made once a code', async () => {
    const definition = { ...NOTES, code: 'mot_lan' }
    const outcomes = await Promise.all([1, 2].map(() => createRegister(app(), ward.office, { definition, note: '' })))
    expect(outcomes.flatMap(codesOf)).toEqual(['REGISTER_CODE_TAKEN'])
    const register = valueOf(outcomes.find(outcome => outcome.ok) ?? { ok: false, refusals: [] })
    await work().add(ward.police, register.registerId, { cells: { ten: 'Dòng đầu' } })
    expect((await listRegisters(app(), ward.police)).items.find(item => item.code === 'mot_lan')).toMatchObject({
      rows: 1,
      archivedAt: null,
    })
    const unsound = await createRegister(app(), ward.office, { definition: { ...NOTES, code: 'hong', title: 'khong_co' }, note: '' })
    expect(unsound).toMatchObject({ ok: false, refusals: [{ code: 'TITLE_COLUMN_UNFIT', at: 'definition.title' }] })
  })

  it('changes into a new version and takes the rows along, each as a version of its own', async () => {
    const { registerId, definition, added } = await makeNotes([
      { ten: 'Một', so_luong: '12', loai: 'a' },
      { ten: 'Hai', so_luong: '1.250', loai: 'b' },
    ])
    const next = withColumns(definition, ([name, _count, kind]) => [
      ...(name === undefined ? [] : [name]),
      column('integer', 'so_luong', { name: 'Số lượng', unit: '', least: null, most: null }),
      ...(kind?.type === 'choice' ? [{ ...kind, choices: [{ code: 'b', name: 'Loại B' }] }] : []),
    ])
    const stuck = await change(registerId, next)
    expect(stuck).toMatchObject({
      ok: false,
      refusals: [{ code: 'CHOICE_STILL_USED', at: 'definition.columns[2]', facts: { rows: 1, first: '1' } }],
    })
    const changed = valueOf(await change(registerId, next, { choiceMoves: { loai: { a: 'b' } } }))
    expect(changed).toMatchObject({ definitionVersion: 2, version: 2, rows: 2 })
    const rows = await work().rows(ward.police, registerId, { order: 'so_luong', descending: true })
    expect(rows.map(row => [row.cells, row.rowVersion])).toEqual([
      [{ ten: 'Hai', so_luong: 1250, loai: 'b' }, 2],
      [{ ten: 'Một', so_luong: 12, loai: 'b' }, 2],
    ])
    const { history } = await work().read(ward.police, registerId, added[0]?.rowId ?? '')
    expect(history.map(entry => [entry.change, entry.reason, entry.cells['so_luong']])).toEqual([
      ['migrated', 'Sửa sổ', 12],
      ['added', '', '12'],
    ])
    expect(
      valueOf(await listDefinitions(app(), ward.police, registerId)).map(item => [item.definitionVersion, item.note, item.byName]),
    ).toEqual([
      [2, 'Sửa sổ', 'Người mẫu partyOffice'],
      [1, 'Lập sổ', 'Người mẫu partyOffice'],
    ])
  })

  it('does not change at all when one row does not fit, and says which rows', async () => {
    const { registerId, definition } = await makeNotes([
      { ten: 'Một', so_luong: 'mười' },
      { ten: 'Hai' },
      { ten: 'Ba', so_luong: '3' },
      { ten: 'Bốn', so_luong: 'nhiều' },
    ])
    const next = withColumns(definition, columns =>
      columns.map(item =>
        item.code === 'so_luong'
          ? column('integer', 'so_luong', { name: 'Số lượng', required: true, unit: '', least: null, most: null })
          : item,
      ),
    )
    expect(await change(registerId, next)).toMatchObject({
      ok: false,
      refusals: [
        { code: 'CELL_NOT_CONVERTIBLE', at: 'definition.columns[1]', facts: { column: 'Số lượng', rows: 2, first: '1, 4' } },
        { code: 'REQUIRED_COLUMN_EMPTY', at: 'definition.columns[1]', facts: { column: 'Số lượng', rows: 1, first: '2' } },
      ],
    })
    expect(valueOf(await getRegister(app(), ward.police, registerId))).toMatchObject({ definitionVersion: 1, version: 1 })
    expect((await work().rows(ward.police, registerId)).map(row => row.rowVersion)).toEqual([1, 1, 1, 1])
  })

  it('takes a key only when no two rows are alike in it', async () => {
    const { registerId, definition } = await makeNotes([{ ten: 'Trùng' }, { ten: 'trung' }])
    const next = { ...definition, unique: [['ten']] }
    expect(await change(registerId, next)).toMatchObject({
      ok: false,
      refusals: [{ code: 'ROW_KEY_TWICE', at: 'definition.unique', facts: { columns: 'Tên', row: 1 } }],
    })
    const [first] = await work().rows(ward.police, registerId)
    valueOf(
      await changeRow(app(), ward.police, { registerId, rowId: first?.rowId ?? '', seenVersion: 1, cells: { ten: 'Khác' }, reason: '' }),
    )
    valueOf(await change(registerId, next))
    expect(codesOf(await work().tryAdd(ward.police, registerId, { cells: { ten: 'KHÁC' } }))).toEqual(['ROW_KEY_TAKEN'])
  })

  it('is changed by one of two people who saw the same version', async () => {
    const { registerId, definition } = await makeNotes([])
    const outcomes = await Promise.all(['Tên một', 'Tên hai'].map(name => change(registerId, { ...definition, name })))
    expect(outcomes.flatMap(codesOf)).toEqual(['CHANGED_MEANWHILE'])
  })

  it('finds a struck-out row again in today’s form', async () => {
    const { registerId, definition, added } = await makeNotes([{ ten: 'Một', so_luong: '7' }])
    const rowId = added[0]?.rowId ?? ''
    valueOf(await removeRow(app(), ward.police, { registerId, rowId, seenVersion: 1, removed: true, reason: '' }))
    const next = withColumns(definition, columns =>
      columns.map(item =>
        item.code === 'so_luong' ? column('integer', 'so_luong', { name: 'Số lượng', unit: '', least: null, most: null }) : item,
      ),
    )
    valueOf(await change(registerId, next))
    const restored = valueOf(await removeRow(app(), ward.police, { registerId, rowId, seenVersion: 2, removed: false, reason: '' }))
    expect(restored.cells).toEqual({ ten: 'Một', so_luong: 7 })
  })

  it('keeps what a target is counted from', async () => {
    const own = await makeSampleWard(opened())
    await makeActivePlan55(opened(), own.administrator)
    valueOf(await importPack(app(), own.administrator, PLAN_55_PACK))
    const { items } = await listRegisters(app(), own.administrator)
    const registerId = items.find(register => register.code === 'campaigns')?.registerId ?? ''
    const { definition, version } = valueOf(await getRegister(app(), own.administrator, registerId))
    const changeTo = (next: RegisterDefinition) =>
      changeDefinition(app(), own.administrator, { registerId, definition: next, note: 'Sửa sổ', choiceMoves: {}, seenVersion: version })
    const counted = definition.validity.from ?? definition.columns.find(item => item.type === 'day')?.code ?? ''
    const without = withColumns({ ...definition, unique: [], validity: { from: null, until: null } }, columns =>
      columns.filter(item => item.code !== counted),
    )
    expect(codesOf(await changeTo(without))).toContain('TARGET_COUNTS_ON_REGISTER')
    const wider = withColumns(definition, columns => [...columns, column('text', 'them', { name: 'Ghi chú thêm', longest: 100 })])
    expect(valueOf(await changeTo(wider)).definitionVersion).toBe(2)
  })

  it('is put away and opened again; meanwhile rows are read but not written', async () => {
    const { registerId } = await makeNotes([{ ten: 'Một' }])
    const archive = (archived: boolean, seenVersion: number, id = registerId) =>
      archiveRegister(app(), ward.office, { registerId: id, archived, reason: 'Hết dùng', seenVersion })
    const away = valueOf(await archive(true, 1))
    expect(away.archivedAt).not.toBeNull()
    expect(codesOf(await archive(true, 1))).toEqual(['CHANGED_MEANWHILE'])
    const [row] = await work().rows(ward.police, registerId)
    expect(row?.allowedActions).toEqual([])
    expect(codesOf(await work().tryAdd(ward.police, registerId, { cells: { ten: 'Hai' } }))).toEqual(['REGISTER_ARCHIVED'])
    const entering = { registerId, rows: [{ neighbourhoodId: null, unitId: null, cells: { ten: 'Hai' } }] }
    const entered = await enterRows(app(), ward.police, { ...entering, checkOnly: false, keep: 'good', changesKnown: false })
    expect(codesOf(entered)).toEqual(['REGISTER_ARCHIVED'])
    valueOf(await archive(false, 2))
    await work().add(ward.police, registerId, { cells: { ten: 'Hai' } })
    const referred = await archive(true, 1, ward.lodgings.registerId)
    expect(referred).toMatchObject({
      ok: false,
      refusals: [{ code: 'REGISTER_STILL_REFERRED_TO', facts: { by: 'Mô hình nhà trọ tự quản' } }],
    })
  })
})
