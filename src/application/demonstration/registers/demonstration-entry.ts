import type { CellValue } from '#domain/register/register-row.ts'

type Cells = Readonly<Record<string, CellValue>>

/** `neighbourhood` counts the ward's neighbourhoods from 0; null: of none. */
export type DemonstrationRow = { readonly neighbourhood: number | null; readonly cells: Cells }

/** Rows that one account writes into a register on a day; those whose key stands already are changed. All of it is made up. */
export type DemonstrationEntry = {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly login: string
  readonly register: string
  readonly rows: readonly DemonstrationRow[]
  /** A paper for each row, so that it owes no evidence: its kind of paper, without number. */
  readonly paper?: string
}

export function row(cells: Cells): DemonstrationRow {
  return { neighbourhood: null, cells }
}

export function rowIn(neighbourhood: number, cells: Cells): DemonstrationRow {
  return { neighbourhood, cells }
}

/** 0, 1, 2 … below the count. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}

export const NEIGHBOURHOOD_COUNT = 7
/** Whole months whose figures are entered, May first; the running one comes after them. */
export const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']
