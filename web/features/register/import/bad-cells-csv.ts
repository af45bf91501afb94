import type { BadCell } from '#contract/register/register-shapes.ts'

type Headers = { readonly row: string; readonly column: string; readonly reason: string; readonly wholeRow: string }

/** The wrong cells as a table for Excel: with the mark that makes it read UTF-8, and no text that it would take for a formula. */
export function badCellsCsv(cells: readonly BadCell[], headers: Headers): string {
  const lines = [
    [headers.row, headers.column, headers.reason],
    ...cells.map(cell => [String(cell.row), cell.columnName === '' ? headers.wholeRow : cell.columnName, cell.sentence]),
  ]
  return `\ufeff${lines.map(line => line.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
