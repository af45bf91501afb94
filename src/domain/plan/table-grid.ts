import { tidyText } from '../shared/vietnamese-text.ts'
import type { SourceCell, SourceTable } from './source-document.ts'

/** Reading aids over a rectangular matrix; a place outside it is an empty cell. */
export type TableGrid = {
  readonly rowCount: number
  readonly columnCount: number
  readonly cell: (row: number, column: number) => SourceCell | undefined
  /** One space between words, line breaks included. */
  readonly text: (row: number, column: number) => string
  /** Line breaks kept as `\n`. */
  readonly lines: (row: number, column: number) => string
  /** Whether this place shows the words of a cell that begins above it. */
  readonly isSharedWithAbove: (row: number, column: number) => boolean
  readonly isSharedWithBelow: (row: number, column: number) => boolean
  /** Whether this place shows the words of a cell that begins to its left. */
  readonly isSharedWithLeft: (row: number, column: number) => boolean
}

export function makeGrid(table: SourceTable): TableGrid {
  const rows = table.rows
  const cell = (row: number, column: number): SourceCell | undefined => rows[row]?.[column]
  const isSame = (left: SourceCell | undefined, right: SourceCell | undefined): boolean =>
    left !== undefined && right !== undefined && left.anchorRow === right.anchorRow && left.anchorColumn === right.anchorColumn
  return {
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    cell,
    text: (row, column) => wordsIn(cell(row, column)),
    lines: (row, column) => tidyLines(cell(row, column)?.text ?? ''),
    isSharedWithAbove: (row, column) => isSame(cell(row, column), cell(row - 1, column)),
    isSharedWithBelow: (row, column) => isSame(cell(row, column), cell(row + 1, column)),
    isSharedWithLeft: (row, column) => isSame(cell(row, column), cell(row, column - 1)),
  }
}

/** Each cell is tidied once, however often rules look at it. */
const TIDIED = new WeakMap<SourceCell, string>()

function wordsIn(cell: SourceCell | undefined): string {
  if (cell === undefined || cell.text === '') return ''
  const known = TIDIED.get(cell)
  if (known !== undefined) return known
  const tidy = tidyText(cell.text)
  TIDIED.set(cell, tidy)
  return tidy
}

function tidyLines(text: string): string {
  if (!text.includes('\n')) return tidyText(text)
  return text
    .split('\n')
    .map(tidyText)
    .filter(line => line !== '')
    .join('\n')
}

/** The places of a row where a cell with words begins (seen along the row, merged stretches once). */
export function wordsOfRow(grid: TableGrid, row: number): readonly number[] {
  const columns: number[] = []
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (!grid.isSharedWithLeft(row, column) && grid.text(row, column) !== '') columns.push(column)
  }
  return columns
}

/** How many columns the cell at this place covers. */
export function widthOfCell(grid: TableGrid, row: number, column: number): number {
  let width = 1
  while (column + width < grid.columnCount && grid.isSharedWithLeft(row, column + width)) width += 1
  return width
}

export function rowText(grid: TableGrid, row: number): string {
  return wordsOfRow(grid, row)
    .map(column => grid.text(row, column))
    .join(' | ')
}
