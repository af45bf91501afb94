import type { UnitReach } from '#domain/access/rights.ts'
import type { RowVersion } from '#domain/register/register-row.ts'
import type { Day } from '#domain/shared/calendar.ts'

export type RowFilter = {
  readonly registerId: string
  /** Rows of these units (as neighbourhood or keeping unit), or all. */
  readonly reach: UnitReach
  /** Beside those of the reach, rows that belong to no neighbourhood. */
  readonly orOfNoNeighbourhood?: boolean | undefined
  /** Rows as they stood at the end of this day; null: as they stand now. */
  readonly asOf: Day | null
  readonly neighbourhoodId?: string | undefined
  /** Found without diacritics in the open columns; in the personal ones too only where `searchesPersonal`. */
  readonly search?: string | undefined
  readonly searchesPersonal: boolean
  /** Versions written under an earlier definition are found by no word: what is about persons today stood among their open words. */
  readonly searchesFromDefinition?: number | undefined
  /** Cells that equal a text, or hold it in their list: choices, flags (`true`/`false`), rows, units. */
  readonly equal?: readonly { readonly column: string; readonly value: string }[] | undefined
  /** Only rows without the evidence they owe: any at all where one of these cells is filled, one for each of these file columns. */
  readonly owing?: { readonly filled: readonly string[]; readonly files: readonly string[] } | undefined
  readonly rowIds?: readonly string[] | undefined
  /** Rows struck out of the register too; they come with `removed`. */
  readonly withRemoved?: boolean | undefined
}

/** `column` null: by running number. Text columns but the title are not offered: only the title has a dictionary key. */
export type RowOrder = {
  readonly by: 'ordinal' | 'title' | 'changed' | { readonly column: string; readonly numeric: boolean }
  readonly descending: boolean
}

export type ListedRow = RowVersion & { readonly changedByName: string }

export type RegisterCount = { readonly registerId: string; readonly rows: number; readonly lastChangedAt: string | null }

/** What the sheets read. */
export type RegisterQueries = {
  listRows(filter: RowFilter, order: RowOrder, page: { readonly offset: number; readonly limit: number }): Promise<readonly ListedRow[]>
  countRows(filter: RowFilter): Promise<number>
  /** Living rows in reach of every register. */
  countRegisters(reachOf: (registerId: string) => UnitReach | undefined, registerIds: readonly string[]): Promise<readonly RegisterCount[]>
}
