import type { CellValue, DataValidation } from 'hucre'
import { STAMP_SHEET } from '#domain/register/register-sheet.ts'
import type { SheetColumn } from '#domain/register/register-sheet.ts'
import { columnLetter } from './column-letter.ts'

/** Excel's own limits of what a cell says when it is entered. */
const LONGEST_TITLE = 32
const LONGEST_MESSAGE = 250
/** 1 January 1900 and 31 December 2100, as Excel counts days. */
const FIRST_DAY = '1'
const LAST_DAY = '73415'

/** Rows of the hidden sheet under its stamp: the choices of each column that has some, side by side. */
export function listSheet(columns: readonly SheetColumn[]): CellValue[][] {
  const lists = listed(columns).map(index => columns[index]?.options ?? [])
  const height = Math.max(0, ...lists.map(options => options.length))
  return Array.from({ length: height }, (_, row) => lists.map(options => options[row] ?? null))
}

/** Where the choices of a column stand on the hidden sheet; undefined when it has none. Lists in the cell itself hold 255 characters and no comma. */
export function dropDown(columns: readonly SheetColumn[], index: number): string | undefined {
  const place = listed(columns).indexOf(index)
  const count = columns[index]?.options.length ?? 0
  return place < 0 ? undefined : `${STAMP_SHEET}!$${columnLetter(place)}$2:$${columnLetter(place)}$${count + 1}`
}

/** What a column's cells take and say when they are entered. */
export function validationOf(column: SheetColumn, range: string, list: string | undefined): DataValidation[] {
  if (column.kind === 'id' || column.kind === 'computed') return []
  const said = {
    range,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: shortened(column.title, LONGEST_TITLE),
    inputMessage: shortened(column.help, LONGEST_MESSAGE),
    showErrorMessage: true,
    errorStyle: 'stop' as const,
    errorTitle: 'Chưa đúng',
    errorMessage: shortened(column.help, LONGEST_MESSAGE),
  }
  if (list !== undefined) return [{ ...said, type: 'list', formula1: list }]
  return [{ ...said, ...bounds(column) }]
}

function bounds({ kind, least, most }: SheetColumn): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  if (kind === 'day') return { type: 'date', operator: 'between', formula1: FIRST_DAY, formula2: LAST_DAY }
  if (kind === 'integer' || kind === 'decimal') {
    const type = kind === 'integer' ? 'whole' : 'decimal'
    const limit = 1_000_000_000_000_000
    return { type, operator: 'between', formula1: String(least ?? -limit), formula2: String(most ?? limit) }
  }
  return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(most ?? 4000) }
}

function listed(columns: readonly SheetColumn[]): readonly number[] {
  return [...columns.keys()].filter(index => (columns[index]?.options.length ?? 0) > 0)
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`
}
