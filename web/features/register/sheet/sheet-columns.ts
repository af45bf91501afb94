import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import type { ColumnType, RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import { sayColumn } from '../parts/say-cell.ts'

type What = { readonly kind: 'ordinal' | 'unit' | 'evidence' | 'changed' } | { readonly kind: 'cell'; readonly column: RegisterColumn }

/** One column of the sheet in pixels: the register's own between what the system keeps of each row. */
export type SheetColumn = What & {
  /** The column's code, or the kind. */
  readonly key: string
  readonly width: number
  /** Pixels before it, from the left edge of the whole sheet. */
  readonly left: number
  /** Stays in sight when the sheet is moved sideways: the running number and the title. */
  readonly frozen: boolean
}

const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 200,
  integer: 110,
  decimal: 130,
  day: 126,
  month: 110,
  flag: 110,
  choice: 170,
  choices: 210,
  row: 210,
  unit: 190,
  file: 110,
  formula: 130,
}
const TITLE_WIDTH = 210
const WIDEST_FOR_HEADER = 230
const HEADER_LETTER_PIXELS = 8.4
const LINES_OF_HEADER = 2

/** The row's own neighbourhood as a column like any other: it is chosen, checked and shown the same way. */
export function neighbourhoodColumn(name: string): RegisterColumn {
  return {
    type: 'unit',
    code: ROW_NEIGHBOURHOOD,
    name,
    hint: '',
    required: true,
    privacy: 'open',
    evidence: false,
    kinds: ['neighbourhood'],
  }
}

/** What one writes in a row: the neighbourhood of a register by neighbourhood, and every column that holds no files. */
export function writtenColumns(definition: RegisterDefinition, neighbourhoodName: string): readonly RegisterColumn[] {
  const own = definition.scope === 'neighbourhood' ? [neighbourhoodColumn(neighbourhoodName)] : []
  return [...own, ...definition.columns.filter(column => column.type !== 'file')]
}

/** The title first, so that a row is always known by it; then as the definition orders. */
export function sheetColumns(definition: RegisterDefinition, neighbourhoodName: string): readonly SheetColumn[] {
  const written = writtenColumns(definition, neighbourhoodName)
  const title = written.find(column => column.code === definition.title)
  const parts: readonly (What & { readonly key: string; readonly width: number; readonly frozen: boolean })[] = [
    { key: 'ordinal', kind: 'ordinal', width: 84, frozen: true },
    ...(title === undefined ? [] : [{ ...cellPart(title), width: TITLE_WIDTH, frozen: true }]),
    ...(definition.scope === 'unit' ? [{ key: 'unit', kind: 'unit' as const, width: 190, frozen: false }] : []),
    ...written.filter(column => column !== title).map(cellPart),
    { key: 'evidence', kind: 'evidence', width: 156, frozen: false },
    { key: 'changed', kind: 'changed', width: 330, frozen: false },
  ]
  let left = 0
  return parts.map(part => {
    const placed = { ...part, left }
    left += part.width
    return placed
  })
}

function cellPart(column: RegisterColumn) {
  // A header of two lines is seen whole.
  const forHeader = Math.ceil((sayColumn(column).length * HEADER_LETTER_PIXELS) / LINES_OF_HEADER) + 34
  const width = Math.max(WIDTHS[column.type], Math.min(WIDEST_FOR_HEADER, forHeader))
  return { key: column.code, kind: 'cell' as const, column, width, frozen: false }
}

export function widthOf(columns: readonly SheetColumn[]): number {
  const last = columns.at(-1)
  return last === undefined ? 0 : last.left + last.width
}

/** The columns that lie in sight; frozen ones always do. */
export function columnsInSight(columns: readonly SheetColumn[], scrollLeft: number, width: number): readonly SheetColumn[] {
  const from = scrollLeft + frozenWidth(columns)
  return columns.filter(column => column.frozen || (column.left + column.width > from && column.left < scrollLeft + width))
}

export function frozenWidth(columns: readonly SheetColumn[]): number {
  return columns.reduce((sum, column) => (column.frozen ? sum + column.width : sum), 0)
}

/** How the server orders by a column; what is masked, computed or lies elsewhere it does not order by. */
export function orderOf(column: SheetColumn, title: string): string | undefined {
  if (column.kind === 'ordinal' || column.kind === 'changed') return column.kind
  if (column.kind !== 'cell' || column.column.privacy !== 'open' || column.key === ROW_NEIGHBOURHOOD) return undefined
  if (column.key === title) return 'title'
  return ['choices', 'row', 'unit'].includes(column.column.type) ? undefined : column.key
}
