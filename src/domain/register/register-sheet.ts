import type { NamedUnit } from '../organisation/resolve-unit-name.ts'
import { describeColumn } from './column-guide.ts'
import { cellText } from './cell-text.ts'
import type { CellNames } from './cell-text.ts'
import type { RegisterColumn, RegisterDefinition } from './register-definition.ts'
import type { Cells } from './register-row.ts'

/** Columns that stand before the register's own: the row's id (hidden), its running number, its neighbourhood, its keeping unit. */
export const SHEET_ROW_ID = 'row_id:'
export const SHEET_ORDINAL = 'ordinal:'
export const SHEET_NEIGHBOURHOOD = 'neighbourhood:'
export const SHEET_UNIT = 'unit:'

/** Titles of those columns; an import finds them by these words too. */
export const FIXED_TITLES: Readonly<Record<string, string>> = {
  [SHEET_ROW_ID]: 'Mã dòng',
  [SHEET_ORDINAL]: 'STT',
  [SHEET_NEIGHBOURHOOD]: 'Khu phố',
  [SHEET_UNIT]: 'Đơn vị ghi sổ',
}

export type SheetKind = 'text' | 'integer' | 'decimal' | 'day' | 'month' | 'list' | 'computed' | 'id'

export type SheetColumn = {
  /** Code of the register's column, or one of the fixed keys. */
  readonly key: string
  readonly title: string
  readonly required: boolean
  readonly kind: SheetKind
  /** What the drop-down offers; empty where anything of the kind may be typed. */
  readonly options: readonly string[]
  /** Of figures the least and most, of text the most characters. */
  readonly least: number | null
  readonly most: number | null
  /** How to fill it in, for the guide and the hint beside the cell. */
  readonly help: string
}

/** A cell in a file: figures as numbers, days as `YYYY-MM-DD`, everything else as people read it; null where it is empty. */
export type SheetValue = string | number | null

/** One row as a sheet shows it to one reader: `cells` as that reader may see them, titles and unit names looked up. */
export type SheetRow = {
  readonly rowId: string
  readonly ordinal: number
  readonly neighbourhoodName: string
  readonly unitName: string
  readonly cells: Cells
  readonly masked: readonly string[]
}

/** A register's file: the blank template, or the rows one reader may see. */
export type RegisterWorkbook = {
  readonly registerCode: string
  readonly definitionVersion: number
  readonly title: string
  readonly purpose: string
  /** Who took the rows out and when; empty on a template. */
  readonly note: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}

/** The hidden sheet by which an import recognises the file: the mark, the register's code, its definition's version. */
export const STAMP_SHEET = '_sauro'
export const STAMP_MARK = 'sauro-register'

export type SheetOptions = { readonly units: readonly NamedUnit[]; readonly withNeighbourhood: boolean }

/** The columns of a register's file, template and export alike, in their order. Files attached to rows are not in it. */
export function sheetColumns(definition: RegisterDefinition, { units, withNeighbourhood }: SheetOptions): readonly SheetColumn[] {
  const namesOf = (kinds: readonly string[]): readonly string[] =>
    units.filter(unit => kinds.length === 0 || kinds.includes(unit.kind)).map(unit => unit.name)
  const keepers = namesOf(definition.access.keptBy)
  const isByNeighbourhood = definition.scope === 'neighbourhood'
  return [
    fixedColumn(SHEET_ROW_ID, { kind: 'id', help: 'Hệ thống dùng để nhận ra dòng đã có. Dòng mới thì để trống.' }),
    fixedColumn(SHEET_ORDINAL, { kind: 'computed', help: 'Số thứ tự trong sổ, do hệ thống đánh. Dòng mới thì để trống.' }),
    ...(isByNeighbourhood || withNeighbourhood
      ? [
          fixedColumn(SHEET_NEIGHBOURHOOD, {
            kind: 'list',
            required: isByNeighbourhood,
            options: namesOf(['neighbourhood']),
            help: 'Khu phố của dòng, chọn trong danh sách.',
          }),
        ]
      : []),
    ...(keepers.length > 1
      ? [fixedColumn(SHEET_UNIT, { kind: 'list', options: keepers, help: 'Đơn vị giữ dòng này. Để trống thì là đơn vị của người nhập.' })]
      : []),
    ...definition.columns.filter(column => column.type !== 'file').map(column => ownColumn(column, namesOf)),
  ]
}

/** What stands in a column's cell for a row. */
export function sheetValue(column: RegisterColumn, row: Pick<SheetRow, 'cells' | 'masked'>, names: CellNames): SheetValue {
  const value = row.cells[column.code]
  if (value === undefined) return null
  if (typeof value === 'number') return value
  if (row.masked.includes(column.code) || column.type === 'day' || column.type === 'month') return String(value)
  return cellText(column, value, names)
}

type FixedMore = Pick<SheetColumn, 'kind' | 'help'> & { readonly required?: boolean; readonly options?: readonly string[] }

function fixedColumn(key: string, { kind, help, required = false, options = [] }: FixedMore): SheetColumn {
  return { key, title: FIXED_TITLES[key] ?? key, required, kind, options, least: null, most: null, help }
}

const KINDS: Readonly<Record<RegisterColumn['type'], SheetKind>> = {
  text: 'text',
  integer: 'integer',
  decimal: 'decimal',
  day: 'day',
  month: 'month',
  flag: 'list',
  choice: 'list',
  // A drop-down gives one choice only.
  choices: 'text',
  row: 'text',
  unit: 'list',
  file: 'text',
  formula: 'computed',
}

function ownColumn(column: RegisterColumn, namesOf: (kinds: readonly string[]) => readonly string[]): SheetColumn {
  const isFigure = column.type === 'integer' || column.type === 'decimal'
  return {
    key: column.code,
    title: column.name,
    required: column.required,
    kind: KINDS[column.type],
    options: optionsOf(column, namesOf),
    least: isFigure ? column.least : null,
    most: isFigure ? column.most : column.type === 'text' ? column.longest : null,
    help: describeColumn(column),
  }
}

function optionsOf(column: RegisterColumn, namesOf: (kinds: readonly string[]) => readonly string[]): readonly string[] {
  if (column.type === 'flag') return ['Có', 'Không']
  if (column.type === 'choice') return column.choices.map(choice => choice.name)
  return column.type === 'unit' ? namesOf(column.kinds) : []
}
