import type { RegisterRowAnswer, RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { ROW_NEIGHBOURHOOD } from '#domain/register/register-definition.ts'
import type { CellValue } from '#domain/register/register-row.ts'
import { ApiProblem } from '../../../api/api-problem.ts'

/** What stands in a cell until its row is saved; null empties it. */
export type CellChange = {
  readonly typed: CellValue | null
  /** As it is shown meanwhile: what was typed, or the name of what was chosen. */
  readonly text: string
}

export type DraftPhase = 'typing' | 'saving' | 'refused' | 'failed' | 'conflict'

/** Unsaved changes of one row of the sheet. */
export type RowDraft = {
  /** The row's id, or the key of a row that is being added. */
  readonly key: string
  /** As it stood when the first cell was changed; null for a row that is being added. */
  readonly row: RegisterRowAnswer | null
  /** By column; the row's own neighbourhood under `neighbourhood`. */
  readonly changes: Readonly<Record<string, CellChange>>
  /** Sentences by column, of the rule as one types and of the server. */
  readonly problems: Readonly<Record<string, string>>
  readonly phase: DraftPhase
  readonly error: unknown
  /** The row as somebody else left it meanwhile. */
  readonly theirs: RegisterRowDetail | null
}

export function startDraft(key: string, row: RegisterRowAnswer | null): RowDraft {
  return { key, row, changes: {}, problems: {}, phase: 'typing', error: null, theirs: null }
}

/** The draft with one more changed cell; undefined when nothing is changed any more. */
export function withChange(draft: RowDraft, column: string, change: CellChange, problem: string | undefined): RowDraft | undefined {
  const changes = without(draft.changes, column)
  const problems = without(draft.problems, column)
  const next: RowDraft = {
    ...draft,
    changes: isAsBefore(draft.row, column, change) ? changes : { ...changes, [column]: change },
    problems: problem === undefined ? problems : { ...problems, [column]: problem },
    phase: draft.phase === 'saving' ? 'saving' : 'typing',
    error: null,
  }
  return Object.keys(next.changes).length === 0 ? undefined : next
}

function isAsBefore(row: RegisterRowAnswer | null, column: string, { typed }: CellChange): boolean {
  if (row === null) return typed === null
  if (row.masked.includes(column)) return false
  return JSON.stringify(valueOf(row, column)) === JSON.stringify(typed)
}

export function valueOf(row: RegisterRowAnswer, column: string): CellValue | null {
  return (column === ROW_NEIGHBOURHOOD ? row.neighbourhoodId : row.cells[column]) ?? null
}

export type RowBody = { readonly cells: Readonly<Record<string, CellValue | null>>; readonly neighbourhoodId?: string | null }

/** What is sent for a draft: the changed cells only. */
export function bodyOf({ changes }: Pick<RowDraft, 'changes'>): RowBody {
  const cells = Object.entries(changes).filter(([column]) => column !== ROW_NEIGHBOURHOOD)
  const neighbourhood = changes[ROW_NEIGHBOURHOOD]
  return {
    cells: Object.fromEntries(cells.map(([column, change]) => [column, change.typed])),
    ...(neighbourhood !== undefined && { neighbourhoodId: typeof neighbourhood.typed === 'string' ? neighbourhood.typed : null }),
  }
}

/** What brings a row back to before a change; masked cells cannot be: what stood there was never here. */
export function reverseOf({ row, changes }: Pick<RowDraft, 'row' | 'changes'>): {
  readonly body: RowBody
  readonly lost: readonly string[]
} {
  const columns = Object.keys(changes)
  const lost = columns.filter(column => row === null || row.masked.includes(column))
  const back = columns.filter(column => !lost.includes(column))
  const before = back.map(column => [column, { typed: row === null ? null : valueOf(row, column), text: '' }] as const)
  return { body: bodyOf({ changes: Object.fromEntries(before) }), lost }
}

/** What was typed into a row while it was on its way; undefined when nothing was. */
export function typedMeanwhile(sent: RowDraft, now: RowDraft | undefined): RowDraft | undefined {
  const late = Object.entries(now?.changes ?? {}).filter(([column, change]) => sent.changes[column] !== change)
  return late.length === 0 ? undefined : { ...startDraft(sent.key, sent.row), changes: Object.fromEntries(late) }
}

/** Where a refusal of the server belongs: `cells.rooms` to its column, `neighbourhoodId` to the row's own, anything else to the whole row. */
export function problemsByColumn(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries(
    error.refusals.flatMap(({ at, sentence }) => {
      const column = columnAt(at)
      return column === undefined ? [] : [[column, sentence] as const]
    }),
  )
}

export function columnAt(at: string): string | undefined {
  if (at.startsWith('neighbourhood')) return ROW_NEIGHBOURHOOD
  return /(?:^|\.)cells\.([a-z][a-z0-9_]*)/.exec(at)?.[1]
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}
