import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { ITableBordersOptions } from 'docx'
import { SIZE, twipsOf } from '../layout.ts'
import { MOTTO, layOutLetterhead } from '../letterhead-layout.ts'
import type { Letterhead } from '../paper.ts'
import { centredLine, run } from './runs.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
const NO_PADDING = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const

/** The header block: superior and issuer at the left, the Party's name above its rule at the right. */
export function letterheadTable(head: Letterhead): Table {
  const layout = layOutLetterhead(head)
  const size = SIZE.letterhead
  const left = [
    ...layout.superior.map(text => centredLine(text, { size })),
    ...layout.issuer.map(text => centredLine(text, { size, bold: true })),
    centredLine('*', { size }),
    centredLine(head.number, { size }),
    ...(head.draftMark === null ? [] : [centredLine(head.draftMark, { size, italic: true })]),
    ...(head.abstract === undefined ? [] : [centredLine(head.abstract, { size: SIZE.letterAbstract, italic: true, before: 6 })]),
  ]
  const right = [
    centredLine(MOTTO, { size: SIZE.motto, bold: true }),
    ruleBelow(layout.rightWidth, layout.ruleWidth),
    ...layout.placeDate.map((text, index) => centredLine(text, { size, italic: true, before: index === 0 ? 12 : 0 })),
  ]
  return twoColumns({ leftWidth: layout.leftWidth, rightWidth: layout.rightWidth, left, right })
}

type TwoColumns = {
  readonly leftWidth: number
  readonly rightWidth: number
  readonly left: readonly Paragraph[]
  readonly right: readonly Paragraph[]
  /** Millimetres the table stands in from the left margin. */
  readonly indent?: number
}

/** A borderless table of one row that does not break over pages; widths in millimetres. */
export function twoColumns({ leftWidth, rightWidth, left, right, indent = 0 }: TwoColumns): Table {
  const widths = [twipsOf(leftWidth), twipsOf(rightWidth)]
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({
      children: [...children],
      width: { size: width, type: WidthType.DXA },
      margins: NO_PADDING,
      verticalAlign: VerticalAlignTable.TOP,
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_PADDING,
    indent: { size: twipsOf(indent), type: WidthType.DXA },
    columnWidths: widths,
    width: { size: twipsOf(leftWidth) + twipsOf(rightWidth), type: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, twipsOf(leftWidth)), cell(right, twipsOf(rightWidth))] })],
  })
}

/** A thin paragraph whose upper border is exactly as long as the motto. */
function ruleBelow(cellWidth: number, ruleWidth: number): Paragraph {
  const indent = twipsOf((cellWidth - ruleWidth) / 2)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { before: 20, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [run('', { size: 2 })],
  })
}
