import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import type { PastedRow } from './parse-pasted-table.ts'

/** By column of what was pasted: the register's column it goes to, or null where it goes nowhere. */
export type ColumnMap = { readonly targets: readonly (string | null)[]; readonly hasHeader: boolean }

/** A header names more than half of its cells as the register does. */
const HEADER_SHARE = 0.5

/**
 * Where the pasted columns go: by the names in the first row where it is a header, else one after another from the column that was chosen in the
 * sheet (from the first where none was).
 *
 * @param columns as they stand in the sheet; computed ones take nothing.
 */
export function mapColumns(rows: readonly PastedRow[], columns: readonly RegisterColumn[], from: string): ColumnMap {
  const width = Math.max(0, ...rows.map(row => row.cells.length))
  const named = nameColumns(rows[0]?.cells ?? [], columns)
  const filled = (rows[0]?.cells ?? []).filter(cell => cell.trim() !== '').length
  const known = named.filter(target => target !== null).length
  if (filled > 0 && known / filled > HEADER_SHARE) return { targets: fit(named, width), hasHeader: true }
  const first = Math.max(
    0,
    columns.findIndex(column => column.code === from),
  )
  const targets = columns.slice(first).map(column => (takesText(column) ? column.code : null))
  return { targets: fit(targets, width), hasHeader: false }
}

export function takesText(column: RegisterColumn): boolean {
  return column.type !== 'formula' && column.type !== 'file'
}

/** Each column once, by name or code, without case, marks, a unit in brackets or the star of a required one. */
function nameColumns(cells: readonly string[], columns: readonly RegisterColumn[]): readonly (string | null)[] {
  const taken = new Set<string>()
  return cells.map(cell => {
    const word = headerKey(cell)
    const column = columns.find(item => takesText(item) && !taken.has(item.code) && (headerKey(item.name) === word || item.code === word))
    if (column === undefined || word === '') return null
    taken.add(column.code)
    return column.code
  })
}

function headerKey(text: string): string {
  return foldText(text.replace(/\([^)]*\)|\*/g, ' '))
}

function fit(targets: readonly (string | null)[], width: number): readonly (string | null)[] {
  return Array.from({ length: width }, (_, index) => targets[index] ?? null)
}
