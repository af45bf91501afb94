import type { RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import type { RowDraft } from './row-draft.ts'
import type { DeskState } from './sheet-desk.ts'

/** One line of the sheet: a row that stands, one being added, or the empty one at the end. */
export type SheetLine = {
  /** Undefined while the row is on its way from the server. */
  readonly key: string | undefined
  readonly row: RegisterRowAnswer | undefined
  readonly draft: RowDraft | undefined
  readonly isBlank: boolean
}

export type SheetLines = { readonly count: number; readonly at: (index: number) => SheetLine }

/** The rows of the register, behind them those being added, and an empty line to add one more. */
export function sheetLines(
  rows: { readonly total: number; readonly rowAt: (index: number) => RegisterRowAnswer | undefined },
  { drafts, nextKey }: Pick<DeskState, 'drafts' | 'nextKey'>,
  mayAdd: boolean,
): SheetLines {
  const added = [...drafts.values()].filter(draft => draft.row === null)
  return {
    count: rows.total + added.length + (mayAdd ? 1 : 0),
    at: index => {
      if (index < rows.total) {
        const row = rows.rowAt(index)
        return { key: row?.rowId, row, draft: row && drafts.get(row.rowId), isBlank: false }
      }
      const draft = added[index - rows.total]
      return { key: draft?.key ?? nextKey, row: undefined, draft, isBlank: draft === undefined }
    },
  }
}
