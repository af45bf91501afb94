export type PastedRow = {
  /** Place in what was pasted, from 1, blank rows counted: how one finds it again in Excel. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * What Excel, LibreOffice and Google Sheets put on the clipboard as text: cells apart by tabs, rows by line breaks; a cell that holds a tab or a line
 * break stands in quotes with its own quotes doubled. A quote that opens nothing is a letter like any other: `"Hoa Mai" cơ sở 1`, `24" LCD`.
 * Rows without any text are left out.
 */
export function parsePastedTable(text: string): readonly PastedRow[] {
  const rows: PastedRow[] = []
  let cells: string[] = []
  let at = 0
  let line = 1
  const endRow = () => {
    if (cells.some(cell => cell.trim() !== '')) rows.push({ line, cells })
    cells = []
    line += 1
  }
  while (at < text.length) {
    const { value, end } = readQuoted(text, at) ?? readPlain(text, at)
    cells.push(value)
    at = end
    if (at >= text.length) break
    if (text.charAt(at) === '\t') {
      at += 1
      // A tab at the very end still has an empty cell behind it.
      if (at === text.length) cells.push('')
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    endRow()
  }
  endRow()
  return rows
}

function readPlain(text: string, start: number): { readonly value: string; readonly end: number } {
  let end = start
  while (end < text.length && !isBorder(text, end)) end += 1
  return { value: text.slice(start, end), end }
}

/** The cell in quotes that begins here; undefined where the quote is only a letter: not closed before a border, or around a text that needs none. */
function readQuoted(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  if (text.charAt(start) !== '"') return undefined
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    if (text.charAt(quote + 1) === '"') {
      at = quote + 2
      continue
    }
    if (!isBorder(text, quote + 1)) return undefined
    const inside = text.slice(start + 1, quote)
    if (!/[\t\r\n]|""/.test(inside)) return undefined
    return { value: inside.replaceAll('""', '"').replaceAll('\r\n', '\n'), end: quote + 1 }
  }
}

function isBorder(text: string, at: number): boolean {
  return at >= text.length || /[\t\r\n]/.test(text.charAt(at))
}

/** Cells back as Excel reads them from the clipboard. */
export function writePastedTable(rows: readonly (readonly string[])[]): string {
  return rows.map(cells => cells.map(writeCell).join('\t')).join('\r\n')
}

function writeCell(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text
}
