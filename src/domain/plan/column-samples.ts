import type { TableGrid } from './table-grid.ts'
import { isNumberingRow, isRepeatedHeader } from './table-header.ts'
import type { TableHeader } from './table-header.ts'

/** Rows looked at to tell a plan from a list; enough to judge, few enough to be quick. */
const SAMPLE_ROWS = 60

/** The words of a column's first body cells, headers and empty cells left out. */
export function sample(grid: TableGrid, header: TableHeader, column: number): readonly string[] {
  const texts: string[] = []
  for (let row = header.bodyRow; row < grid.rowCount && texts.length < SAMPLE_ROWS; row += 1) {
    if (isNumberingRow(grid, row) || isRepeatedHeader(grid, header, row) || grid.isSharedWithLeft(row, column)) continue
    const text = grid.text(row, column)
    if (text !== '') texts.push(text)
  }
  return texts
}

/** The part of the texts, 0 to 1, of which it is true; 0 when there are none. */
export function share(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length
}
