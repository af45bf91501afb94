import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { foldText } from '../shared/vietnamese-text.ts'
import type { RegisterDefinition } from './register-definition.ts'
import type { CellValue } from './register-row.ts'
import type { RegisterFileRefusalCode } from './register-refusals.ts'
import { FIXED_TITLES, SHEET_NEIGHBOURHOOD, SHEET_ORDINAL, SHEET_ROW_ID, SHEET_UNIT } from './register-sheet.ts'

export const MOST_FILE_ROWS = 50_000
/** The header stands among the first rows, under a title or a letterhead. */
const HEADER_WITHIN = 20
/** Of a title or a place's name; a longer text is none and is not read to its end. */
const LONGEST_NAME = 300

export type RawCell = string | number | boolean | null

/** A row of a file as it was typed there. */
export type FileRow = {
  /** As the sheet numbers it, from 1. */
  readonly sheetRow: number
  /** As it stands in the file, see `readRowMark`. */
  readonly rowId: string | null
  readonly neighbourhood: string
  readonly unit: string
  /** By column; null where the cell is empty. Computed columns are left out. */
  readonly cells: Readonly<Record<string, CellValue | null>>
}

type FileRefusals = readonly Refusal<RegisterFileRefusalCode>[]
type Header = {
  readonly at: number
  /** Key of each column; null where it has no title. */ readonly keys: readonly (string | null)[]
  readonly unknown: readonly string[]
}

/**
 * The rows of a sheet under the row that holds the register's column names (a `*` behind them and a unit in brackets do not matter, nor do case
 * and marks). Empty rows are passed over. A column the register lacks, one that stands twice and a required one that is missing are refused.
 */
export function readSheet(
  definition: RegisterDefinition,
  sheet: readonly (readonly RawCell[])[],
): Outcome<readonly FileRow[], RegisterFileRefusalCode> {
  const header = findHeader(definition, sheet)
  if (header === undefined) return refused(refusal('REGISTER_FILE_WITHOUT_HEADER', '', { register: definition.name }))
  const body = sheet.slice(header.at + 1)
  const wrong = [...unknownColumns(header, body), ...twiceColumns(definition, header), ...missingColumns(definition, header)]
  if (wrong.length > 0) return refused(...wrong)
  const rows = body.flatMap((cells, index) => (cells.every(isEmpty) ? [] : [readFileRow(definition, header, cells, header.at + index + 2)]))
  if (rows.length === 0) return refused(refusal('REGISTER_FILE_WITHOUT_ROWS'))
  if (rows.length > MOST_FILE_ROWS) return refused(refusal('REGISTER_FILE_TOO_MANY_ROWS', '', { most: MOST_FILE_ROWS }))
  return accepted(rows)
}

/** The row in which most of the register's names stand; one name alone is a header only of a register of one column. */
function findHeader(definition: RegisterDefinition, sheet: readonly (readonly RawCell[])[]): Header | undefined {
  const keys = keysByTitle(definition)
  const candidates = sheet.slice(0, HEADER_WITHIN).map((cells, at) => ({ at, titles: cells.map(titleIn) }))
  const counted = candidates.map(({ at, titles }) => ({ at, titles, known: titles.filter(title => keys.has(title)).length }))
  const best = counted.reduce<(typeof counted)[number] | undefined>((most, row) => (row.known > (most?.known ?? 0) ? row : most), undefined)
  if (best === undefined || best.known < Math.min(2, definition.columns.length)) return undefined
  const cells = sheet[best.at] ?? []
  return {
    at: best.at,
    keys: best.titles.map(title => keys.get(title) ?? null),
    unknown: best.titles.map((title, index) => (title === '' || keys.has(title) ? '' : String(cells[index] ?? ''))),
  }
}

function keysByTitle(definition: RegisterDefinition): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(FIXED_TITLES).map(([key, title]) => [foldText(title), key] as const),
    ['tt', SHEET_ORDINAL],
    ...definition.columns.map(column => [column.code, column.code] as const),
    ...definition.columns.map(column => [titleKey(column.name), column.code] as const),
  ])
}

function titleIn(cell: RawCell): string {
  return typeof cell === 'string' ? titleKey(cell.slice(0, LONGEST_NAME)) : ''
}

function titleKey(title: string): string {
  const folded = foldText(title).replace(/\s*\*+$/, '')
  return folded.replace(/(?<=\S)\s*\([^()]*\)$/, '') || folded
}

function unknownColumns(header: Header, body: readonly (readonly RawCell[])[]): FileRefusals {
  const named = header.unknown.filter(title => title !== '')
  const width = body.reduce((widest, row) => Math.max(widest, row.length), 0)
  const nameless = Array.from({ length: width }, (_, index) => index).filter(
    index =>
      (header.keys[index] ?? null) === null && (header.unknown[index] ?? '') === '' && body.some(row => !isEmpty(row[index] ?? null)),
  )
  return [...named, ...nameless.map(index => columnLetter(index))].map(column =>
    refusal('REGISTER_FILE_COLUMN_UNKNOWN', '', { column: column.slice(0, 80) }),
  )
}

function twiceColumns(definition: RegisterDefinition, { keys }: Header): FileRefusals {
  const twice = keys.filter((key, index) => key !== null && keys.indexOf(key) !== index)
  return [...new Set(twice)].map(key => refusal('REGISTER_FILE_COLUMN_TWICE', '', { column: titleOf(definition, key ?? '') }))
}

function missingColumns(definition: RegisterDefinition, { keys }: Header): FileRefusals {
  const required = definition.columns
    .filter(column => column.required && column.type !== 'file' && column.type !== 'formula')
    .map(column => column.code)
  const wanted = definition.scope === 'neighbourhood' ? [SHEET_NEIGHBOURHOOD, ...required] : required
  return wanted
    .filter(key => !keys.includes(key))
    .map(key => refusal('REGISTER_FILE_COLUMN_MISSING', '', { column: titleOf(definition, key) }))
}

function titleOf(definition: RegisterDefinition, key: string): string {
  return FIXED_TITLES[key] ?? definition.columns.find(column => column.code === key)?.name ?? key
}

function readFileRow(definition: RegisterDefinition, header: Header, raw: readonly RawCell[], sheetRow: number): FileRow {
  const textAt = (key: string): string => {
    const place = header.keys.indexOf(key)
    return place < 0
      ? ''
      : String(raw[place] ?? '')
          .slice(0, LONGEST_NAME)
          .trim()
  }
  const computed = new Set(definition.columns.filter(column => column.type === 'formula').map(column => column.code))
  const own = header.keys.flatMap((key, index) =>
    key === null || Object.hasOwn(FIXED_TITLES, key) || computed.has(key) ? [] : [[key, emptied(raw[index])] as const],
  )
  const rowId = textAt(SHEET_ROW_ID)
  return {
    sheetRow,
    rowId: rowId === '' ? null : rowId,
    neighbourhood: textAt(SHEET_NEIGHBOURHOOD),
    unit: textAt(SHEET_UNIT),
    cells: Object.fromEntries(own),
  }
}

function emptied(cell: RawCell | undefined): CellValue | null {
  return cell === undefined || cell === '' ? null : cell
}

function isEmpty(cell: RawCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}

function columnLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26)
}
