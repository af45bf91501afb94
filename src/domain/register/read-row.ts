import { isDay } from '../shared/calendar.ts'
import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import type { CellRefusalCode } from './cell-refusals.ts'
import { computeCells } from './compute-cell.ts'
import { readCell } from './read-cell.ts'
import type { CellContext } from './read-cell.ts'
import { findColumn } from './register-definition.ts'
import type { RegisterDefinition } from './register-definition.ts'
import type { Cells, CellValue, RowContent } from './register-row.ts'

export type RegisterCellRefusalCode =
  | CellRefusalCode
  | 'CELL_REQUIRED'
  | 'COLUMN_UNKNOWN'
  | 'ROW_NEIGHBOURHOOD_MISSING'
  | 'ROW_NEIGHBOURHOOD_UNKNOWN'
  | 'ROW_VALIDITY_REVERSED'

export type TypedRow = {
  /** As typed, by column: absent columns stay as they are, null and '' empty theirs. */
  readonly cells: Readonly<Record<string, CellValue | null>>
  readonly neighbourhoodId: string | null
  readonly unitId: string
}

type RowRefusals = readonly Refusal<RegisterCellRefusalCode>[]
type ReadCells = { readonly cells: Cells; readonly refusals: RowRefusals }

/**
 * The row that a typed row makes of the one before it, or every reason against it at once (`at` is `cells.<code>` or `neighbourhoodId`).
 * A required cell that was empty before stays nobody's fault while others are changed: only emptying it is refused.
 *
 * @param before cells of the standing version; null for a new row.
 */
export function readRow(
  definition: RegisterDefinition,
  typed: TypedRow,
  before: Cells | null,
  context: CellContext,
): Outcome<RowContent, RegisterCellRefusalCode> {
  const read = readCells(definition, typed.cells, before ?? {}, context)
  const cells = computeCells(definition, read.cells)
  const refusals = [
    ...read.refusals,
    ...missingCells(definition, typed, before === null, read),
    ...neighbourhoodRefusals(definition, typed.neighbourhoodId, context),
    ...validityRefusals(definition, cells),
  ]
  return refusals.length > 0 ? refused(...refusals) : accepted({ neighbourhoodId: typed.neighbourhoodId, unitId: typed.unitId, cells })
}

function readCells(definition: RegisterDefinition, typed: TypedRow['cells'], before: Cells, context: CellContext): ReadCells {
  const cells: Record<string, CellValue> = { ...before }
  const refusals: Refusal<RegisterCellRefusalCode>[] = []
  for (const [code, value] of Object.entries(typed)) {
    const column = findColumn(definition, code)
    if (column === undefined) {
      refusals.push(refusal('COLUMN_UNKNOWN', `cells.${code}`, { column: code, register: definition.name }))
      continue
    }
    const cell = readCell(column, value, context)
    if (!cell.ok) refusals.push(...cell.refusals)
    else if (cell.value === undefined) delete cells[code]
    else cells[code] = cell.value
  }
  return { cells, refusals }
}

function missingCells(definition: RegisterDefinition, typed: TypedRow, isNew: boolean, read: ReadCells): RowRefusals {
  return definition.columns
    .filter(column => column.required && column.type !== 'file' && column.type !== 'formula')
    .filter(column => !Object.hasOwn(read.cells, column.code) && (isNew || Object.hasOwn(typed.cells, column.code)))
    .filter(column => !read.refusals.some(({ at }) => at === `cells.${column.code}`))
    .map(column => refusal('CELL_REQUIRED', `cells.${column.code}`, { column: column.name }))
}

/** A register by neighbourhood needs one in each row; in others a row may name the neighbourhood it lies in. */
function neighbourhoodRefusals(definition: RegisterDefinition, neighbourhoodId: string | null, context: CellContext): RowRefusals {
  if (neighbourhoodId === null) return definition.scope === 'neighbourhood' ? [refusal('ROW_NEIGHBOURHOOD_MISSING', 'neighbourhoodId')] : []
  const isKnown = context.units.some(unit => unit.unitId === neighbourhoodId && unit.kind === 'neighbourhood')
  return isKnown ? [] : [refusal('ROW_NEIGHBOURHOOD_UNKNOWN', 'neighbourhoodId')]
}

function validityRefusals(definition: RegisterDefinition, cells: Cells): RowRefusals {
  const { from, until } = definition.validity
  const first = from === null ? undefined : cells[from]
  const last = until === null ? undefined : cells[until]
  if (from === null || until === null || !isDayText(first) || !isDayText(last) || first <= last) return []
  const facts = { column: findColumn(definition, until)?.name ?? until, other: findColumn(definition, from)?.name ?? from }
  return [refusal('ROW_VALIDITY_REVERSED', `cells.${until}`, facts)]
}

function isDayText(value: CellValue | undefined): value is string {
  return typeof value === 'string' && isDay(value)
}
