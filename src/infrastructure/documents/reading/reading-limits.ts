/** What one uploaded plan may cost. Defaults hold a plan a hundred times the size of Plan 55. */
export type ReadingLimits = {
  readonly fileBytes: number
  /** Entries in the zip. */
  readonly parts: number
  /** Real and declared size of one part after inflating, and of all parts together. */
  readonly partBytes: number
  readonly totalBytes: number
  /** Inflated size over packed size, looked at only above `ratioFromBytes`: honest tables of blank cells also pack well. */
  readonly ratio: number
  readonly ratioFromBytes: number
  readonly xmlDepth: number
  /** Tables inside tables. */
  readonly tableDepth: number
  readonly rows: number
  readonly columns: number
  /** Cells of all tables together. */
  readonly cells: number
  /** Characters of the whole answer, a merged cell counted in each place it covers. */
  readonly characters: number
  readonly pages: number
}

const MEGABYTE = 1_048_576

export const DEFAULT_READING_LIMITS: ReadingLimits = {
  fileBytes: 20 * MEGABYTE,
  parts: 2_000,
  partBytes: 64 * MEGABYTE,
  totalBytes: 128 * MEGABYTE,
  ratio: 200,
  ratioFromBytes: 24 * MEGABYTE,
  xmlDepth: 400,
  tableDepth: 12,
  rows: 20_000,
  columns: 256,
  cells: 1_000_000,
  characters: 20_000_000,
  pages: 500,
}
