import type { SourceBlock, SourceCell, SourceTable } from '#domain/plan/source-document.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import { ReadingRefused } from '../reading-refused.ts'
import type { RawBlock, RawCell, RawTable } from './raw-document.ts'

type PlacedCell = { readonly cell: RawCell; readonly start: number; end: number }

/** Column borders nearer than this were meant to be one: dragging a border by hand leaves slivers. In twips, 1.8 mm. */
const SLIVER = 100

/** Body blocks in reading order; a table that only frames a larger table gives its content instead of itself. */
export function toSourceBlocks(blocks: readonly RawBlock[], limits: ReadingLimits): SourceBlock[] {
  return blocks.flatMap((block): SourceBlock[] => {
    if (block.type === 'paragraph') return block.text === '' ? [] : [{ type: 'paragraph', text: block.text }]
    if (isFrame(block)) {
      const content = block.rows.flatMap(row => row.cells.flatMap(cell => cell.blocks))
      return toSourceBlocks(content, limits)
    }
    return [toSourceTable(block, limits)]
  })
}

function isFrame(table: RawTable): boolean {
  if (table.rows.length > 3) return false
  const width = Math.max(...table.rows.map(row => row.cells.length))
  return table.rows.some(row => row.cells.some(cell => cell.blocks.some(block => block.type === 'table' && isLarger(block, width))))
}

function isLarger(table: RawTable, width: number): boolean {
  return table.rows.length > 1 && table.rows.some(row => row.cells.length > Math.max(1, width))
}

function toSourceTable(table: RawTable, limits: ReadingLimits): SourceTable {
  const rows = table.rows.map(row => placeCells(row.cells, row.skippedBefore, limits))
  const columnOf = mapColumns(rows, table.grid)
  const width = widestRow(rows, columnOf)
  const matrix: SourceCell[][] = []
  let merging = new Set<number>()
  rows.forEach((placed, row) => {
    const line = Array.from({ length: width }, (_, column): SourceCell => ({ text: '', anchorRow: row, anchorColumn: column }))
    const mergingHere = new Set<number>()
    for (const { cell, start, end } of placed) {
      const first = columnOf(start)
      const above = cell.continuesAbove && merging.has(first) ? matrix[row - 1]?.[first] : undefined
      const value = above ?? makeCell(cell, row, first)
      for (let column = first; column < columnOf(end); column++) {
        line[column] = value
        if (cell.startsMerge || cell.continuesAbove) mergingHere.add(column)
      }
    }
    matrix.push(line)
    merging = mergingHere
  })
  return { type: 'table', rows: matrix }
}

function widestRow(rows: readonly (readonly PlacedCell[])[], columnOf: (boundary: number) => number): number {
  let widest = 1
  for (const row of rows) widest = Math.max(widest, columnOf(row.at(-1)?.end ?? 0))
  return widest
}

/** Grid boundaries of each cell; a cell merged to its left neighbour the old way (`w:hMerge`) widens it. */
function placeCells(cells: readonly RawCell[], before: number, limits: ReadingLimits): PlacedCell[] {
  const placed: PlacedCell[] = []
  let at = before
  for (const cell of cells) {
    const end = at + cell.span
    const left = placed.at(-1)
    if (cell.continuesLeft && left !== undefined) left.end = end
    else placed.push({ cell, start: at, end })
    at = end
    if (at > limits.columns) throw new ReadingRefused('PLAN_FILE_TOO_MANY_COLUMNS', { limit: limits.columns })
  }
  return placed
}

/** Which column a grid boundary opens: unused boundaries and slivers fall away, so a plain table has its plain columns. */
function mapColumns(rows: readonly (readonly PlacedCell[])[], grid: readonly number[]): (boundary: number) => number {
  const used = usedBoundaries(rows)
  const snapped = groupBoundaries(used, boundaryPositions(used, grid))
  const isWhole = snapped !== undefined && rows.every(row => row.every(({ start, end }) => snapped.get(start) !== snapped.get(end)))
  const columns = isWhole ? snapped : new Map(used.map((boundary, index) => [boundary, index]))
  return boundary => columns.get(boundary) ?? 0
}

function usedBoundaries(rows: readonly (readonly PlacedCell[])[]): number[] {
  const used = new Set<number>([0])
  for (const row of rows) {
    for (const { start, end } of row) {
      used.add(start)
      used.add(end)
    }
  }
  return [...used].toSorted((left, right) => left - right)
}

function boundaryPositions(used: readonly number[], grid: readonly number[]): number[] | undefined {
  if (grid.length < (used.at(-1) ?? 0)) return undefined
  const sums = [0]
  for (const width of grid) sums.push((sums.at(-1) ?? 0) + width)
  return used.map(boundary => sums[boundary] ?? 0)
}

function groupBoundaries(used: readonly number[], positions: readonly number[] | undefined): Map<number, number> | undefined {
  if (positions === undefined) return undefined
  const groups = new Map<number, number>()
  let group = -1
  let groupStart = Number.NEGATIVE_INFINITY
  used.forEach((boundary, index) => {
    const position = positions[index] ?? 0
    if (position - groupStart > SLIVER) {
      group++
      groupStart = position
    }
    groups.set(boundary, group)
  })
  return groups
}

function makeCell(cell: RawCell, row: number, column: number): SourceCell {
  const paragraphs = cell.blocks.filter(block => block.type === 'paragraph')
  const first = cell.blocks[0]
  const written = paragraphs.filter(paragraph => paragraph.text !== '')
  return {
    text: flattenBlocks(cell.blocks),
    anchorRow: row,
    anchorColumn: column,
    ...(first?.type === 'paragraph' && first.isAutoNumbered ? { autoNumbered: true } : {}),
    ...(written.length > 0 && written.every(paragraph => paragraph.isBold) ? { bold: true } : {}),
  }
}

/** Paragraphs and the rows of a nested table, one a line. */
function flattenBlocks(blocks: readonly RawBlock[]): string {
  return blocks
    .map(flattenBlock)
    .filter(text => text !== '')
    .join('\n')
}

function flattenBlock(block: RawBlock): string {
  if (block.type === 'paragraph') return block.text
  return block.rows
    .map(row =>
      row.cells
        .map(cell => flattenBlocks(cell.blocks).replaceAll('\n', ' '))
        .filter(text => text !== '')
        .join(' '),
    )
    .join('\n')
}
