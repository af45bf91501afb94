/** What the walker collects; `table-matrix.ts` turns tables into rectangles. */
export type RawBlock = RawParagraph | RawTable

export type RawParagraph = {
  readonly type: 'paragraph'
  readonly text: string
  readonly isBold: boolean
  readonly isAutoNumbered: boolean
}

export type RawTable = {
  readonly type: 'table'
  /** Widths of the grid columns in twips, as the file states them. */
  readonly grid: number[]
  readonly rows: RawRow[]
}

export type RawRow = {
  readonly cells: RawCell[]
  skippedBefore: number
  isDeleted: boolean
}

export type RawCell = {
  readonly blocks: RawBlock[]
  span: number
  continuesAbove: boolean
  startsMerge: boolean
  continuesLeft: boolean
}
