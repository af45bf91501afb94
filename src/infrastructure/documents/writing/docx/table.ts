import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { CELL_PADDING, twipsOf } from '../layout.ts'
import type { PaperColumn, PaperTable } from '../paper.ts'
import { run } from './runs.ts'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const PADDING = { top: 30, bottom: 30, left: twipsOf(CELL_PADDING), right: twipsOf(CELL_PADDING), marginUnitType: WidthType.DXA } as const

/** The table with its repeated header and one row that holds only the token; `spliceXml` puts the real rows in its place. */
export function tableSkeleton(table: PaperTable, token: string): Table {
  const widths = table.columns.map(column => twipsOf(column.width))
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: PADDING,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map(column => headerCell(column, table.size)) }),
      new TableRow({ children: [new TableCell({ columnSpan: widths.length, children: [new Paragraph(token)] })] }),
    ],
  })
}

function headerCell(column: PaperColumn, size: number): TableCell {
  return new TableCell({
    width: { size: twipsOf(column.width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [run(column.title, { size, bold: true })],
      }),
    ],
  })
}
