import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { MOST_FILE_ROWS } from '#domain/register/read-sheet.ts'
import { findColumn } from '#domain/register/register-definition.ts'
import type { RegisterFileRefusalCode } from '#domain/register/register-refusals.ts'
import {
  type RegisterWorkbook,
  SHEET_NEIGHBOURHOOD,
  SHEET_ORDINAL,
  SHEET_ROW_ID,
  SHEET_UNIT,
  type SheetColumn,
  type SheetValue,
  sheetColumns,
  sheetValue,
} from '#domain/register/register-sheet.ts'
import { rowMark } from '#domain/register/row-mark.ts'
import { type Day, dayAt, formatDay } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { RowFilter } from '../ports/register-queries.ts'
import { type PaperFile, XLSX, fileNameOf } from '../report/paper-file.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { personalSince } from './all-columns.ts'
import { pastDay } from './list-rows.ts'
import { presentRows } from './present-rows.ts'
import { type ReachedRegister, type Reaching, coversReading, findReached } from './reach-register.ts'
import type { RowView } from './register-view.ts'

export type RegisterExport = {
  readonly registerId: string
  readonly content: 'template' | 'rows'
  readonly search?: string | undefined
  readonly neighbourhoodId?: string | undefined
  readonly asOf?: Day | undefined
}
type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'documents'>
type ExportCode = AccessRefusalCode | RegisterFileRefusalCode

const PAGE = 1000

/**
 * A register as an Excel file: the template to fill in, or the rows this person may see, personal cells masked as on the screen. Taking rows out is
 * recorded. What is exported and imported again without a change changes nothing.
 */
export async function exportRegister(parts: Parts, actor: Actor, wanted: RegisterExport): Promise<Outcome<PaperFile, ExportCode>> {
  const workbook = await parts.unitOfWork.run(scopeOf(actor), stores => gather(parts, stores, actor, wanted))
  if (!workbook.ok) return workbook
  const { title, note } = workbook.value
  const bytes = await parts.documents.registerWorkbook(workbook.value)
  return accepted({ name: fileNameOf(note === '' ? `mẫu ${title}` : title, 'xlsx'), mime: XLSX, bytes })
}

async function gather(parts: Parts, stores: Stores, actor: Actor, wanted: RegisterExport): Promise<Outcome<RegisterWorkbook, ExportCode>> {
  const open = await findReached(stores, actor, wanted.registerId)
  if (open === undefined) return refused(notFound('register'))
  const { reached } = open
  const asOf = pastDay(wanted.asOf, dayAt(parts.clock.now())) ?? undefined
  const found = wanted.content === 'template' ? accepted([]) : await readRows(stores, open, { ...wanted, asOf })
  if (!found.ok) return found
  const rows = found.value
  const { definition, definitionVersion } = reached.register
  const units = reached.units.filter(unit => unit.activeTo === null || unit.activeTo >= dayAt(parts.clock.now()))
  const columns = sheetColumns(definition, { units, withNeighbourhood: rows.some(row => row.neighbourhoodId !== null) })
  if (wanted.content === 'rows') {
    const after = {
      rows: rows.length,
      // What was searched for may be a person's name.
      searched: wanted.search !== undefined && wanted.search !== '',
      neighbourhoodId: wanted.neighbourhoodId ?? null,
      asOf: wanted.asOf ?? null,
    }
    const { registerId } = wanted
    await stores.audit.record({ action: 'register.export', entity: 'register', entityId: registerId, before: null, after })
  }
  return accepted({
    registerCode: definition.code,
    definitionVersion,
    title: definition.name,
    purpose: definition.purpose,
    note: wanted.content === 'template' ? '' : noteOf(parts, actor, wanted),
    columns,
    rows: rows.map(row => columns.map(column => valueIn(reached, row, column))),
  })
}

async function readRows(
  stores: Stores,
  { reach, reached }: Reaching,
  { registerId, search, neighbourhoodId, asOf }: RegisterExport,
): Promise<Outcome<readonly RowView[], ExportCode>> {
  const filter: RowFilter = {
    registerId,
    reach: reached.read,
    asOf: asOf ?? null,
    neighbourhoodId,
    search,
    searchesPersonal: coversReading(reached),
    searchesFromDefinition: await personalSince(stores, reached.register),
  }
  const total = await stores.registerQueries.countRows(filter)
  if (total > MOST_FILE_ROWS) return refused(refusal('REGISTER_TOO_LONG_TO_EXPORT', '', { rows: total, most: MOST_FILE_ROWS }))
  const rows: RowView[] = []
  for (let offset = 0; offset < total; offset += PAGE) {
    const listed = await stores.registerQueries.listRows(filter, { by: 'ordinal', descending: false }, { offset, limit: PAGE })
    rows.push(...(await presentRows({ stores, reach, reached, past: true }, listed)))
  }
  return accepted(rows)
}

function valueIn({ register, units }: ReachedRegister, row: RowView, { key }: SheetColumn): SheetValue {
  const unitName = (unitId: string): string => units.find(unit => unit.unitId === unitId)?.name ?? unitId
  if (key === SHEET_ROW_ID) return rowMark(row)
  if (key === SHEET_ORDINAL) return row.ordinal
  if (key === SHEET_NEIGHBOURHOOD) return row.neighbourhoodId === null ? null : unitName(row.neighbourhoodId)
  if (key === SHEET_UNIT) return unitName(row.unitId)
  const column = findColumn(register.definition, key)
  return column === undefined ? null : sheetValue(column, row, { titleOf: rowId => row.titles[rowId] ?? '', unitName })
}

/** Who took the rows out and when, and of which day they are. */
function noteOf({ clock }: Parts, actor: Actor, { asOf }: RegisterExport): string {
  const today = dayAt(clock.now())
  const past = asOf === undefined || asOf >= today ? '' : `, số liệu đến hết ngày ${formatDay(asOf)}`
  return `${actor.name} xuất ngày ${formatDay(today)}${past}. Dữ liệu cá nhân đã được che.`
}
