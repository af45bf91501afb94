import { writeXlsx } from 'hucre'
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre'
import { MOST_FILE_ROWS } from '#domain/register/read-sheet.ts'
import { STAMP_MARK, STAMP_SHEET } from '#domain/register/register-sheet.ts'
import type { RegisterWorkbook, SheetColumn, SheetKind, SheetValue } from '#domain/register/register-sheet.ts'
import { dayOfMonthOf, formatMonth, isDay, isMonth, monthNumberOf, yearOf } from '#domain/shared/calendar.ts'
import { cellText } from './cell-text.ts'
import { dropDown, listSheet, validationOf } from './cell-validations.ts'
import { columnLetter } from './column-letter.ts'
import { guideSheet } from './guide-sheet.ts'
import { replacePart } from './replace-part.ts'
import { BOX, pageSetup, textStyle } from './sheet-styles.ts'
import { LANDSCAPE } from '../layout.ts'
import { printTitles } from './write-xlsx.ts'

const DATA_SHEET = 'Dữ liệu'
const SIZE = 12
const HEADER_ROWS = 2
const HEADER_INK = 'E7EEF7'
const COMPUTED_INK = 'F2F2F2'
const ROW_LIMIT = HEADER_ROWS + MOST_FILE_ROWS

const WIDTHS: Readonly<Record<SheetKind, number>> = {
  text: 30,
  integer: 14,
  decimal: 14,
  day: 14,
  month: 12,
  list: 22,
  computed: 12,
  id: 38,
}
const FORMATS: Readonly<Record<SheetKind, string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.######',
  day: 'dd/mm/yyyy',
  month: '@',
  list: '@',
  computed: 'General',
  id: '@',
}

/**
 * A register's file. The header is locked and the cells below it are not, down to the most rows an import takes; texts are written as texts, so that
 * `=1+1` or `0912…` come back as they left. What the drop-downs offer stands on the hidden sheet with the stamp.
 */
export async function writeRegisterWorkbook(workbook: RegisterWorkbook): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [dataSheet(workbook), guideSheet(workbook), stampSheet(workbook)],
    defaultFont: { name: 'Times New Roman', size: SIZE },
    properties: { title: workbook.title, creator: 'Sáu Rõ' },
    namedRanges: [printTitles(DATA_SHEET, HEADER_ROWS - 1)],
    activeSheet: 0,
  })
  return replacePart(Buffer.from(bytes), 'xl/worksheets/sheet1.xml', unlockColumns)
}

function dataSheet(workbook: RegisterWorkbook): WriteSheet {
  const { columns, rows, title, note } = workbook
  const last = columnLetter(columns.length - 1)
  const header = columns.map(column => cellText(column.required ? `${column.title} *` : column.title))
  const body = rows.map(row => row.map((value, index) => written(value, columns[index]?.kind ?? 'text')))
  const titleStyle = textStyle({ size: 14, bold: true, middle: true })
  const headerStyle: CellStyle = {
    ...textStyle({ size: SIZE, bold: true, align: 'center', middle: true }),
    border: BOX,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: HEADER_INK } },
  }
  const cells = new Map<string, Partial<Cell>>(header.map((value, index) => [`1,${index}`, { value, style: headerStyle }]))
  for (const index of columns.keys())
    cells.set(`0,${index}`, { value: index === 1 ? cellText(headline(title, note)) : '', style: titleStyle })
  // A blank row below carries the styles of the columns where there are no rows yet.
  const blank: CellValue[] = columns.map(() => null)
  return {
    name: DATA_SHEET,
    columns: columns.map(column => ({ width: widthOf(column), hidden: column.kind === 'id', style: styleOf(column.kind) })),
    rows: [blank, header, ...body, blank],
    cells,
    merges: columns.length > 2 ? [{ startRow: 0, startCol: 1, endRow: 0, endCol: columns.length - 1 }] : [],
    rowDefs: new Map([
      [0, { height: note === '' ? 24 : 42 }],
      [1, { height: 34 }],
    ]),
    dataValidations: columns.flatMap((column, index) => {
      const range = `${columnLetter(index)}${HEADER_ROWS + 1}:${columnLetter(index)}${ROW_LIMIT}`
      return validationOf(column, range, dropDown(columns, index))
    }),
    autoFilter: { range: `A${HEADER_ROWS}:${last}${HEADER_ROWS + Math.max(1, rows.length)}` },
    freezePane: { rows: HEADER_ROWS, columns: frozenColumns(columns) },
    protection: {
      sheet: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertRows: true,
      deleteRows: true,
      sort: true,
      autoFilter: true,
    },
    pageSetup: pageSetup('landscape', LANDSCAPE),
    headerFooter: { oddFooter: `&L&"Times New Roman,Italic"&10${note.replaceAll('&', '&&')}&R&"Times New Roman,Regular"&11Trang &P/&N` },
  }
}

function headline(title: string, note: string): string {
  return note === '' ? title : `${title}\n${note}`
}

/** The hidden id, the number and what follows it up to the first column of the register's own: they stay in sight to the left. */
function frozenColumns(columns: readonly SheetColumn[]): number {
  const own = columns.findIndex(column => !column.key.endsWith(':'))
  return own < 0 ? 1 : own + 1
}

function widthOf(column: SheetColumn): number {
  return Math.min(45, Math.max(WIDTHS[column.kind], Math.ceil(column.title.length * 0.75) + 3))
}

function styleOf(kind: SheetKind): CellStyle {
  const isFigure = kind === 'integer' || kind === 'decimal' || kind === 'computed'
  return {
    font: { name: 'Times New Roman', size: SIZE },
    alignment: { horizontal: isFigure ? 'right' : 'left', vertical: 'top' },
    border: BOX,
    numFmt: FORMATS[kind],
    protection: { locked: false },
    ...(kind === 'computed' ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COMPUTED_INK } } as const } : {}),
  }
}

/** A day as Excel's own, made in UTC; a masked cell and everything else as text or figure. */
function written(value: SheetValue, kind: SheetKind): CellValue {
  if (typeof value !== 'string') return value
  if (kind === 'day' && isDay(value)) return new Date(Date.UTC(yearOf(value), monthNumberOf(value) - 1, dayOfMonthOf(value)))
  return cellText(kind === 'month' && isMonth(value) ? formatMonth(value) : escaped(value))
}

/** `_x0041_` stands for a letter in every text of a workbook: a text that says so itself has its first sign told in the same way. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function stampSheet({ registerCode, definitionVersion, columns }: RegisterWorkbook): WriteSheet {
  return { name: STAMP_SHEET, rows: [[STAMP_MARK, registerCode, definitionVersion], ...listSheet(columns)], hidden: true }
}

/** Columns take the style of their first cell below the header, so that rows nobody has written yet are as unlocked and formatted as the others. */
function unlockColumns(xml: string): string {
  return xml.replace(/<col min="(\d+)" max="\1"(?=[ />])/g, (column, number: string) => {
    const cell = new RegExp(`<c r="${columnLetter(Number(number) - 1)}${HEADER_ROWS + 1}"[^>]*? s="(\\d+)"`).exec(xml)
    return cell === null ? column : `${column} style="${cell[1]}"`
  })
}
