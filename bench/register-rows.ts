import type { RegisterRecord, StoredRow } from '#application/ports/register-store.ts'
import type { Cells } from '#domain/register/register-row.ts'
import { type Day, addDays, addMonths, toDay, toInstant, toMonth } from '#domain/shared/calendar.ts'
import type { BenchWard } from './bench-ward.ts'

/** How many rows a ward's registers hold; the months count from 5/2026. */
export type WardSize = { readonly lodgings: number; readonly residents: number; readonly dossiersAMonth: number; readonly months: number }

/** The ward of the measurement: 3,000 lodging houses, 20,000 residents, 5,000 dossiers a month for 16 months. */
export const ORDINARY_WARD: WardSize = { lodgings: 3000, residents: 20_000, dossiersAMonth: 5000, months: 16 }

const PROCEDURES = 300
const ROWS_A_PIECE = 5000
const RECORDED = toInstant('2026-06-01T01:00:00.000Z')
const FIRST_DAY = toDay('2026-05-01')

type Row = { readonly cells: Cells; readonly neighbourhood: boolean }
type Ids = (register: string, index: number) => string

/** Rows of every register that a target of Plan 55 counts, written as an import would leave them, without the checks of one. */
export async function fillRegisters({ application, office }: Pick<BenchWard, 'application' | 'office'>, size: WardSize): Promise<number> {
  const ids = new Map<string, string>()
  const idOf: Ids = (register, index) => {
    const key = `${register} ${index}`
    const known = ids.get(key) ?? application.identifiers.next()
    ids.set(key, known)
    return known
  }
  const scope = { tenantId: office.tenantId, actor: { memberId: null, name: 'Đo' } }
  let written = 0
  for (const [code, { count, make }] of Object.entries(rowsOfWard(size, idOf))) {
    for (let first = 0; first < count; first += ROWS_A_PIECE) {
      const piece = Array.from({ length: Math.min(ROWS_A_PIECE, count - first) }, (_, index) => first + index)
      await application.unitOfWork.run(scope, async ({ registers, organisation }) => {
        const register = await registers.findRegisterByCode(code)
        if (register === undefined) throw new Error(`No register ${code}`)
        const units = (await organisation.listUnits()).filter(unit => unit.kind === 'neighbourhood').map(unit => unit.unitId)
        await registers.addVersions(piece.map(index => stored(register, { ...make(index), rowId: idOf(code, index), index, units })))
      })
    }
    written += count
  }
  return written
}

function rowsOfWard(
  { lodgings, residents, dossiersAMonth, months }: WardSize,
  idOf: Ids,
): Readonly<Record<string, { count: number; make: (index: number) => Row }>> {
  const dayOf = (index: number): Day => addDays(FIRST_DAY, (index * 7) % (months * 30))
  const monthOf = (index: number) => addMonths(toMonth('2026-05'), index % months)
  const ward = (cells: Cells): Row => ({ cells, neighbourhood: false })
  const local = (cells: Cells): Row => ({ cells, neighbourhood: true })
  return {
    procedures: {
      count: PROCEDURES,
      make: index =>
        ward({ code: `1.00${index}`, name: `Thủ tục ${index}`, legal_hours: 40, online_level: index % 10 === 0 ? 'none' : 'full' }),
    },
    dossier_stats: {
      count: PROCEDURES * months,
      make: index =>
        ward({
          period: addMonths(toMonth('2026-05'), Math.floor(index / PROCEDURES)),
          procedure: idOf('procedures', index % PROCEDURES),
          received: Math.ceil(dossiersAMonth / PROCEDURES),
          received_online: Math.floor((dossiersAMonth / PROCEDURES) * 0.9),
          settled: Math.floor(dossiersAMonth / PROCEDURES),
          total_hours: index % 400,
        }),
    },
    satisfaction: {
      count: dossiersAMonth * months,
      make: index =>
        ward({
          answered_on: dayOf(index),
          channel: 'qr',
          score: (index % 5) + 1,
          satisfied: index % 20 !== 0,
          comment: 'Cán bộ hướng dẫn tận tình.',
        }),
    },
    hardship_cases: {
      count: residents,
      make: index =>
        local({
          code: `TH-${index}`,
          person: `Người mẫu ${index}`,
          address: `Số ${index}, đường mẫu`,
          eligible: index % 3 !== 0,
          reviewed_on: dayOf(index),
          ...(index % 4 === 0 ? {} : { supported_on: dayOf(index + 3) }),
        }),
    },
    lodgings: {
      count: lodgings,
      make: index =>
        local({
          code: `LK-${index}`,
          owner: `Chủ trọ mẫu ${Math.floor(index / 2)}`,
          address: `Số ${index}, đường mẫu`,
          rooms: index % 30,
          reviewed_on: dayOf(index),
          class: 'safe',
          ...(index % 5 === 0 ? {} : { data_updated_on: dayOf(index), commitment_signed_on: dayOf(index) }),
          fire_equipment: index % 7 !== 0,
        }),
    },
    model_lodgings: {
      count: 20,
      make: index => local({ name: `Mô hình ${index}`, lodging: idOf('lodgings', index), launched_on: dayOf(index) }),
    },
    incidents: {
      count: months * 21,
      make: index => local({ period: monthOf(index), kind: 'residence', number: index % 3, number_2025: index % 4 }),
    },
    enterprises: { count: 60, make: index => ward({ name: `Doanh nghiệp mẫu ${index}`, kind: 'fdi', workers: 500 }) },
    outreach: {
      count: 40 * months,
      make: index =>
        ward({ held_on: dayOf(index), place: 'Khu nhà trọ', enterprise: idOf('enterprises', index % 60), topic: 'fire', participants: 40 }),
    },
    urban_violations: {
      count: 50 * months,
      make: index =>
        local({ found_on: dayOf(index), kind: 'advert', place: 'Quốc lộ 51', on_model_site: true, handled_on: dayOf(index + 1) }),
    },
    recommendations: {
      count: 20 * months,
      make: index =>
        ward({
          source: 'supervision',
          content: 'Kiến nghị',
          raised_on: dayOf(index),
          deadline: addDays(dayOf(index), 15),
          authority: 'within',
          done_on: addDays(dayOf(index), index % 20),
        }),
    },
    bottlenecks: {
      count: 10 * months,
      make: index =>
        local({
          content: 'Vướng mắc',
          subject: 'Dự án mẫu',
          raised_on: dayOf(index),
          authority: 'within',
          deadline: addDays(dayOf(index), 15),
        }),
    },
    model_sites: {
      count: 30,
      make: index => local({ level: 'neighbourhood', name: `Tuyến ${index}`, registered_on: dayOf(index), accepted_on: dayOf(index + 9) }),
    },
    contributions: {
      count: 10 * months,
      make: index =>
        ward({
          sponsor: idOf('sponsors', index % 5),
          purpose: 'Chiếu sáng',
          pledged: 5_000_000,
          received: 2_000_000,
          received_on: dayOf(index),
        }),
    },
  }
}

type Placed = Row & { readonly rowId: string; readonly index: number; readonly units: readonly string[] }

function stored({ registerId, definitionVersion }: RegisterRecord, { cells, neighbourhood, rowId, index, units }: Placed): StoredRow {
  const unitId = units[index % units.length] ?? ''
  return {
    row: {
      rowId,
      rowVersion: 1,
      registerId,
      ordinal: index + 1,
      definitionVersion,
      unitId,
      neighbourhoodId: neighbourhood ? unitId : null,
      cells,
      recordedAt: RECORDED,
      recordedTo: null,
      removed: false,
      change: 'added',
      reason: '',
      changedBy: null,
      importId: null,
      erasedAt: null,
    },
    keys: { searchText: '', personalSearch: '', sortKey: '', unique: [] },
  }
}
