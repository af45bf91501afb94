import { beforeAll, describe, expect, it } from 'vitest'
import type { CellValue } from '#domain/register/register-row.ts'
import { type RegisterWard, makeRegisterWard, registerWork } from '#tests/databases/register-ward.ts'
import { codesOf, valueOf } from '#tests/databases/report-work.ts'
import { describeOnEveryDatabase } from '#tests/databases/with-application.ts'
import { changeRow } from './change-row.ts'
import { type Entering, enterRows } from './enter-rows.ts'
import { listImports, undoImport } from './imports.ts'

type Typed = Readonly<Record<string, CellValue | null>>

describeOnEveryDatabase('many rows at once', opened => {
  let ward: RegisterWard
  const app = () => opened().application
  const work = () => registerWork(opened())
  const lodging = (so: string, more: Typed = {}): Typed => ({ so, chu_tro: 'Chủ trọ mẫu 1', ...more })
  const enter = (rows: readonly (Typed & { rowId?: string })[], more: Partial<Entering> = {}, actor = ward.police) =>
    enterRows(app(), actor, {
      registerId: ward.lodgings.registerId,
      rows: rows.map(({ rowId, ...cells }) => ({ neighbourhoodId: null, unitId: null, cells, ...(rowId === undefined ? {} : { rowId }) })),
      checkOnly: false,
      keep: 'good',
      changesKnown: false,
      ...more,
    })
  const found = (search: string) => work().rows(ward.police, ward.lodgings.registerId, { search })

  beforeAll(async () => {
    ward = await makeRegisterWard(opened())
  })

  it('are kept where they are good; each bad cell is told by row, column and reason', async () => {
    const outcome = await enter([
      lodging('G1 01', { phong: '12' }),
      lodging('', { phong: 'nhiều' }),
      lodging('G1 02', { loai: 'Cần khắc phục' }),
      lodging('G1 03', { giay_to: '1'.repeat(50) }),
    ])
    const { bad, ...counts } = valueOf(outcome)
    expect(counts).toMatchObject({ added: 2, changed: 0, unchanged: 0, badRows: [2, 4], saved: true })
    expect(bad.map(({ row, column, columnName, refusal }) => [row, column, columnName, refusal.code])).toEqual([
      [2, 'phong', 'Số phòng', 'CELL_NOT_A_NUMBER'],
      [2, 'so', 'Số hiệu', 'CELL_REQUIRED'],
      [4, 'giay_to', 'Số giấy tờ', 'CELL_TOO_LONG'],
    ])
    expect((await found('g1')).map(row => [row.ordinal > 0, row.cells['so'], row.cells['loai']])).toEqual([
      [true, 'G1 01', undefined],
      [true, 'G1 02', 'can_khac_phuc'],
    ])
  })

  it('are kept all or none where that is asked, and none where they are only checked', async () => {
    const rows = [lodging('G2 01'), lodging('G2 02', { phong: -1 })]
    const all = valueOf(await enter(rows, { keep: 'all' }))
    expect(all).toMatchObject({ added: 1, badRows: [2], saved: false, importId: null })
    const checked = valueOf(await enter([lodging('G2 01')], { checkOnly: true }))
    expect(checked).toMatchObject({ added: 1, bad: [], saved: false, importId: null })
    expect(await found('g2')).toEqual([])
    expect(valueOf(await enter([lodging('G2 01')], { keep: 'all' }))).toMatchObject({ added: 1, saved: true })
  })

  it('that are alike are refused by both numbers, among themselves and against standing rows', async () => {
    const { ordinal } = await work().add(ward.police, ward.lodgings.registerId, { cells: lodging('G3 01') })
    const { bad, added } = valueOf(await enter([lodging('G3 02'), lodging('g3 01'), lodging('G3  02')]))
    expect(added).toBe(1)
    expect(bad).toMatchObject([
      { row: 2, column: 'so', refusal: { code: 'ROW_KEY_TAKEN', facts: { ordinal, columns: 'Số hiệu' } } },
      { row: 3, column: 'so', refusal: { code: 'ROW_KEY_TWICE', facts: { row: 1 } } },
    ])
  })

  it('may change standing rows by their key or their id; what says nothing new is left alone', async () => {
    valueOf(await enter([lodging('G4 01', { phong: 1 }), lodging('G4 02', { phong: 2 }), lodging('G4 03', { phong: 3 })]))
    const [first, second, third] = await found('g4')
    const result = valueOf(
      await enter(
        [
          { so: 'g4 01', phong: 10 },
          lodging('G4 02', { phong: 2 }),
          { rowId: third?.rowId ?? '', so: 'G4 03b', chu_tro: String(third?.cells['chu_tro']) },
          lodging('G4 04'),
        ],
        { changesKnown: true },
      ),
    )
    expect(result).toMatchObject({ added: 1, changed: 2, unchanged: 1, bad: [] })
    const rows = await found('g4')
    expect(rows.map(row => [row.cells['so'], row.rowVersion, row.cells['phong']])).toEqual([
      ['g4 01', 2, 10],
      ['G4 02', 1, 2],
      ['G4 03b', 2, 3],
      ['G4 04', 1, undefined],
    ])
    expect(rows.slice(0, 2).map(row => row.rowId)).toEqual([first?.rowId, second?.rowId])
  })

  it('may swap their keys, but not where the other one is bad and keeps its own', async () => {
    valueOf(await enter([lodging('G5 01'), lodging('G5 02')]))
    const [first, second] = (await found('g5')).map(row => row.rowId)
    const swapped = valueOf(
      await enter([
        { rowId: first ?? '', so: 'G5 02' },
        { rowId: second ?? '', so: 'G5 01' },
      ]),
    )
    expect(swapped).toMatchObject({ changed: 2, bad: [] })
    const broken = valueOf(
      await enter([
        { rowId: first ?? '', so: 'G5 01' },
        { rowId: second ?? '', so: 'G5 03', phong: 'x' },
      ]),
    )
    expect(broken.bad.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [1, 'ROW_KEY_TAKEN'],
      [2, 'CELL_NOT_A_NUMBER'],
    ])
    expect(broken).toMatchObject({ changed: 0, importId: null, saved: false })
  })

  it('sent twice under the same ids are there once', async () => {
    const rows = [lodging('G6 01'), lodging('G6 02')].map(row => ({ ...row, rowId: app().identifiers.next() }))
    expect(valueOf(await enter(rows))).toMatchObject({ added: 2 })
    expect(valueOf(await enter(rows))).toMatchObject({ added: 0, unchanged: 2, saved: true, importId: null })
    const file = { name: 'nha-tro.xlsx', sha256: 'f'.repeat(64) }
    const unknown = valueOf(await enter([{ rowId: app().identifiers.next(), ...lodging('G6 03') }], { file }))
    expect(unknown.bad).toMatchObject([{ row: 1, column: '', refusal: { code: 'ROW_UNKNOWN' } }])
  })

  it('that come back from a masked sheet keep what is masked', async () => {
    valueOf(await enter([lodging('G7 01', { giay_to: '079012345678' })]))
    const [row] = await found('g7')
    const { rowId = '', cells = {} } = row ?? {}
    const sheet = { rowId, so: 'G7 01', chu_tro: String(cells['chu_tro']), giay_to: String(cells['giay_to']), phong: 7 }
    expect(valueOf(await enter([sheet]))).toMatchObject({ changed: 1, bad: [] })
    const [version] = await app().unitOfWork.read(ward.ward.tenantId, stores =>
      stores.registers.findRows(ward.lodgings.registerId, [rowId]),
    )
    expect(version?.cells).toEqual({ so: 'G7 01', chu_tro: 'Chủ trọ mẫu 1', giay_to: '079012345678', phong: 7 })
  })

  describe('are taken back', () => {
    it('as a whole: added rows struck out, changed ones as they were', async () => {
      valueOf(await enter([lodging('G8 01', { phong: 1 })]))
      const file = { name: 'nha-tro.xlsx', sha256: 'a'.repeat(64) }
      const entered = valueOf(await enter([lodging('G8 01', { phong: 2 }), lodging('G8 02')], { changesKnown: true, file }))
      const place = { registerId: ward.lodgings.registerId, importId: entered.importId ?? '' }
      const [listed] = valueOf(await listImports(app(), ward.office, place.registerId))
      expect(listed).toMatchObject({
        fileName: 'nha-tro.xlsx',
        added: 1,
        changed: 1,
        byName: 'Người mẫu unitHead',
        undoneAt: null,
        allowedActions: [],
      })
      expect(valueOf(await undoImport(app(), ward.police, place))).toEqual({ removed: 1, restored: 1 })
      const [row] = await found('g8')
      expect(row?.cells['phong']).toBe(1)
      expect((await found('g8 02')).length).toBe(0)
      const { history } = await work().read(ward.police, place.registerId, row?.rowId ?? '')
      expect(history.map(({ change, importFile }) => [change, importFile])).toEqual([
        ['restored', null],
        ['changed', 'nha-tro.xlsx'],
        ['added', ''],
      ])
      expect(codesOf(await undoImport(app(), ward.police, place))).toEqual(['IMPORT_UNDONE_ALREADY'])
    })

    it('not when somebody changed one of the rows since, nor by people who did not see the entry', async () => {
      const entered = valueOf(await enter([lodging('G9 01'), lodging('G9 02')]))
      const place = { registerId: ward.lodgings.registerId, importId: entered.importId ?? '' }
      expect(codesOf(await undoImport(app(), ward.first, place))).toEqual(['NOT_FOUND'])
      expect(codesOf(await undoImport(app(), ward.inspector, place))).toEqual(['NOT_ALLOWED'])
      const [row] = await found('g9')
      const change = { registerId: place.registerId, rowId: row?.rowId ?? '', seenVersion: 1, cells: { phong: 3 }, reason: '' }
      valueOf(await changeRow(app(), ward.police, change))
      const refused = await undoImport(app(), ward.police, place)
      expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'IMPORT_ROW_CHANGED_SINCE', facts: { rows: 1 } }] })
      expect((await found('g9')).length).toBe(2)
    })
  })

  it('by 10,000 come in within seconds, saying how far they are', async () => {
    const own = await makeRegisterWard(opened())
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      neighbourhoodId: null,
      unitId: null,
      cells: lodging(`Nhà ${index + 1}`, { phong: String(index % 40), loai: 'An toàn', kiem_tra: '05/10/2026' }),
    }))
    const steps: number[] = []
    const start = performance.now()
    const entering = { registerId: own.lodgings.registerId, rows, checkOnly: false, keep: 'all' as const, changesKnown: true }
    const entered = await enterRows(app(), own.police, entering, done => void steps.push(done))
    const seconds = (performance.now() - start) / 1000
    expect(valueOf(entered)).toMatchObject({ added: 10_000, bad: [] })
    expect(seconds).toBeLessThan(30)
    expect(steps.length).toBeGreaterThan(10)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps.at(-1)).toBe(10_000)
    const { total } = valueOf(await work().list(own.police, own.lodgings.registerId, { limit: 1, offset: 9_999, order: 'title' }))
    expect(total).toBe(10_000)
  }, 60_000)
})
