import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteConnection from 'better-sqlite3'
import { writeXlsx } from 'hucre/xlsx'
import type { Actor } from '#application/actor.ts'
import { valueOf } from '#application/demonstration/value-of.ts'
import { enterRows } from '#application/register/enter-rows.ts'
import { importPack } from '#application/register/import-pack.ts'
import { importRegister } from '#application/register/import-register.ts'
import { listRegisters } from '#application/register/list-registers.ts'
import { PLAN_55_PACK } from '#domain/register/pack/plan-55-pack.ts'
import { type BenchCase, defineCase } from '../bench-case.ts'
import { type BenchWard, openBenchWard } from '../bench-ward.ts'

type Entry = {
  readonly ward: BenchWard
  readonly police: Actor
  readonly registerId: string
  readonly neighbourhoodId: string
  readonly bare: BareTable
  /** Rows entered so far, so that no code comes twice. */
  next: number
  /** Files made beforehand: making one is not what is measured. */
  readonly files: Uint8Array[]
}

async function prepareEntry(): Promise<Entry> {
  const ward = await openBenchWard('2026-10-20T02:00:00.000Z')
  const { application, office } = ward
  valueOf(await importPack(application, office, PLAN_55_PACK))
  const units = await application.unitOfWork.read(office.tenantId, stores => stores.organisation.listUnits())
  const unitIdOf = (kind: string) => units.find(unit => unit.kind === kind)?.unitId ?? ''
  const police = ward.heads.find(head => head.memberships.some(item => item.unitId === unitIdOf('police')))
  if (police === undefined) throw new Error('The ward has no police')
  const registerId = (await listRegisters(application, police)).items.find(item => item.code === 'lodgings')?.registerId ?? ''
  return { ward, police, registerId, neighbourhoodId: unitIdOf('neighbourhood'), bare: openBareTable(), next: 0, files: [] }
}

/** Fifteen cells of a lodging house as somebody pastes them. */
function houseCells(number: number): Record<string, string> {
  return {
    code: `KP-${number}`,
    owner: `Chủ trọ mẫu ${number}`,
    id_number: String(75_000_000_000 + number),
    address: `${number} đường mẫu, tổ ${number % 20}`,
    kind: 'Nhà trọ, phòng trọ',
    rooms: String(1 + (number % 30)),
    residents: String(number % 60),
    opened_on: '01/01/2024',
    reviewed_on: '15/7/2026',
    class: 'An toàn',
    data_updated_on: '16/7/2026',
    commitment_signed_on: '20/7/2026',
    fire_equipment: 'có',
    inspected_on: '1/8/2026',
  }
}

function nextHouses(entry: Entry, count: number): Record<string, string>[] {
  const houses = Array.from({ length: count }, (_, index) => houseCells(entry.next + index + 1))
  entry.next += count
  return houses
}

async function paste(entry: Entry, count: number): Promise<void> {
  const { ward, police, registerId, neighbourhoodId } = entry
  const rows = nextHouses(entry, count).map(cells => ({ neighbourhoodId, unitId: null, cells }))
  const entered = valueOf(
    await enterRows(ward.application, police, { registerId, rows, checkOnly: false, keep: 'all', changesKnown: false }),
  )
  if (entered.added !== count) throw new Error(`Only ${entered.added} rows came in: ${JSON.stringify(entered.bad[0])}`)
}

const TITLES = [
  'Mã cơ sở',
  'Chủ cơ sở',
  'Số định danh của chủ cơ sở',
  'Địa chỉ',
  'Loại hình',
  'Số phòng',
  'Số người lưu trú',
  'Hoạt động từ',
  'Ngày rà soát',
  'Phân loại',
  'Ngày cập nhật dữ liệu',
  'Ngày ký cam kết ANTT',
  'Đủ thiết bị PCCC tối thiểu',
  'Kiểm tra gần nhất',
]

async function makeFile(entry: Entry, count: number): Promise<Uint8Array> {
  const rows = nextHouses(entry, count).map(cells => ['Khu phố 1', ...Object.values(cells)])
  return writeXlsx({ sheets: [{ name: 'Sổ', rows: [['Khu phố', ...TITLES], ...rows] }] })
}

async function importNext({ ward, police, registerId, files }: Entry, count: number): Promise<void> {
  const bytes = files.shift()
  if (bytes === undefined) throw new Error('No file left to import')
  const imported = valueOf(await importRegister(ward.application, police, { registerId, fileName: 'so.xlsx', bytes, checkOnly: false }))
  if (imported.added !== count) throw new Error(`Only ${imported.added} rows came in: ${JSON.stringify(imported.bad[0])}`)
}

type BareTable = { insert(count: number): void; close(): void }

/** Bare hands: as many rows of the same text in one synced transaction, no cell read, no rule checked, no history. */
function openBareTable(): BareTable {
  const path = join(tmpdir(), `sauro-bare-rows-${process.pid}-${Math.round(performance.now())}.sqlite`)
  const database = new SqliteConnection(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table house (id integer primary key, cells text)')
  const statement = database.prepare('insert into house (cells) values (?)')
  const insert = database.transaction((count: number) => {
    for (let row = 0; row < count; row += 1) statement.run(JSON.stringify(houseCells(row)))
  })
  return {
    insert: count => insert.immediate(count),
    close() {
      database.close()
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
    },
  }
}

async function clean({ ward, bare }: Entry): Promise<void> {
  bare.close()
  await ward.close()
}

type Size = { readonly rows: number; readonly iterations: number; readonly expectedMs: number }

function pasteCase({ rows, iterations, expectedMs }: Size): BenchCase {
  return defineCase({
    name: `paste of ${rows} rows into the register of lodgings, checked and written`,
    iterations,
    warmUp: 1,
    expectedMs,
    prepare: prepareEntry,
    run: entry => paste(entry, rows),
    baseline: entry => Promise.resolve(entry.bare.insert(rows)),
    clean,
  })
}

function importCase({ rows, iterations, expectedMs }: Size): BenchCase {
  const warmUp = 1
  return defineCase({
    name: `import of ${rows} rows from an Excel file, read in the child, checked and written`,
    iterations,
    warmUp,
    expectedMs,
    async prepare() {
      const entry = await prepareEntry()
      for (let file = 0; file < iterations + warmUp; file += 1) entry.files.push(await makeFile(entry, rows))
      return entry
    },
    run: entry => importNext(entry, rows),
    baseline: entry => Promise.resolve(entry.bare.insert(rows)),
    clean,
  })
}

/** Ten and a hundred times as many rows show how the cost grows. */
export const cases = [
  pasteCase({ rows: 10, iterations: 20, expectedMs: 100 }),
  pasteCase({ rows: 100, iterations: 15, expectedMs: 200 }),
  pasteCase({ rows: 1000, iterations: 10, expectedMs: 1000 }),
  importCase({ rows: 100, iterations: 5, expectedMs: 800 }),
  importCase({ rows: 1000, iterations: 5, expectedMs: 1500 }),
  importCase({ rows: 10_000, iterations: 3, expectedMs: 6000 }),
]
