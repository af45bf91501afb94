import type { RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import { cellText } from '#domain/register/cell-text.ts'
import type { CellNames } from '#domain/register/cell-text.ts'
import type { CellContext } from '#domain/register/read-cell.ts'
import { readRow } from '#domain/register/read-row.ts'
import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import type { RegisterColumn, RegisterDefinition } from '#domain/register/register-definition.ts'
import type { CellValue } from '#domain/register/register-row.ts'
import { CELL_REFUSAL_WORDS } from '#domain/words/cell-refusal-words.ts'
import { sayRefusal } from '#domain/words/refusal-sentence.ts'
import type { Language } from '../../../i18n/use-words.ts'
import { columnAt, valueOf } from '../sheet/row-draft.ts'

/** The fields of a row's form by column, all as text: codes of choices apart by `;`, `true` and `false`, ids of units. */
export type RowValues = Readonly<Record<string, string>>

export type RowToSend = { readonly cells: Readonly<Record<string, string | null>>; readonly neighbourhoodId?: string | null }

/** What stands in the fields of a row that is changed; those of masked cells stand empty, and empty they keep what is there. */
export function valuesOf(row: RegisterRowAnswer, columns: readonly RegisterColumn[], names: CellNames): RowValues {
  return Object.fromEntries(
    columns.flatMap(column => {
      const value = valueOf(row, column.code)
      return value === null || row.masked.includes(column.code) ? [] : [[column.code, fieldText(column, value, names)] as const]
    }),
  )
}

function fieldText(column: RegisterColumn, value: CellValue, names: CellNames): string {
  if (column.type === 'choices') return typeof value === 'object' ? value.join(';') : String(value)
  return ['choice', 'flag', 'unit'].includes(column.type) ? String(value) : cellText(column, value, names)
}

/** What is sent: all that is filled for a new row, only what differs for one that stands. */
export function rowToSend(values: RowValues, before: RowValues | null): RowToSend {
  const { [ROW_NEIGHBOURHOOD]: neighbourhood, ...cells } = values
  const { [ROW_NEIGHBOURHOOD]: placeBefore, ...cellsBefore } = before ?? {}
  const changed = Object.entries(cells).filter(([column, text]) => text.trim() !== (cellsBefore[column] ?? ''))
  const isMoved = (neighbourhood ?? '') !== (placeBefore ?? '')
  return {
    cells: Object.fromEntries(changed.map(([column, text]) => [column, text.trim() === '' ? null : text.trim()])),
    ...((before === null || isMoved) && { neighbourhoodId: neighbourhood === undefined || neighbourhood === '' ? null : neighbourhood }),
  }
}

type Facts = { readonly definition: RegisterDefinition; readonly context: CellContext; readonly language: Language }

/** Everything the rule has against the form, by column, in the order of the fields. */
export function rowProblems(
  values: RowValues,
  row: RegisterRowAnswer | null,
  before: RowValues | null,
  { definition, context, language }: Facts,
): readonly { readonly column: string; readonly sentence: string }[] {
  const { cells, neighbourhoodId } = rowToSend(values, before)
  const place = neighbourhoodId === undefined ? (row?.neighbourhoodId ?? null) : neighbourhoodId
  const read = readRow(definition, { cells, neighbourhoodId: place, unitId: '' }, row === null ? null : row.cells, context)
  if (read.ok) return []
  const order = [ROW_NEIGHBOURHOOD, ...definition.columns.map(column => column.code)]
  return read.refusals
    .map(item => ({ column: columnAt(item.at) ?? '', sentence: sayRefusal(CELL_REFUSAL_WORDS[item.code], item, language) }))
    .toSorted((one, other) => order.indexOf(one.column) - order.indexOf(other.column))
}
