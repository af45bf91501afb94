import type { Day } from '../shared/calendar.ts'

/** What any reader (.docx, .xlsx, .pdf, text export) gives: the text in reading order, tables as full rectangular matrices. */
export type SourceDocument = {
  readonly format: 'docx' | 'xlsx' | 'pdf' | 'txt'
  readonly blocks: readonly SourceBlock[]
}

export type SourceBlock = SourceParagraph | SourceTable

export type SourceParagraph = { readonly type: 'paragraph'; readonly text: string }

/** Every row has the same number of cells; a merged cell's text is repeated in each place it covers. */
export type SourceTable = {
  readonly type: 'table'
  /** Sheet name of a workbook. */
  readonly sheet?: string
  readonly rows: readonly (readonly SourceCell[])[]
}

export type SourceCell = {
  /** NFC; paragraphs and line breaks inside a cell are `\n`. */
  readonly text: string
  /** Row and column of the merged area's first cell, counted from 0 in this table; its own place when not merged. */
  readonly anchorRow: number
  readonly anchorColumn: number
  /** Word numbers the paragraph itself: the number at the text's start was computed, and is missing where the file does not define its list. */
  readonly autoNumbered?: boolean
  /** A real date cell of a workbook, beside its text as the workbook shows it. */
  readonly day?: Day
  readonly bold?: boolean
}
