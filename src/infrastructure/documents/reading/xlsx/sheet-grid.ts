import type { MergeRange, Sheet } from 'hucre/xlsx'
import type { SourceCell } from '#domain/plan/source-document.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'
import { displayedValue } from './displayed-value.ts'

/** The sheet as a rectangle down to its last cell with content, merged areas spread, anchors counted on the sheet. */
export function makeSheetGrid(sheet: Sheet, limits: ReadingLimits): SourceCell[][] {
  const shown = sheet.rows.map((row, rowIndex) => row.map((_, columnIndex) => readCell(sheet, rowIndex, columnIndex)))
  const height = shown.findLastIndex(row => row.some(cell => cell.text !== '')) + 1
  const width = shown.reduce((widest, row) => Math.max(widest, row.findLastIndex(cell => cell.text !== '') + 1), 0)
  if (height > limits.rows) throw new ReadingRefused('PLAN_FILE_TOO_MANY_ROWS', { sheet: sheet.name.slice(0, 60), limit: limits.rows })
  if (width > limits.columns)
    throw new ReadingRefused('PLAN_FILE_TOO_MANY_COLUMNS', { sheet: sheet.name.slice(0, 60), limit: limits.columns })
  if (height === 0) return []
  const merges = (sheet.merges ?? []).filter(merge => merge.startRow < height && merge.startCol < width)
  const grid = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => shown[row]?.[column] ?? { text: '', anchorRow: row, anchorColumn: column }),
  )
  for (const merge of merges) spread(grid, merge)
  return grid
}

function readCell(sheet: Sheet, row: number, column: number): SourceCell {
  const value = sheet.rows[row]?.[column] ?? null
  const detail = sheet.cells?.get(`${row},${column}`)
  const format = detail?.style?.numFmt
  const shown = displayedValue({ value: detail?.formulaResult ?? value, ...(format === undefined ? {} : { style: { numFmt: format } }) })
  return { ...shown, anchorRow: row, anchorColumn: column, ...(detail?.style?.font?.bold === true ? { bold: true } : {}) }
}

function spread(grid: SourceCell[][], merge: MergeRange): void {
  const anchor = grid[merge.startRow]?.[merge.startCol]
  if (anchor === undefined) return
  for (let row = merge.startRow; row <= Math.min(merge.endRow, grid.length - 1); row++) {
    const line = grid[row] ?? []
    for (let column = merge.startCol; column <= Math.min(merge.endCol, line.length - 1); column++) line[column] = anchor
  }
}
