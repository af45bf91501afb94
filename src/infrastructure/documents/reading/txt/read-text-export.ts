import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '#domain/plan/source-document.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'
import { tidyLines } from '../tidy-lines.ts'

/**
 * Two shapes of table in plain text. The export of a word processor: one cell a line behind one TAB, a blank line ends a
 * row, the first line without TAB ends the table. And rows copied from a sheet: `a TAB b TAB c`, one row a line.
 */
export function readTextExport(text: string, limits: ReadingLimits): SourceDocument {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\f', '\n').split('\n')
  const blocks: SourceBlock[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const end = isCellLine(line) ? endOfCellLines(lines, at) : endOfTabbedRows(lines, at)
    if (end > at) {
      const part = lines.slice(at, end)
      blocks.push(toTable(isCellLine(line) ? rowsOfCellLines(part) : part.map(row => row.split('\t')), limits))
      at = end
      continue
    }
    const paragraph = tidyLines(line)
    if (paragraph !== '') blocks.push({ type: 'paragraph', text: paragraph })
    at++
  }
  return { format: 'txt', blocks }
}

/** A TAB in front and none behind it: one cell, empty when nothing follows. */
function isCellLine(line: string): boolean {
  return line.startsWith('\t') && !line.trimEnd().includes('\t', 1)
}

function endOfCellLines(lines: readonly string[], start: number): number {
  let end = start
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isCellLine(line)) end = at + 1
    else if (line.trim() !== '') break
  }
  return end
}

function rowsOfCellLines(lines: readonly string[]): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const line of [...lines, '']) {
    if (isCellLine(line)) {
      row.push(line)
    } else if (row.length > 0) {
      rows.push(row)
      row = []
    }
  }
  return rows
}

/** Consecutive lines of cells; two cells a line may as well be a numbered paragraph, so those need three lines. */
function endOfTabbedRows(lines: readonly string[], start: number): number {
  let end = start
  let widest = 0
  while (end < lines.length && (lines[end] ?? '').trim().includes('\t')) {
    widest = Math.max(widest, (lines[end] ?? '').split('\t').length)
    end++
  }
  const isTable = widest >= 3 ? end - start >= 2 : end - start >= 3
  return isTable ? end : start
}

/** The first row's cells are the columns; a shorter row is filled up, what is too many stays in the last cell for a person to mend. */
function toTable(rows: readonly (readonly string[])[], limits: ReadingLimits): SourceTable {
  if (rows.length > limits.rows) throw new ReadingRefused('PLAN_FILE_TOO_MANY_ROWS', { limit: limits.rows })
  const width = rows[0]?.length ?? 0
  if (width > limits.columns) throw new ReadingRefused('PLAN_FILE_TOO_MANY_COLUMNS', { limit: limits.columns })
  return { type: 'table', rows: rows.map((row, index) => fitRow(row, width, index)) }
}

function fitRow(row: readonly string[], width: number, anchorRow: number): SourceCell[] {
  return Array.from({ length: width }, (_, anchorColumn) => {
    const isLast = anchorColumn === width - 1
    const text = isLast ? row.slice(anchorColumn).join('\n') : (row[anchorColumn] ?? '')
    return { text: tidyLines(text), anchorRow, anchorColumn }
  })
}
