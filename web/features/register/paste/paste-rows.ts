import type { BadCell } from '#contract/register/register-shapes.ts'
import { readRow } from '#domain/register/read-row.ts'
import type { RegisterCellRefusalCode } from '#domain/register/read-row.ts'
import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import type { CellContext } from '#domain/register/read-cell.ts'
import { unitsNamed } from '#domain/register/units-named.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { CELL_REFUSAL_WORDS } from '#domain/words/cell-refusal-words.ts'
import { sayRefusal } from '#domain/words/refusal-sentence.ts'
import type { Language } from '../../../i18n/use-words.ts'
import { columnAt } from '../sheet/row-draft.ts'
import type { ColumnMap } from './map-columns.ts'
import type { PastedRow } from './parse-pasted-table.ts'

/** A pasted row on its way into the register. */
export type PasteRow = {
  readonly line: number
  /** By column of the register, as pasted or mended. */
  readonly typed: Readonly<Record<string, string>>
  /** Sentences by column; under `` what is wrong with the whole row. */
  readonly problems: Readonly<Record<string, string>>
}

export type PasteRules = {
  readonly register: { readonly definition: RegisterDefinition }
  readonly context: CellContext
  readonly language: Language
  /** The neighbourhood of whoever writes for one only. */
  readonly ownNeighbourhood: string | null
  /** The server counts rows within one call; here the other row is named by its line. */
  readonly sayTwice: (columns: string, line: number) => string
}

/** The rows below the header, checked by the rule of the form. */
export function pasteRows(pasted: readonly PastedRow[], map: ColumnMap, rules: PasteRules): readonly PasteRow[] {
  return pasted.slice(map.hasHeader ? 1 : 0).map(({ line, cells }) => {
    const typed = map.targets.flatMap((target, index) => (target === null ? [] : [[target, tidyText(cells[index] ?? '')] as const]))
    return checkedRow({ line, typed: Object.fromEntries(typed) }, rules)
  })
}

export function checkedRow(row: Pick<PasteRow, 'line' | 'typed'>, rules: PasteRules): PasteRow {
  const { cells, neighbourhoodId } = sentRow(row, rules)
  const read = readRow(rules.register.definition, { cells, neighbourhoodId, unitId: '' }, null, rules.context)
  return { ...row, problems: read.ok ? {} : sayProblems(read.refusals, rules.language) }
}

/** A row as it is sent: cells as typed, for the server's rule is the same; the neighbourhood by its id. */
export function sentRow({ typed }: Pick<PasteRow, 'typed'>, { context, ownNeighbourhood }: PasteRules) {
  const { [ROW_NEIGHBOURHOOD]: named = '', ...cells } = typed
  const places = unitsNamed(named, context.units).filter(unit => unit.kind === 'neighbourhood')
  const chosen = places.length === 1 ? (places[0]?.unitId ?? null) : null
  return { cells, neighbourhoodId: named === '' ? ownNeighbourhood : chosen }
}

function sayProblems(refusals: readonly Refusal<RegisterCellRefusalCode>[], language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    refusals.map(item => [columnAt(item.at) ?? '', sayRefusal(CELL_REFUSAL_WORDS[item.code], item, language)] as const).toReversed(),
  )
}

/** What the server found wrong with the rows of a piece, put to them: doubles, names it does not know. */
export function withServerProblems(
  rows: readonly PasteRow[],
  piece: readonly PasteRow[],
  bad: readonly BadCell[],
  rules: Pick<PasteRules, 'sayTwice'>,
): readonly PasteRow[] {
  if (bad.length === 0) return rows
  const found = new Map<PasteRow, Record<string, string>>()
  for (const cell of bad) {
    const row = piece[cell.row - 1]
    if (row === undefined) continue
    const problems = found.get(row) ?? {}
    problems[cell.column] ??= sentenceOf(cell, piece, rules)
    found.set(row, problems)
  }
  return rows.map(row => {
    const problems = found.get(row)
    return problems === undefined ? row : { ...row, problems }
  })
}

function sentenceOf({ code, facts, sentence }: BadCell, piece: readonly PasteRow[], { sayTwice }: Pick<PasteRules, 'sayTwice'>): string {
  const other = code === 'ROW_KEY_TWICE' ? piece[Number(facts['row']) - 1] : undefined
  return other === undefined ? sentence : sayTwice(String(facts['columns']), other.line)
}

export function isBad(row: PasteRow): boolean {
  return Object.keys(row.problems).length > 0
}

export type BadPlace = { readonly line: number; readonly column: string; readonly sentence: string }

export function listProblems(rows: readonly PasteRow[]): readonly BadPlace[] {
  return rows.flatMap(({ line, problems }) => Object.entries(problems).map(([column, sentence]) => ({ line, column, sentence })))
}

/** Pieces that the server takes in one call; small enough that the bar moves. */
export function piecesOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
}
