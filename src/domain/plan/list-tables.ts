import { tidyText } from '../shared/vietnamese-text.ts'
import { recogniseTable } from './recognise-table.ts'
import type { RecognisedTable } from './recognise-table.ts'
import { readOrdinal } from './row-ordinal.ts'
import type { SourceBlock, SourceDocument, SourceTable } from './source-document.ts'
import { splitStackedTables } from './split-stacked-tables.ts'
import { makeGrid, wordsOfRow } from './table-grid.ts'
import type { TableGrid } from './table-grid.ts'

/** A table with the paragraph before it and the row its body begins at. */
export type FoundTable = RecognisedTable & { readonly caption: string; readonly bodyRow: number }

export type FoundTables = {
  readonly tables: readonly FoundTable[]
  /** Lines above the first table that matters, a letterhead's cells and a sheet's title rows among them. */
  readonly headLines: readonly string[]
  /** Every paragraph of the document. */
  readonly paragraphs: readonly string[]
}

/** Lines enough for any letterhead and title; a long body text before the tables adds nothing. */
const MOST_HEAD_LINES = 200

/** Recognises every table; one without a header of its own, right after a plan's table of the same width, goes on with it. */
export function listTables(document: SourceDocument): FoundTables {
  const tables: FoundTable[] = []
  const headLines: string[] = []
  const paragraphs: string[] = []
  let caption = ''
  let previous: FoundTable | undefined
  const blocks = document.blocks.flatMap((block): readonly SourceBlock[] => (block.type === 'table' ? splitStackedTables(block) : [block]))
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const lines = block.text
        .split('\n')
        .map(tidyText)
        .filter(line => line !== '')
      paragraphs.push(...lines)
      if (tables.length === 0) addLines(headLines, lines)
      caption = lines.at(-1) ?? caption
      if (!lines.every(line => /^[\d\s/.\-–]*$/.test(line) || line.length < 4)) previous = undefined
      continue
    }
    const found = findTable(block, caption, previous)
    if (found.kind === 'other' && tables.length === 0 && isLetterhead(found.grid))
      addLines(headLines, linesOfRows(found.grid, found.grid.rowCount))
    if (found.kind !== 'other') {
      if (tables.length === 0) addLines(headLines, linesOfRows(found.grid, found.header?.firstRow ?? 0))
      tables.push(found)
    }
    previous = found.kind === 'tasks' ? found : undefined
    caption = ''
  }
  return { tables, headLines, paragraphs }
}

/** A letterhead is a small table: two columns, a few rows. */
function isLetterhead(grid: TableGrid): boolean {
  return grid.columnCount <= 3 && grid.rowCount <= 6
}

function findTable(block: SourceTable, caption: string, previous: FoundTable | undefined): FoundTable {
  const own = recogniseTable(block)
  if (own.kind !== 'other' || previous === undefined) return { ...own, caption, bodyRow: own.header?.bodyRow ?? 0 }
  const grid = makeGrid(block)
  if (!goesOn(grid, previous)) return { ...own, caption, bodyRow: 0 }
  return { kind: 'tasks', grid, header: previous.header, columns: previous.columns, caption: previous.caption, bodyRow: 0 }
}

/** Same width, and most rows numbered and worded as the table before. */
function goesOn(grid: TableGrid, previous: FoundTable): boolean {
  if (grid.columnCount !== previous.grid.columnCount || grid.rowCount === 0) return false
  const task = previous.columns.find(column => column.role === 'task')
  const ordinal = previous.columns.find(column => column.role === 'ordinal')
  let rows = 0
  let alike = 0
  for (let row = 0; row < Math.min(grid.rowCount, 40); row += 1) {
    if (wordsOfRow(grid, row).length === 0) continue
    rows += 1
    const hasTitle = task !== undefined && grid.text(row, task.index).includes(' ')
    const isNumbered = ordinal === undefined || readOrdinal(grid.text(row, ordinal.index)).kind !== 'words'
    if (hasTitle && isNumbered) alike += 1
  }
  return rows > 0 && alike * 2 > rows
}

function linesOfRows(grid: TableGrid, end: number): readonly string[] {
  const lines: string[] = []
  for (let row = 0; row < Math.min(end, 40); row += 1) {
    for (const column of wordsOfRow(grid, row)) if (!grid.isSharedWithAbove(row, column)) lines.push(...grid.lines(row, column).split('\n'))
  }
  return lines
}

function addLines(head: string[], lines: readonly string[]): void {
  head.push(...lines.slice(0, Math.max(0, MOST_HEAD_LINES - head.length)))
}
