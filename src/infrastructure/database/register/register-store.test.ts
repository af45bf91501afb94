import { expect, it } from 'vitest'
import type { RegisterRecord, StoredRow } from '#application/ports/register-store.ts'
import type { Stores } from '#application/ports/unit-of-work.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import type { Cells, RowVersion } from '#domain/register/register-row.ts'
import { type Instant, toDay } from '#domain/shared/calendar.ts'
import { foldText, sortKey } from '#domain/shared/vietnamese-text.ts'
import { type SampleWard, makeSampleWard } from '#tests/databases/sample-ward.ts'
import { type TestApplication, describeOnEveryDatabase } from '#tests/databases/with-application.ts'

const COLUMN = { hint: '', required: false, privacy: 'open', evidence: false } as const
const DEFINITION: RegisterDefinition = {
  code: 'so_thu',
  name: 'Sổ thử',
  purpose: '',
  scope: 'ward',
  access: { keptBy: ['police'], readBy: 'every', openToLeaders: true, unmaskedFor: [] },
  columns: [
    { ...COLUMN, type: 'text', code: 'ten', name: 'Tên', longest: 100 },
    { ...COLUMN, type: 'integer', code: 'so', name: 'Số', unit: '', least: null, most: null },
    { ...COLUMN, type: 'flag', code: 'dat', name: 'Đạt' },
    { ...COLUMN, type: 'choices', code: 'loai', name: 'Loại', choices: [{ code: 'a', name: 'A' }] },
    { ...COLUMN, type: 'text', code: 'chu', name: 'Chủ', privacy: 'personal', longest: 100 },
  ],
  title: 'ten',
  unique: [['ten']],
  validity: { from: null, until: null },
  retention: null,
  generated: null,
}

type Opened = {
  readonly ward: SampleWard
  readonly register: RegisterRecord
  run<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result>
}

async function openRegister(opened: TestApplication): Promise<Opened> {
  const { application } = opened
  const ward = await makeSampleWard(opened)
  const run: Opened['run'] = work =>
    application.unitOfWork.run({ tenantId: ward.tenantId, actor: { memberId: null, name: 'Kiểm thử' } }, work)
  const register: RegisterRecord = {
    registerId: application.identifiers.next(),
    code: DEFINITION.code,
    definition: DEFINITION,
    definitionVersion: 1,
    revision: 1,
    nextOrdinal: 1,
    archivedAt: null,
    createdBy: null,
    createdAt: application.clock.now(),
    version: 1,
  }
  await run(stores => stores.registers.addRegister(register, ''))
  return { ward, register, run }
}

function rowOf({ ward, register }: Opened, row: Partial<RowVersion> & { readonly rowId: string; readonly cells: Cells }): StoredRow {
  const { ten = '', chu = '' } = row.cells
  return {
    row: {
      rowVersion: 1,
      registerId: register.registerId,
      ordinal: 1,
      definitionVersion: 1,
      unitId: ward.unitOfKind('police').unitId,
      neighbourhoodId: null,
      recordedAt: '2026-10-15T02:00:00.000Z' as Instant,
      recordedTo: null,
      removed: false,
      change: 'added',
      reason: '',
      changedBy: null,
      importId: null,
      erasedAt: null,
      ...row,
    },
    keys: {
      searchText: foldText(String(ten)),
      personalSearch: foldText(String(chu)),
      sortKey: sortKey(String(ten)),
      unique: ten === '' ? [] : [{ uniqueSet: 0, uniqueText: foldText(String(ten)) }],
    },
  }
}

describeOnEveryDatabase('the register store', opened => {
  const at = (instant: string) => instant as Instant

  it('closes the version that stood at the moment of the next, and finds rows by their ids in the order asked', async () => {
    const open = await openRegister(opened())
    const [first, second, unknown] = [1, 2, 3].map(() => opened().application.identifiers.next())
    const rows = [
      rowOf(open, { rowId: first ?? '', cells: { ten: 'Một' } }),
      rowOf(open, { rowId: second ?? '', ordinal: 2, cells: { ten: 'Hai' } }),
    ]
    await open.run(stores => stores.registers.addVersions(rows))
    const later = rowOf(open, { rowId: first ?? '', rowVersion: 2, cells: { ten: 'Ba' }, recordedAt: at('2026-10-16T02:00:00.000Z') })
    await open.run(stores => stores.registers.addVersions([later]))
    // A clock that was set back ends a version no earlier than it began.
    const early = rowOf(open, { rowId: second ?? '', ordinal: 2, rowVersion: 2, cells: {}, recordedAt: at('2026-10-14T02:00:00.000Z') })
    await open.run(stores => stores.registers.addVersions([early]))
    const { registerId } = open.register
    const found = await open.run(stores => stores.registers.findRows(registerId, [second ?? '', unknown ?? '', first ?? '']))
    expect(found.map(row => [row.rowId, row.rowVersion, row.cells])).toEqual([
      [second, 2, {}],
      [first, 2, { ten: 'Ba' }],
    ])
    const spans = async (rowId = '') =>
      (await open.run(stores => stores.registers.listRowVersions(rowId))).map(row => [row.recordedAt, row.recordedTo])
    expect(await spans(first)).toEqual([
      ['2026-10-15T02:00:00.000Z', '2026-10-16T02:00:00.000Z'],
      ['2026-10-16T02:00:00.000Z', null],
    ])
    expect((await spans(second))[0]).toEqual(['2026-10-15T02:00:00.000Z', '2026-10-15T02:00:00.000Z'])
  })

  it('leaves no word of an erased cell, not even where its column was open when a version was written', async () => {
    const open = await openRegister(opened())
    const { registerId } = open.register
    const rowId = opened().application.identifiers.next()
    const first = rowOf(open, { rowId, cells: { ten: 'Nhà số 5', chu: 'Chủ trọ mẫu 5' } })
    const openThen = { ...first, keys: { ...first.keys, searchText: 'nha so 5 chu tro mau 5' } }
    const second = rowOf(open, { rowId, rowVersion: 2, cells: { ten: 'Nhà số 5', chu: 'x' }, recordedAt: at('2026-10-17T02:00:00.000Z') })
    await open.run(stores => stores.registers.addVersions([openThen]))
    await open.run(stores => stores.registers.addVersions([second]))
    const found = (search: string) =>
      open.run(stores =>
        stores.registerQueries.countRows({
          registerId,
          reach: { everyUnit: true },
          asOf: toDay('2026-10-15'),
          search,
          searchesPersonal: true,
        }),
      )
    expect([await found('chu tro mau'), await found('nha so 5')]).toEqual([1, 1])
    await open.run(stores => stores.registers.eraseCells(rowId, ['chu'], at('2026-10-18T02:00:00.000Z')))
    expect([await found('chu tro mau'), await found('nha so 5')]).toEqual([0, 1])
  })

  it('keeps the keys of living rows only: moved with a change, given free by a removal', async () => {
    const open = await openRegister(opened())
    const { registerId } = open.register
    const rowId = opened().application.identifiers.next()
    const taken = async (...texts: string[]) =>
      (
        await open.run(stores =>
          stores.registers.findTakenKeys(
            registerId,
            texts.map(uniqueText => ({ uniqueSet: 0, uniqueText })),
          ),
        )
      ).map(key => key.uniqueText)
    await open.run(stores => stores.registers.addVersions([rowOf(open, { rowId, cells: { ten: 'Một' } })]))
    expect(await taken('mot', 'hai')).toEqual(['mot'])
    await open.run(stores => stores.registers.addVersions([rowOf(open, { rowId, rowVersion: 2, cells: { ten: 'Hai' } })]))
    expect(await taken('mot', 'hai')).toEqual(['hai'])
    const twin = rowOf(open, { rowId: opened().application.identifiers.next(), ordinal: 2, cells: { ten: 'HAI' } })
    await expect(open.run(stores => stores.registers.addVersions([twin]))).rejects.toThrow(/unique/i)
    await open.run(stores => stores.registers.addVersions([rowOf(open, { rowId, rowVersion: 3, removed: true, cells: { ten: 'Hai' } })]))
    expect(await taken('mot', 'hai')).toEqual([])
    await open.run(stores => stores.registers.addVersions([twin]))
    const living = await open.run(stores => collect(stores.registers.readStandingRows(registerId)))
    expect(living.map(row => row.rowId)).toEqual([twin.row.rowId])
    expect((await open.run(stores => collect(stores.registers.readStandingRows(registerId, { withRemoved: true })))).length).toBe(2)
    expect(await open.run(stores => stores.registers.findForeignRows(registerId, [rowId]))).toEqual([])
    expect(await open.run(stores => stores.registers.findForeignRows(opened().application.identifiers.next(), [rowId]))).toEqual([rowId])
  })

  it('takes thousands of rows and their next versions in a few statements', async () => {
    const open = await openRegister(opened())
    const ids = Array.from({ length: 3000 }, () => opened().application.identifiers.next())
    const rows = ids.map((rowId, index) =>
      rowOf(open, {
        rowId,
        ordinal: index + 1,
        cells: { ten: `Dòng mẫu số ${index + 1}`, so: index, dat: index % 2 === 0, chu: `Chủ mẫu ${index}` },
      }),
    )
    const start = performance.now()
    await open.run(stores => stores.registers.addVersions(rows))
    const next = rows.map(({ row, keys }) => ({ keys, row: { ...row, rowVersion: 2, recordedAt: at('2026-10-16T02:00:00.000Z') } }))
    await open.run(stores => stores.registers.addVersions(next))
    expect(performance.now() - start).toBeLessThan(15_000)
    const { registerId } = open.register
    const reach = { everyUnit: true } as const
    const [count] = await open.run(stores => stores.registerQueries.countRegisters(() => reach, [registerId]))
    expect(count).toEqual({ registerId, rows: 3000, lastChangedAt: '2026-10-16T02:00:00.000Z' })
    const past = { registerId, reach, asOf: toDay('2026-10-15'), searchesPersonal: false, equal: [{ column: 'dat', value: 'true' }] }
    expect(await open.run(stores => stores.registerQueries.countRows(past))).toBe(1500)
    expect(await open.run(stores => stores.registerQueries.countRows({ ...past, asOf: toDay('2026-10-14') }))).toBe(0)
  })

  it('reads cells of every type alike in SQL', async () => {
    const open = await openRegister(opened())
    const { registerId } = open.register
    const cells: readonly Cells[] = [
      { ten: 'b', so: 9, dat: true, loai: ['a'] },
      { ten: 'a', so: 10.5, dat: false, loai: ['b', 'a'] },
      { ten: 'c', so: 'mười', loai: 'a' },
      {},
    ]
    const ids = cells.map(() => opened().application.identifiers.next())
    await open.run(stores =>
      stores.registers.addVersions(cells.map((typed, index) => rowOf(open, { rowId: ids[index] ?? '', ordinal: index + 1, cells: typed }))),
    )
    const base = { registerId, reach: { everyUnit: true } as const, asOf: null, searchesPersonal: false }
    const places = async (
      filter: object,
      order: Parameters<Stores['registerQueries']['listRows']>[1] = { by: 'ordinal', descending: false },
    ) =>
      (await open.run(stores => stores.registerQueries.listRows({ ...base, ...filter }, order, { offset: 0, limit: 10 }))).map(
        row => row.ordinal,
      )
    const by = (column: string, numeric: boolean, descending = false) => ({ by: { column, numeric }, descending })
    expect(await places({}, by('so', true))).toEqual([1, 2, 3, 4])
    expect(await places({}, by('so', true, true))).toEqual([2, 1, 3, 4])
    expect(await places({}, by('dat', false))).toEqual([2, 1, 3, 4])
    expect(await places({}, by('ten', false, true))).toEqual([3, 1, 2, 4])
    expect(await places({ equal: [{ column: 'loai', value: 'a' }] })).toEqual([1, 2, 3])
    expect(await places({ equal: [{ column: 'loai', value: 'b' }] })).toEqual([2])
    expect(await places({ equal: [{ column: 'so', value: '10.5' }] })).toEqual([2])
    expect(await places({ equal: [{ column: 'dat', value: 'false' }] })).toEqual([2])
    expect(await places({ owing: { filled: ['dat'], files: [] } })).toEqual([1, 2])
    expect(await places({ owing: { filled: [], files: ['anh'] } })).toEqual([1, 2, 3, 4])
  })
})

async function collect<Item>(pieces: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const piece of pieces) all.push(...piece)
  return all
}
