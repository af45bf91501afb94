import { foldText } from '../shared/vietnamese-text.ts'
import { readColumnRole } from './column-roles.ts'
import type { SourceCell, SourceTable } from './source-document.ts'

const NUMBER_HEADER = /^(?:s ?tt|tt|so tt|t t|s t t)$/

/** Tables that stand under one another in a sheet without a blank line: each row that heads other columns begins the next one. */
export function splitStackedTables(table: SourceTable): readonly SourceTable[] {
  const starts: number[] = []
  let heading: string | undefined
  table.rows.forEach((row, index) => {
    const words = headingWords(row, index)
    if (words === undefined) return
    if (heading !== undefined && words !== heading) starts.push(index)
    heading = words
  })
  if (starts.length === 0) return [table]
  return [0, ...starts].map((from, index) => cutRows(table, from, starts[index] ?? table.rows.length))
}

/** The words of a row that begins with `STT` and names two more columns; undefined for any other row. */
function headingWords(row: readonly SourceCell[], index: number): string | undefined {
  const first = row.find(cell => cell.text !== '')
  if (first === undefined || first.anchorRow !== index || first.text.length > 12 || !NUMBER_HEADER.test(foldText(first.text)))
    return undefined
  const headers = [...new Set(row)].filter(cell => cell.text !== '')
  const known = headers.filter(cell => readColumnRole(cell.text) !== 'unknown')
  return headers.length >= 3 && known.length >= 2 ? headers.map(cell => foldText(cell.text)).join('|') : undefined
}

function cutRows(table: SourceTable, from: number, to: number): SourceTable {
  return {
    ...table,
    rows: table.rows.slice(from, to).map(row => row.map(cell => ({ ...cell, anchorRow: Math.max(0, cell.anchorRow - from) }))),
  }
}
