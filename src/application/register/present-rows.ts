import { maskCells } from '#domain/register/mask-cells.ts'
import { owesEvidence } from '#domain/register/owed-evidence.ts'
import { type RegisterColumn, findColumn } from '#domain/register/register-definition.ts'
import type { Cells, RowVersion } from '#domain/register/register-row.ts'
import type { ListedRow } from '../ports/register-queries.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { loadAllColumns } from './all-columns.ts'
import { type ReachedRegister, type Reacher, closedRefusal, isRowWithin } from './reach-register.ts'
import type { RowView } from './register-view.ts'
import { loadTitles, referredRows } from './row-titles.ts'

export type Presenting = {
  readonly stores: Stores
  readonly reach: Reacher
  readonly reached: ReachedRegister
  /** Personal cells as they are: the caller has recorded the reading. */
  readonly unmasked?: boolean
  /** Rows as they once were: nothing can be done with them. */
  readonly past?: boolean
}

/** Rows as one reader may see them: personal cells masked, referred rows by their titles, with what this reader may do. */
export async function presentRows(presenting: Presenting, rows: readonly ListedRow[]): Promise<RowView[]> {
  const { stores, reach, reached } = presenting
  const { definition } = reached.register
  const columns = await loadAllColumns(stores, reached.register)
  const seen = rows.map(row => {
    const { cells, masked } = presenting.unmasked === true ? { cells: row.cells, masked: [] } : maskCells({ columns }, row.cells)
    return {
      row,
      cells: presentCells(definition.columns, cells),
      masked: masked.filter(code => findColumn(definition, code) !== undefined),
    }
  })
  const evidence = Map.groupBy(await stores.registers.listEvidence(rows.map(row => row.rowId)), item => item.rowId)
  const titles = await loadTitles(stores, reach, referredRows(definition, seen.map(withoutMasked)))
  const cases = await stores.cases.listByRows(rows.map(row => row.rowId))
  return seen.map(({ row, cells, masked }) => {
    const attached = evidence.get(row.rowId) ?? []
    return {
      rowId: row.rowId,
      rowVersion: row.rowVersion,
      ordinal: row.ordinal,
      neighbourhoodId: row.neighbourhoodId,
      unitId: row.unitId,
      cells,
      masked,
      titles: titlesOf(definition.columns, withoutMasked({ cells, masked }).cells, titles),
      removed: row.removed,
      evidenceCount: attached.length,
      owesEvidence: owesEvidence(
        definition,
        row.cells,
        attached.map(item => item.columnCode),
      ),
      changedAt: row.recordedAt,
      changedByName: row.changedByName,
      ofCase: cases.get(row.rowId) ?? null,
      // A row that a case writes is changed there alone.
      allowedActions: presenting.past === true || cases.has(row.rowId) ? [] : allowedActions(reached, row),
    }
  })
}

function withoutMasked({ cells, masked }: { readonly cells: Cells; readonly masked: readonly string[] }): { readonly cells: Cells } {
  return { cells: Object.fromEntries(Object.entries(cells).filter(([code]) => !masked.includes(code))) }
}

/** Cells of columns that the register has today. */
function presentCells(columns: readonly RegisterColumn[], cells: Cells): Cells {
  return Object.fromEntries(columns.flatMap(({ code }) => (Object.hasOwn(cells, code) ? [[code, cells[code] ?? '']] : [])))
}

function titlesOf(
  columns: readonly RegisterColumn[],
  cells: Cells,
  titles: ReadonlyMap<string, { readonly shown: string }>,
): Record<string, string> {
  const ids = columns.filter(column => column.type === 'row').map(column => String(cells[column.code] ?? ''))
  return Object.fromEntries(
    ids.flatMap(rowId => {
      const title = titles.get(rowId)
      return title === undefined ? [] : [[rowId, title.shown]]
    }),
  )
}

function allowedActions({ register, write }: ReachedRegister, row: RowVersion): RowView['allowedActions'] {
  if (closedRefusal(register) !== undefined || !isRowWithin(write, row)) return []
  return row.removed ? ['restore'] : ['edit', 'remove']
}
