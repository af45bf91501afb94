import type { Cell, CellStyle, CellValue, MergeRange, RowDef } from 'hucre'
import { cellText, rowHeight } from './cell-text.ts'
import type { MeasuredCell } from './cell-text.ts'

/** Rows of one sheet as they are written from the top down. */
export type SheetBuilder = {
  /** Index of the next row, from 0. */
  readonly nextRow: () => number
  /** A row of cells from the first column on, as high as its texts need. */
  readonly addRow: (cells: readonly Partial<Cell>[], height: number) => void
  /** One text over some columns (all by default), the rest of the row empty. */
  readonly addMerged: (text: string, style: CellStyle, options: MergedOptions) => void
  readonly cells: Map<string, Partial<Cell>>
  readonly rows: CellValue[][]
  readonly merges: MergeRange[]
  readonly rowDefs: Map<number, RowDef>
}

type MergedOptions = {
  readonly size: number
  readonly bold?: boolean
  readonly from?: number
  readonly to?: number
  readonly least?: number
  /** A second text beside it on the same row. */
  readonly beside?: { readonly text: string; readonly style: CellStyle; readonly from: number; readonly to: number }
}

/** Widths of all columns in millimetres. */
export function createSheetBuilder(widths: readonly number[]): SheetBuilder {
  const cells = new Map<string, Partial<Cell>>()
  const rows: CellValue[][] = []
  const merges: MergeRange[] = []
  const rowDefs = new Map<number, RowDef>()
  const last = widths.length - 1

  const addRow = (row: readonly Partial<Cell>[], height: number): void => {
    rowDefs.set(rows.length, { height })
    for (const [column, cell] of row.entries()) cells.set(`${rows.length},${column}`, cell)
    rows.push(row.map(cell => cell.value ?? null))
  }
  const spanned = (text: string, from: number, to: number, bold: boolean): MeasuredCell => {
    return { text, width: widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0), bold }
  }
  const place = (row: Partial<Cell>[], span: { text: string; style: CellStyle; from: number; to: number }): void => {
    for (let column = span.from; column <= span.to; column += 1) row[column] = { value: null, style: span.style }
    row[span.from] = { value: cellText(span.text), style: span.style }
    if (span.to > span.from) merges.push({ startRow: rows.length, startCol: span.from, endRow: rows.length, endCol: span.to })
  }

  return {
    cells,
    rows,
    merges,
    rowDefs,
    nextRow: () => rows.length,
    addRow,
    addMerged(text, style, { size, bold = false, from = 0, to = last, least = 0, beside }) {
      const row: Partial<Cell>[] = widths.map(() => ({ value: null }))
      const measured = [spanned(text, from, to, bold)]
      place(row, { text, style, from, to })
      if (beside !== undefined) {
        place(row, beside)
        measured.push(spanned(beside.text, beside.from, beside.to, true))
      }
      addRow(row, rowHeight(measured, size, least))
    },
  }
}
