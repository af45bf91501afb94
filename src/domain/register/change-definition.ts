import { accepted, refusal, refused } from '../shared/outcome.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { cellText } from './cell-text.ts'
import { computeCells } from './compute-cell.ts'
import { readCell } from './read-cell.ts'
import type { RegisterColumn, RegisterDefinition } from './register-definition.ts'
import { findColumn, isPersonal } from './register-definition.ts'
import type { Cells, CellValue } from './register-row.ts'

export type DefinitionChangeRefusalCode =
  | 'REGISTER_CODE_FIXED'
  | 'REGISTER_SCOPE_FIXED'
  | 'COLUMN_STAYS_PERSONAL'
  | 'CHOICE_MOVE_UNKNOWN'
  | 'CHOICE_STILL_USED'
  | 'CELL_NOT_CONVERTIBLE'
  | 'REQUIRED_COLUMN_EMPTY'

/** Choices that go away and what stands for them: column, old code, new code. */
export type ChoiceMoves = Readonly<Record<string, Readonly<Record<string, string>>>>

export type DefinitionMigration = {
  /** `rewrite`: every living row gets a new version with migrated cells and new keys. */
  readonly rows: 'none' | 'rewrite'
  /** Columns that were not required before: a living row without such a cell stops the change (`REQUIRED_COLUMN_EMPTY`, counted by the caller). */
  readonly newlyRequired: readonly RegisterColumn[]
}

/** What a change of definition asks of the rows that stand, or why it cannot be. Both definitions are sound in themselves. */
export function decideDefinitionChange(
  before: RegisterDefinition,
  after: RegisterDefinition,
  choiceMoves: ChoiceMoves,
): Outcome<DefinitionMigration, DefinitionChangeRefusalCode> {
  const refusals: Refusal<DefinitionChangeRefusalCode>[] = [
    ...(before.code === after.code ? [] : [refusal('REGISTER_CODE_FIXED', 'code', { code: before.code })]),
    ...(before.scope === after.scope ? [] : [refusal('REGISTER_SCOPE_FIXED', 'scope')]),
    ...openedColumns(before, after),
    ...moveRefusals(before, after, choiceMoves),
  ]
  if (refusals.length > 0) return refused(...refusals)
  return accepted({ rows: touchesRows(before, after) ? 'rewrite' : 'none', newlyRequired: newlyRequired(before, after) })
}

/** The cells of a row under the new definition; refused with every cell that cannot be taken over. */
export function migrateCells(
  before: RegisterDefinition,
  after: RegisterDefinition,
  choiceMoves: ChoiceMoves,
  cells: Cells,
): Outcome<Cells, DefinitionChangeRefusalCode> {
  const migrated: Record<string, CellValue> = {}
  const refusals: Refusal<DefinitionChangeRefusalCode>[] = []
  for (const column of after.columns) {
    const old = findColumn(before, column.code)
    const value = cells[column.code]
    if (old === undefined || value === undefined || column.type === 'formula') continue
    const moved = moveChoice(value, choiceMoves[column.code] ?? {})
    const cell = isSame(old, column) ? accepted(moved) : convert(old, column, moved)
    if (!cell.ok) refusals.push(...cell.refusals)
    else if (cell.value !== undefined) migrated[column.code] = cell.value
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(computeCells(after, migrated))
}

function convert(
  old: RegisterColumn,
  column: RegisterColumn,
  value: CellValue,
): Outcome<CellValue | undefined, 'CHOICE_STILL_USED' | 'CELL_NOT_CONVERTIBLE'> {
  const at = `cells.${column.code}`
  if (isReference(old) && isReference(column)) {
    return keepsReference(old, column) ? accepted(value) : refused(refusal('CELL_NOT_CONVERTIBLE', at, { column: column.name }))
  }
  const isOfChoices = column.type === 'choice' || column.type === 'choices'
  const stays = old.type === column.type && (isOfChoices || typeof value !== 'object')
  const text = stays ? value : cellText(old, value, { titleOf: rowId => rowId, unitName: unitId => unitId })
  const read = isReference(old) ? undefined : readCell(column, text, { units: [], findRow: () => undefined })
  if (read?.ok === true) return read
  return refused(refusal(isOfChoices ? 'CHOICE_STILL_USED' : 'CELL_NOT_CONVERTIBLE', at, { column: column.name }))
}

function isReference(column: RegisterColumn): boolean {
  return column.type === 'row' || column.type === 'unit' || column.type === 'file'
}

function keepsReference(old: RegisterColumn, column: RegisterColumn): boolean {
  return old.type === column.type && (old.type !== 'row' || column.type !== 'row' || old.register === column.register)
}

function moveChoice(value: CellValue, moves: Readonly<Record<string, string>>): CellValue {
  const moved = (code: string) => (Object.hasOwn(moves, code) ? (moves[code] ?? code) : code)
  if (typeof value === 'object') return [...new Set(value.map(moved))]
  return typeof value === 'string' ? moved(value) : value
}

function moveRefusals(
  before: RegisterDefinition,
  after: RegisterDefinition,
  choiceMoves: ChoiceMoves,
): readonly Refusal<DefinitionChangeRefusalCode>[] {
  return Object.entries(choiceMoves).flatMap(([code, moves]) => {
    const from = choicesOf(findColumn(before, code))
    const to = choicesOf(findColumn(after, code))
    const isSound = Object.entries(moves).every(([old, next]) => from.includes(old) && to.includes(next))
    return isSound ? [] : [refusal('CHOICE_MOVE_UNKNOWN', `choiceMoves.${code}`, { column: findColumn(after, code)?.name ?? code })]
  })
}

function choicesOf(column: RegisterColumn | undefined): readonly string[] {
  return column?.type === 'choice' || column?.type === 'choices' ? column.choices.map(choice => choice.code) : []
}

/** What was written as data about a person does not become open by a change of the form: no masked cell is read, searched or sorted by that way. */
function openedColumns(before: RegisterDefinition, after: RegisterDefinition): readonly Refusal<'COLUMN_STAYS_PERSONAL'>[] {
  return after.columns.flatMap((column, index) => {
    const old = findColumn(before, column.code)
    const isOpened = old !== undefined && isPersonal(old) && !isPersonal(column)
    return isOpened ? [refusal('COLUMN_STAYS_PERSONAL', `columns[${index}].privacy`, { column: column.name })] : []
  })
}

/** Names, hints, order, access, validity and retention touch no row; a new column without formula neither. */
function touchesRows(before: RegisterDefinition, after: RegisterDefinition): boolean {
  const changed = before.columns.some(old => {
    const column = findColumn(after, old.code)
    return column === undefined || old.privacy !== column.privacy || !isSame(old, column)
  })
  const addsFormula = after.columns.some(column => column.type === 'formula' && findColumn(before, column.code) === undefined)
  return changed || addsFormula || before.title !== after.title || JSON.stringify(before.unique) !== JSON.stringify(after.unique)
}

function newlyRequired(before: RegisterDefinition, after: RegisterDefinition): readonly RegisterColumn[] {
  return after.columns.filter(
    column => column.required && column.type !== 'file' && column.type !== 'formula' && findColumn(before, column.code)?.required !== true,
  )
}

/** Whether what the cells hold, and how they are found, is told by both columns in the same words. */
function isSame(old: RegisterColumn, column: RegisterColumn): boolean {
  return JSON.stringify(holding(old)) === JSON.stringify(holding(column))
}

function holding(column: RegisterColumn): unknown {
  switch (column.type) {
    case 'text':
      return [column.type, column.longest]
    case 'integer':
    case 'decimal':
      return [column.type, column.least, column.most]
    case 'choice':
    case 'choices':
      return [column.type, column.choices.map(choice => [choice.code, choice.name])]
    case 'row':
      return [column.type, column.register]
    case 'unit':
      return [column.type, column.kinds]
    case 'formula':
      return [column.type, column.formula]
    case 'day':
    case 'month':
    case 'flag':
    case 'file':
      return [column.type]
  }
}
