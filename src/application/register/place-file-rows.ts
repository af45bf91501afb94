import type { NamedUnit } from '#domain/organisation/resolve-unit-name.ts'
import type { FileRow } from '#domain/register/read-sheet.ts'
import { FIXED_TITLES, SHEET_NEIGHBOURHOOD, SHEET_UNIT } from '#domain/register/register-sheet.ts'
import type { RowVersion } from '#domain/register/register-row.ts'
import { type RowMark, readRowMark } from '#domain/register/row-mark.ts'
import { unitsNamed } from '#domain/register/units-named.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { BadCell } from './enter-rows.ts'
import type { EnteredRow, EntryCode } from './read-entries.ts'
import { type Reaching, isRowWithin } from './reach-register.ts'
import { type RowTitle, loadTitles, referredRows } from './row-titles.ts'

export type PlacedRows = {
  readonly rows: readonly EnteredRow[]
  /** Number on the sheet of each row. */
  readonly sheetRows: readonly number[]
  /** Rows whose neighbourhood, unit or id means nothing here; they are sent without it. */
  readonly misplaced: readonly BadCell[]
}

/** The rows of a file as they are entered: names of places as ids, and without the titles of referred rows that an export wrote and nobody changed. */
export async function placeFileRows(stores: Stores, writing: Reaching, rows: readonly FileRow[]): Promise<PlacedRows> {
  const { reached } = writing
  const exported = await loadExportedTitles(stores, writing, rows)
  const misplaced: BadCell[] = []
  const entered = rows.map((row, index): EnteredRow => {
    const place = placeOf(row, reached.units)
    for (const found of place.refusals) misplaced.push(badPlace(index + 1, found))
    return { ...place.row, cells: withoutExported(row, exported) }
  })
  return { rows: entered, sheetRows: rows.map(row => row.sheetRow), misplaced }
}

function placeOf(row: FileRow, units: readonly NamedUnit[]) {
  const neighbourhoods = unitsNamed(row.neighbourhood, units).filter(unit => unit.kind === 'neighbourhood')
  const keepers = unitsNamed(row.unit, units)
  const refusals: Refusal<EntryCode>[] = []
  if (row.neighbourhood !== '' && neighbourhoods.length !== 1) {
    refusals.push(refusal('ROW_NEIGHBOURHOOD_UNKNOWN', 'neighbourhoodId', { words: row.neighbourhood.slice(0, 60) }))
  }
  if (row.unit !== '' && keepers.length !== 1) {
    refusals.push(refusal('CELL_UNIT_UNKNOWN', 'unitId', { column: FIXED_TITLES[SHEET_UNIT] ?? '', words: row.unit.slice(0, 60) }))
  }
  const mark = markOf(row)
  if (row.rowId !== null && mark === undefined) refusals.push(refusal('ROW_UNKNOWN', 'rowId'))
  return {
    refusals,
    row: {
      rowId: mark?.rowId,
      seenVersion: mark?.seenVersion ?? undefined,
      neighbourhoodId: row.neighbourhood === '' ? null : (neighbourhoods[0]?.unitId ?? null),
      unitId: row.unit === '' ? null : (keepers[0]?.unitId ?? null),
    },
  }
}

function markOf({ rowId }: FileRow): RowMark | undefined {
  return rowId === null ? undefined : readRowMark(rowId)
}

const PLACE_NAMES: Readonly<Record<string, string>> = {
  neighbourhoodId: FIXED_TITLES[SHEET_NEIGHBOURHOOD] ?? '',
  unitId: FIXED_TITLES[SHEET_UNIT] ?? '',
}

function badPlace(row: number, found: Refusal<EntryCode>): BadCell {
  return { row, column: '', columnName: PLACE_NAMES[found.at] ?? '', refusal: found }
}

type Exported = {
  readonly standing: ReadonlyMap<string, RowVersion>
  readonly titles: ReadonlyMap<string, RowTitle>
  readonly columns: readonly string[]
}

async function loadExportedTitles(stores: Stores, { reach, reached }: Reaching, rows: readonly FileRow[]): Promise<Exported> {
  const { registerId, definition } = reached.register
  const columns = definition.columns.filter(column => column.type === 'row').map(column => column.code)
  if (columns.length === 0) return { standing: new Map(), titles: new Map(), columns }
  const ids = rows.flatMap(row => markOf(row)?.rowId ?? [])
  const standing = (await stores.registers.findRows(registerId, [...new Set(ids)])).filter(row => isRowWithin(reached.read, row))
  const titles = await loadTitles(stores, reach, referredRows(definition, standing))
  return { standing: new Map(standing.map(row => [row.rowId, row])), titles, columns }
}

function withoutExported(row: FileRow, { standing, titles, columns }: Exported): FileRow['cells'] {
  const before = standing.get(markOf(row)?.rowId ?? '')
  if (before === undefined) return row.cells
  const same = columns.filter(code => {
    const referred = before.cells[code]
    return typeof referred === 'string' && titles.get(referred)?.shown === row.cells[code]
  })
  return same.length === 0 ? row.cells : Object.fromEntries(Object.entries(row.cells).filter(([code]) => !same.includes(code)))
}
