/** A cell by its row and column; row -1 is the header. */
export type Place = { readonly row: number; readonly column: number }
export type SheetSize = { readonly rows: number; readonly columns: number; /** Rows a screen. */ readonly page: number }
export type Stroke = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean }

/** Where a key of the grid pattern (WAI-ARIA) leads; undefined for any other key. */
export function moveCell(from: Place, { key, ctrl }: Stroke, size: SheetSize): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const to = (row: number, column: number): Place => ({
    row: Math.max(-1, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return ctrl ? to(Math.min(0, from.row), from.column) : to(from.row - 1, from.column)
    case 'ArrowDown':
      return ctrl ? to(last.row, from.column) : to(from.row + 1, from.column)
    case 'ArrowLeft':
      return to(from.row, ctrl ? 0 : from.column - 1)
    case 'ArrowRight':
      return to(from.row, ctrl ? last.column : from.column + 1)
    case 'Home':
      return ctrl ? to(0, 0) : to(from.row, 0)
    case 'End':
      return ctrl ? to(last.row, last.column) : to(from.row, last.column)
    case 'PageUp':
      return to(Math.max(0, from.row - size.page), from.column)
    case 'PageDown':
      return to(from.row + size.page, from.column)
    default:
      return undefined
  }
}

/** The next cell to write in, row after row; undefined at the end of the sheet. */
export function nextCell(from: Place, backwards: boolean, size: SheetSize): Place | undefined {
  const at = from.row * size.columns + from.column + (backwards ? -1 : 1)
  if (at < 0 || at >= size.rows * size.columns) return undefined
  return { row: Math.floor(at / size.columns), column: at % size.columns }
}
