import { type RegisterDefinition, findColumn } from '#domain/register/register-definition.ts'
import type { CellValue, RowVersion } from '#domain/register/register-row.ts'
import { addDays, startOf } from '#domain/shared/calendar.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import { type FigureDays, spanDays } from '#domain/target/figure-days.ts'
import type { ComputedFormula, FigureSpan, Measure, RowCondition } from '#domain/target/target-formula.ts'

/** Formulas counted in memory, row by row and without any SQL: what the statements are held against. */
export type OracleWorld = {
  readonly definitions: Readonly<Record<string, RegisterDefinition>>
  /** Every version of every row, by the register's code. */
  readonly versions: Readonly<Record<string, readonly RowVersion[]>>
  readonly evidence: readonly {
    readonly rowId: string
    readonly column: string | null
    readonly at: string
    readonly removedAt: string | null
  }[]
  readonly units: readonly {
    readonly unitId: string
    readonly kind: string
    readonly activeFrom: string | null
    readonly activeTo: string | null
  }[]
  readonly numbers: { readonly base: number | null; readonly baseline: number | null }
}

type Owner = { readonly by: 'neighbourhood' | 'unit'; readonly unitId: string } | null
type Row = RowVersion & { readonly code: string }

export function countByHand(world: OracleWorld, days: FigureDays, formula: ComputedFormula, owner: Owner = null) {
  const counting = { world, days, owner }
  if (formula.kind === 'value') return { part: measured(counting, formula.value), whole: null }
  if (formula.kind === 'share') return { part: measured(counting, formula.part), whole: measured(counting, formula.whole) }
  return { part: measured(counting, formula.now), whole: measured(counting, formula.baseline) }
}

type Counting = { readonly world: OracleWorld; readonly days: FigureDays; readonly owner: Owner }

function measured(counting: Counting, measure: Measure): number | null {
  switch (measure.of) {
    case 'base':
    case 'baseline':
      return counting.world.numbers[measure.of]
    case 'added': {
      const parts = measure.parts.map(part => measured(counting, part))
      return parts.some(part => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
    }
    case 'divided': {
      const [part, whole] = [measured(counting, measure.part), measured(counting, measure.whole)]
      return part === null || whole === null || whole === 0 ? null : part / whole
    }
    case 'units': {
      const { kinds, having } = measure
      const owners = having === null ? null : new Set(rowsThat(counting, having).map(row => ownerOf(row, having.by)))
      return counting.world.units.filter(
        unit =>
          kinds.some(kind => kind === unit.kind) &&
          (unit.activeFrom === null || unit.activeFrom <= counting.days.cutOff) &&
          (unit.activeTo === null || unit.activeTo >= counting.days.cutOff) &&
          (owners === null || owners.has(unit.unitId)) &&
          (counting.owner === null || counting.owner.unitId === unit.unitId),
      ).length
    }
    case 'rows':
      return countRows(
        rowsThat(counting, measure).filter(row => isOwned(row, counting.owner)),
        measure.count,
      )
  }
}

function countRows(rows: readonly Row[], count: Extract<Measure, { of: 'rows' }>['count']): number {
  if (count.what === 'rows') return rows.length
  if (count.what === 'sum')
    return rows.reduce((sum, row) => sum + (typeof row.cells[count.column] === 'number' ? Number(row.cells[count.column]) : 0), 0)
  const keys = rows.map(row => {
    const cells = count.by.map(column => cellOf(row, column))
    if (cells.every(cell => cell === undefined)) return `row ${row.rowId}`
    return JSON.stringify(cells.map(cell => (cell === undefined ? '' : foldText(String(cell)))))
  })
  return new Set(keys).size
}

function isOwned(row: Row, owner: Owner): boolean {
  if (owner === null) return true
  return (owner.by === 'neighbourhood' ? row.neighbourhoodId : row.unitId) === owner.unitId
}

function ownerOf(row: Row, by: 'neighbourhood' | 'unit' | { readonly column: string }): string | undefined {
  const cell = typeof by === 'string' ? cellOf(row, by) : cellOf(row, by.column)
  return cell === undefined ? undefined : String(cell)
}

/** Rows of a register as they stood when the day ended, living and valid on it. */
function standing({ world, days: { cutOff } }: Counting, code: string): readonly Row[] {
  const end = startOf(addDays(cutOff, 1))
  const validity = world.definitions[code]?.validity
  return (world.versions[code] ?? [])
    .filter(row => row.recordedAt < end && (row.recordedTo === null || row.recordedTo >= end) && !row.removed)
    .filter(row => {
      const [from, until] = [row.cells[validity?.from ?? ''], row.cells[validity?.until ?? '']]
      return (from === undefined || String(from) <= cutOff) && (until === undefined || String(until) >= cutOff)
    })
    .map(row => ({ ...row, code }))
}

type Selection = Pick<Extract<Measure, { of: 'rows' }>, 'register' | 'where' | 'span'>

function rowsThat(counting: Counting, { register, where, span }: Selection): readonly Row[] {
  return standing(counting, register).filter(
    row =>
      (span === null || isInSpan(counting, cellOf(row, span.column), span.within)) &&
      (where === null || holds(counting, row, where, span?.within ?? 'period')),
  )
}

function isInSpan({ days }: Counting, cell: CellValue | undefined, within: FigureSpan): boolean {
  if (cell === undefined) return false
  const { from, to } = spanDays(within, days)
  const text = String(cell)
  const cut = (bound: string) => bound.slice(0, text.length)
  return text <= cut(to) && (from === null || text >= cut(from))
}

function cellOf(row: Row, column: string): CellValue | undefined {
  if (column === 'neighbourhood') return row.neighbourhoodId ?? undefined
  if (column === 'unit') return row.unitId
  return row.cells[column]
}

function holds(counting: Counting, row: Row, condition: RowCondition, within: FigureSpan): boolean {
  const inner = (next: RowCondition) => holds(counting, row, next, within)
  if ('all' in condition) return condition.all.every(inner)
  if ('any' in condition) return condition.any.some(inner)
  if ('not' in condition) return !inner(condition.not)
  if (condition.is === 'referred_to_by') {
    const { register, by, where } = condition
    return standing(counting, register).some(
      other => other.cells[by] === row.rowId && (where === null || holds(counting, other, where, within)),
    )
  }
  const cell = cellOf(row, condition.column)
  switch (condition.is) {
    case 'filled':
      return isFilled(counting, row, condition.column)
    case 'empty':
      return !isFilled(counting, row, condition.column)
    case 'equal':
      return hasValue(cell, condition.value)
    case 'not_equal':
      return !hasValue(cell, condition.value)
    case 'one_of':
      return condition.values.some(value => hasValue(cell, value))
    case 'at_least':
      return cell !== undefined && cell >= condition.value
    case 'at_most':
      return cell !== undefined && cell <= condition.value
    case 'more_than':
      return cell !== undefined && cell > condition.value
    case 'less_than':
      return cell !== undefined && cell < condition.value
    case 'not_after': {
      const other = cellOf(row, condition.other)
      return cell !== undefined && other !== undefined && cell <= other
    }
    case 'by_cutoff':
      return isInSpan(counting, cell, 'always')
    case 'in_span':
      return isInSpan(counting, cell, within)
    case 'row_where': {
      const definition = counting.world.definitions[row.code]
      const column = definition && findColumn(definition, condition.column)
      if (column?.type !== 'row') throw new Error('Not a row column')
      return standing(counting, column.register).some(other => other.rowId === cell && holds(counting, other, condition.where, within))
    }
  }
}

function hasValue(cell: CellValue | undefined, value: string | number | boolean): boolean {
  return Array.isArray(cell) ? cell.includes(String(value)) : cell === value
}

function isFilled({ world, days: { cutOff } }: Counting, row: Row, column: string): boolean {
  const definition = world.definitions[row.code]
  if (definition === undefined || findColumn(definition, column)?.type !== 'file') return cellOf(row, column) !== undefined
  const end = startOf(addDays(cutOff, 1))
  return world.evidence.some(
    item => item.rowId === row.rowId && item.column === column && item.at < end && (item.removedAt === null || item.removedAt >= end),
  )
}
