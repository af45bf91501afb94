import type { SourceCell } from '#domain/plan/source-document.ts'
import { joinWrapped } from './text-lines.ts'

export type PagedTable = { readonly xs: readonly number[]; readonly rows: SourceCell[][] }

const NEAR_COLUMN = 4
const MOST_HEADER_ROWS = 4

/** Whether a table at a page's top has the columns of the table that ended the page before. */
export function isContinuation(before: PagedTable, next: PagedTable): boolean {
  return before.xs.length === next.xs.length && before.xs.every((x, index) => Math.abs(x - (next.xs[index] ?? 0)) <= NEAR_COLUMN)
}

/** The rows of the next page behind those before: a repeated header is dropped, a row cut by the page's end is joined. */
export function joinTables(before: PagedTable, next: PagedTable): PagedTable {
  const header = countRepeatedHeader(before.rows, next.rows)
  const rows = before.rows.map(row => [...row])
  let isFirst = true
  next.rows.slice(header).forEach((row, index) => {
    const last = rows.at(-1)
    if (isFirst && last !== undefined && isCutRow(last, row)) {
      rows[rows.length - 1] = last.map((cell, column) => ({
        ...cell,
        text: joinWrapped([cell.text, row[column]?.text ?? ''].filter(text => text !== '')),
      }))
    } else {
      const at = rows.length
      const shift = at - (header + index)
      rows.push(row.map(cell => ({ ...cell, anchorRow: Math.min(at, Math.max(0, cell.anchorRow + shift)) })))
    }
    isFirst = false
  })
  return { xs: before.xs, rows }
}

function countRepeatedHeader(before: readonly (readonly SourceCell[])[], next: readonly (readonly SourceCell[])[]): number {
  let same = 0
  while (same < MOST_HEADER_ROWS && same < before.length - 1 && same < next.length && isSameRow(before[same] ?? [], next[same] ?? []))
    same++
  return same
}

function isSameRow(left: readonly SourceCell[], right: readonly SourceCell[]): boolean {
  return (
    left.length === right.length && left.every((cell, index) => cell.text === right[index]?.text) && left.some(cell => cell.text !== '')
  )
}

/**
 * A row goes on when its first cell is empty where the last row's is not, and either some cell begins in the middle of a
 * sentence or most cells have nothing more to say. A row below a merged first cell is full and begins its sentences.
 */
function isCutRow(last: readonly SourceCell[], row: readonly SourceCell[]): boolean {
  if (row[0]?.text !== '' || last[0]?.text === '') return false
  const going = row.filter((cell, column) => cell.text !== '' && last[column]?.text !== '')
  const filled = last.filter(cell => cell.text !== '')
  return going.some(cell => /^[\p{Ll}\d%,;.)]/u.test(cell.text)) || (going.length > 0 && going.length * 2 < filled.length)
}
