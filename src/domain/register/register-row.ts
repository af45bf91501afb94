import type { Instant } from '../shared/calendar.ts'

/**
 * What a cell holds, by the type of its column: text, choice, row and unit ids and days (`YYYY-MM-DD`) and months (`YYYY-MM`) as text, figures as
 * numbers, flags as booleans, several choices as a list. An empty cell is absent from `Cells`, never null or ''.
 */
export type CellValue = string | number | boolean | readonly string[]
export type Cells = Readonly<Record<string, CellValue>>

/** A row as it is proposed: typed, pasted or imported, after its cells were read. */
export type RowContent = {
  /** The neighbourhood the row belongs to; null in a register without neighbourhoods. */
  readonly neighbourhoodId: string | null
  /** The unit that keeps it. */
  readonly unitId: string
  readonly cells: Cells
}

export const ROW_CHANGES = ['added', 'changed', 'removed', 'restored', 'migrated', 'erased'] as const
export type RowChange = (typeof ROW_CHANGES)[number]

/** One version of a row: it stood from `recordedAt` until `recordedTo` (null: it stands now). */
export type RowVersion = RowContent & {
  readonly rowId: string
  readonly rowVersion: number
  readonly registerId: string
  /** Running number in the register, as the office counts. */
  readonly ordinal: number
  readonly definitionVersion: number
  readonly recordedAt: Instant
  readonly recordedTo: Instant | null
  readonly removed: boolean
  readonly change: RowChange
  /** Why, where a reason was asked for. */
  readonly reason: string
  readonly changedBy: string | null
  readonly importId: string | null
  /** When its personal cells were erased. */
  readonly erasedAt: Instant | null
}
