export const ROW_HEIGHT = 38
export const HEADER_HEIGHT = 58
/** Rows drawn beyond the edges, so that a turn of the wheel shows no blank. */
const SPARE_ROWS = 5

export type View = { readonly top: number; readonly left: number; readonly width: number; readonly height: number }

/** The rows to draw: first and one past the last. */
export function rowsInSight(
  { top, height }: Pick<View, 'top' | 'height'>,
  count: number,
): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE_ROWS)
  return { first, end: Math.min(count, Math.ceil((top + height - HEADER_HEIGHT) / ROW_HEIGHT) + SPARE_ROWS) }
}

export function rowsAScreen(height: number): number {
  return Math.max(1, Math.floor((height - HEADER_HEIGHT) / ROW_HEIGHT) - 1)
}

/** Where to scroll so that a cell lies in sight below the header and beside the frozen columns; the same place when it does already. */
export function scrollToShow(
  view: View,
  row: number,
  column: { readonly left: number; readonly width: number; readonly frozen: boolean },
  frozen: number,
): { readonly top: number; readonly left: number } {
  const rowTop = row * ROW_HEIGHT
  const lowest = rowTop + ROW_HEIGHT - (view.height - HEADER_HEIGHT)
  const top = row < 0 ? view.top : Math.min(rowTop, Math.max(view.top, lowest))
  if (column.frozen) return { top, left: view.left }
  const rightmost = column.left - frozen
  return { top, left: Math.min(rightmost, Math.max(view.left, column.left + column.width - view.width)) }
}
