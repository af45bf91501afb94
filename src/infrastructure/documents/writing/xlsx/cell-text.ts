import { countLines } from '../font-metrics.ts'
import { pointsOf } from '../layout.ts'

/** Excel's own limits: characters in a cell, points of a row. */
const LONGEST_CELL = 32_767
const HIGHEST_ROW = 409
/** Distance of lines as a multiple of the type size, and room above and below (points). */
const LINE_DISTANCE = 1.22
const ROOM = 4
/** Part of a column that text may fill: programs measure a little differently, and a line too few is cut off in print. */
const SAFE_SHARE = 0.92
/** Times New Roman 12, the workbook's font: pixels of its widest digit, and Excel's padding. */
const DIGIT_PIXELS = 8
const PADDING_PIXELS = 5

/** A cell's text, cut at Excel's limit: one character more and the file is taken for damaged. */
export function cellText(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1).toWellFormed()}…`
}

/** A column's width in Excel's characters. */
export function columnCharacters(millimetres: number): number {
  const pixels = (millimetres / 25.4) * 96
  return Math.round(((pixels - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100
}

export type MeasuredCell = { readonly text: string; readonly width: number; readonly bold?: boolean }

/** Points a row needs. Without a height of its own a wrapped row is printed over the next one by LibreOffice. Widths in millimetres. */
export function rowHeight(cells: readonly MeasuredCell[], size: number, least = 0): number {
  const lines = cells.map(({ text, width, bold }) =>
    countLines(text, pointsOf(width) * SAFE_SHARE, size, bold === true ? 'bold' : 'regular'),
  )
  return Math.min(HIGHEST_ROW, Math.max(least, Math.ceil(Math.max(1, ...lines) * size * LINE_DISTANCE + ROOM)))
}
