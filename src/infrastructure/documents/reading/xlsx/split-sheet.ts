import type { SourceBlock, SourceCell } from '#domain/plan/source-document.ts'

type Line = { readonly row: number; readonly cells: readonly SourceCell[] }

/**
 * A sheet is paragraphs and tables like a document: lines of one cell before the first wider line are headings, a blank
 * line and such headings end a table, a blank line alone does not.
 */
export function splitSheet(grid: readonly (readonly SourceCell[])[], sheet: string): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let table: Line[] = []
  let headings: Line[] = []
  let isAfterBlank = true
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ type: 'table', sheet, rows: cutTable(table) })
    table = []
  }
  const giveHeadings = (): void => {
    for (const line of headings) blocks.push({ type: 'paragraph', text: textOf(line) })
    headings = []
  }
  grid.forEach((cells, row) => {
    const line = { row, cells }
    const filled = countFilled(line)
    if (filled === 1 && (table.length === 0 || isAfterBlank || headings.length > 0)) {
      headings.push(line)
    } else if (filled > 0) {
      if (headings.length > 0) {
        endTable()
        giveHeadings()
      }
      table.push(line)
    }
    isAfterBlank = filled === 0
  })
  endTable()
  giveHeadings()
  return blocks
}

/** Different merged areas or cells with content. */
function countFilled({ row, cells }: Line): number {
  const areas = new Set<string>()
  for (const cell of cells) {
    if (cell.text !== '') areas.add(`${cell.anchorRow}:${cell.anchorColumn}`)
    if (areas.size > 1) break
  }
  return areas.size === 1 && cells.some(cell => cell.text !== '' && cell.anchorRow < row) ? 2 : areas.size
}

function textOf(line: Line): string {
  return line.cells.find(cell => cell.text !== '')?.text ?? ''
}

/** Cuts the empty columns at both sides and counts anchors from the table's own corner. */
function cutTable(lines: readonly Line[]): SourceCell[][] {
  const width = lines[0]?.cells.length ?? 0
  const used = Array.from({ length: width }, (_, column) => lines.some(line => (line.cells[column]?.text ?? '') !== ''))
  const first = Math.max(0, used.indexOf(true))
  const last = used.lastIndexOf(true)
  const placeOf = new Map(lines.map((line, index) => [line.row, index]))
  const topOf = (anchorRow: number): number => placeOf.get(anchorRow) ?? lines.findIndex(line => line.row >= anchorRow)
  return lines.map(line =>
    line.cells.slice(first, last + 1).map(cell => ({
      ...cell,
      anchorRow: topOf(cell.anchorRow),
      anchorColumn: Math.max(0, cell.anchorColumn - first),
    })),
  )
}
