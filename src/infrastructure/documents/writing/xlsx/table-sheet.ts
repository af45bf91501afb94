import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { LIGHT_WORDS } from '#domain/monitoring/light-words.ts'
import { dayOfMonthOf, monthNumberOf, yearOf } from '#domain/shared/calendar.ts'
import { CELL_PADDING, LANDSCAPE } from '../layout.ts'
import { LIGHT_INKS } from '../paper.ts'
import type { PaperCell, PaperColumn, PaperRow, PaperSection, PaperTable } from '../paper.ts'
import { cellText, columnCharacters, rowHeight } from './cell-text.ts'
import { addClosing } from './closing-rows.ts'
import { columnLetter } from './column-letter.ts'
import { createSheetBuilder } from './sheet-builder.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { BOX, pageSetup, textStyle } from './sheet-styles.ts'

/** Height of an empty row to write in by hand, points. */
const WRITING_HEIGHT = 30

/** A landscape sheet: title lines, the table with frozen header and filter, notes, signature. `headerRow` counts from 0. */
export function tableSheet(section: PaperSection, table: PaperTable): { sheet: WriteSheet; headerRow: number } {
  const widths = table.columns.map(column => column.width)
  const builder = createSheetBuilder(widths)
  let headerRow = 0
  for (const block of section.blocks) {
    if (block.kind === 'centred') {
      builder.addMerged(block.text, textStyle({ ...block, align: 'center', middle: true }), { size: block.size, bold: block.bold })
    } else if (block.kind === 'table') {
      headerRow = builder.nextRow()
      addTable(builder, block)
    } else if (block.kind === 'closing') {
      addClosing(builder, block, { middle: middleColumn(widths), last: widths.length - 1 })
    } else if (block.kind !== 'letterhead' && block.kind !== 'chart') {
      builder.addMerged(block.text, textStyle({ size: 12, italic: block.kind === 'note' }), { size: 12 })
    }
  }
  const lastRow = headerRow + table.rows.length
  const sheet: WriteSheet = {
    name: section.name,
    columns: widths.map(width => ({ width: columnCharacters(width) })),
    rows: builder.rows,
    cells: builder.cells,
    merges: builder.merges,
    rowDefs: builder.rowDefs,
    freezePane: { rows: headerRow + 1 },
    autoFilter: { range: `A${headerRow + 1}:${columnLetter(widths.length - 1)}${lastRow + 1}` },
    pageSetup: pageSetup('landscape', LANDSCAPE),
    headerFooter: { oddFooter: '&C&"Times New Roman,Regular"&11Trang &P/&N' },
  }
  return { sheet, headerRow }
}

function addTable(builder: SheetBuilder, { columns, rows, size }: PaperTable): void {
  const header = textStyle({ size, bold: true, align: 'center', middle: true })
  const titles = columns.map(column => ({ text: column.title, width: innerWidth(column), bold: true }))
  builder.addRow(
    columns.map(column => ({ value: cellText(column.title), style: { ...header, border: BOX } })),
    rowHeight(titles, size),
  )
  for (const row of rows) addTableRow(builder, row, { columns, size })
}

function addTableRow(builder: SheetBuilder, row: PaperRow, { columns, size }: Pick<PaperTable, 'columns' | 'size'>): void {
  if (row.kind === 'group') {
    builder.addMerged(row.text, { ...textStyle({ size, bold: true }), border: BOX }, { size, bold: true })
    return
  }
  const measured = row.cells.map((cell, index) => ({ text: printedText(cell), width: innerWidth(columns[index]) }))
  const least = row.cells.every(cell => cell.text === '') ? WRITING_HEIGHT : 0
  builder.addRow(
    row.cells.map((cell, index) => tableCell(cell, columns[index], size)),
    rowHeight(measured, size, least),
  )
}

/** Texts stay texts (`1.10`, `=A1`); a share is a number shown as percent, a day a real date. */
function tableCell(cell: PaperCell, column: PaperColumn | undefined, size: number): Partial<Cell> {
  const style: CellStyle = { ...textStyle({ size, align: column?.align ?? 'left' }), border: BOX, numFmt: '@' }
  if (cell.light !== undefined) return litCell(cell.text, cell.light, style, size)
  if (cell.value === undefined) return { value: cell.text === '' ? null : cellText(cell.text), style }
  if ('day' in cell.value) {
    const { day } = cell.value
    return { value: new Date(Date.UTC(yearOf(day), monthNumberOf(day) - 1, dayOfMonthOf(day))), style: { ...style, numFmt: 'dd/mm/yyyy' } }
  }
  const { share, mark } = cell.value
  const digits = Math.round(share * 1000) % 10 === 0 ? '0%' : '0.0%'
  return { value: share, style: { ...style, numFmt: mark === '' ? digits : `${digits}"${mark}"` } }
}

/** The light's word, bold in its ink, above the cell's words, on its tint. */
function litCell(text: string, light: NonNullable<PaperCell['light']>, style: CellStyle, size: number): Partial<Cell> {
  const { ink, tint } = LIGHT_INKS[light]
  const font = { name: 'Times New Roman', size }
  const after = text === '' ? [] : [{ text: `\n${cellText(text)}`, font }]
  return {
    value: null,
    type: 'richText',
    richText: [{ text: LIGHT_WORDS[light], font: { ...font, bold: true, color: { rgb: ink } } }, ...after],
    style: { ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: tint } } },
  }
}

function printedText(cell: PaperCell): string {
  if (cell.light === undefined) return cell.text
  return cell.text === '' ? LIGHT_WORDS[cell.light] : `${LIGHT_WORDS[cell.light]}\n${cell.text}`
}

function innerWidth(column: PaperColumn | undefined): number {
  return (column?.width ?? 0) - 2 * CELL_PADDING
}

/** The first column right of the middle, where the signature stands. */
function middleColumn(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2
  let filled = 0
  const index = widths.findIndex(width => {
    filled += width
    return filled > half
  })
  return Math.min(widths.length - 1, index + 1)
}
