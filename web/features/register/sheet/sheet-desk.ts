import type { RegisterRowAnswer, RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { ApiProblem, isChangedMeanwhile } from '../../../api/api-problem.ts'
import { makeRandomKey } from '../../../api/make-random-key.ts'
import { bodyOf, problemsByColumn, reverseOf, startDraft, typedMeanwhile, withChange } from './row-draft.ts'
import type { CellChange, RowBody, RowDraft } from './row-draft.ts'

/** What may be taken back in this session, the newest last. */
type Undo =
  | { readonly act: 'change'; readonly rowId: string; readonly body: RowBody; readonly lost: readonly string[] }
  | { readonly act: 'remove' | 'restore'; readonly rowId: string }
  | { readonly act: 'import'; readonly importIds: readonly string[]; readonly rows: number }

/** What just happened, for the line under the sheet. */
export type Said = {
  readonly what: 'saved' | 'added' | 'removed' | 'restored' | 'undone' | 'undoneInPart' | 'undoRefused' | 'importUndone' | 'nothingToUndo'
  readonly rows: number
  readonly error: unknown
}

export type DeskState = {
  readonly drafts: ReadonlyMap<string, RowDraft>
  readonly said: Said | null
  readonly canUndo: boolean
  /** The key of the row that will be added when one types into the empty row at the end. */
  readonly nextKey: string
}

export type SheetOutlet = {
  readonly change: (rowId: string, version: number, body: RowBody) => Promise<RegisterRowDetail>
  /** The key is the same for every try of one row. */
  readonly add: (body: RowBody, key: string) => Promise<RegisterRowDetail>
  readonly mark: (rowId: string, version: number, removed: boolean) => Promise<RegisterRowDetail>
  readonly latest: (rowId: string) => Promise<RegisterRowDetail>
  readonly undoImport: (importId: string) => Promise<unknown>
  /** The sentence of the rule that a typed cell breaks. */
  readonly problemOf: (column: string, change: CellChange) => string | undefined
  readonly onRow: (row: RegisterRowAnswer) => void
  /** Rows came or went. */
  readonly onCount: () => Promise<void>
}

/** Everything unsaved in one sheet, and what may be undone: outlives scrolling, filters and pages of rows. */
export class SheetDesk {
  readonly #outlet: SheetOutlet
  readonly #listeners = new Set<() => void>()
  readonly #undo: Undo[] = []
  /** The version of each row as this session left it. */
  readonly #versions = new Map<string, number>()
  #state: DeskState = { drafts: new Map(), said: null, canUndo: false, nextKey: makeRandomKey() }

  constructor(outlet: SheetOutlet) {
    this.#outlet = outlet
  }

  readonly read = (): DeskState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @param key the row's id, or the key of a row being added (`row` is null then). */
  write(key: string, row: RegisterRowAnswer | null, column: string, change: CellChange): void {
    const draft = this.#state.drafts.get(key) ?? startDraft(key, row)
    const next = withChange(draft, column, change, this.#outlet.problemOf(column, change))
    this.#put(key, next)
    if (key === this.#state.nextKey && next !== undefined) this.#set({ nextKey: makeRandomKey() })
  }

  drop(key: string): void {
    this.#put(key, undefined)
  }

  /** Tries again what failed for want of a connection. */
  async retryFailed(): Promise<void> {
    for (const draft of this.#state.drafts.values()) if (draft.phase === 'failed') await this.save(draft.key)
  }

  /** Saves every row but the one that is being written. A row with a cell the rule refuses stays. */
  async saveAllBut(key: string | undefined): Promise<void> {
    for (const draft of this.#state.drafts.values()) if (draft.key !== key && draft.phase === 'typing') await this.save(draft.key)
  }

  async save(key: string): Promise<void> {
    const draft = this.#state.drafts.get(key)
    if (draft === undefined || draft.phase === 'saving' || draft.phase === 'conflict') return
    if (Object.entries(draft.changes).some(([column, change]) => this.#outlet.problemOf(column, change) !== undefined)) {
      this.#put(key, { ...draft, phase: 'refused' })
      return
    }
    this.#put(key, { ...draft, phase: 'saving', problems: {}, error: null })
    try {
      const saved = draft.row === null ? await this.#outlet.add(bodyOf(draft), key) : await this.#change(draft, draft.row)
      await this.#afterSave(draft, saved)
    } catch (error) {
      await this.#afterFailure({ ...draft, problems: problemsByColumn(error) }, error)
    }
  }

  /** Of a conflict: my cells over the row as it stands now. */
  async takeMine(key: string): Promise<void> {
    const draft = this.#state.drafts.get(key)
    if (draft === undefined || draft.theirs === null) return
    this.#put(key, { ...draft, row: draft.theirs, theirs: null, phase: 'typing' })
    await this.save(key)
  }

  takeTheirs(key: string): void {
    const theirs = this.#state.drafts.get(key)?.theirs
    this.drop(key)
    if (theirs !== undefined && theirs !== null) this.#outlet.onRow(theirs)
  }

  /** Strikes a row out, or brings it back. */
  async mark(row: RegisterRowAnswer, removed: boolean): Promise<void> {
    this.drop(row.rowId)
    const marked = await this.#outlet.mark(row.rowId, row.rowVersion, removed)
    this.#versions.set(row.rowId, marked.rowVersion)
    this.#remember({ act: removed ? 'restore' : 'remove', rowId: row.rowId })
    this.#outlet.onRow(marked)
    await this.#outlet.onCount()
    this.#say({ what: removed ? 'removed' : 'restored', rows: 1, error: null })
  }

  /** A paste of this session may be taken back as a whole, also one that went in several pieces. */
  rememberImport(importIds: readonly string[], rows: number): void {
    this.#remember({ act: 'import', importIds, rows })
  }

  async undo(): Promise<void> {
    const last = this.#undo.pop()
    this.#set({ canUndo: this.#undo.length > 0 })
    if (last === undefined) {
      this.#say({ what: 'nothingToUndo', rows: 0, error: null })
      return
    }
    try {
      this.#say(last.act === 'import' ? await this.#undoImport(last) : await this.#undoRow(last))
    } catch (error) {
      this.#say({ what: 'undoRefused', rows: 0, error })
    }
  }

  unsaved(): number {
    return this.#state.drafts.size
  }

  async #undoImport({ importIds, rows }: Extract<Undo, { act: 'import' }>): Promise<Said> {
    for (const importId of importIds.toReversed()) await this.#outlet.undoImport(importId)
    await this.#outlet.onCount()
    return { what: 'importUndone', rows, error: null }
  }

  async #undoRow(last: Exclude<Undo, { act: 'import' }>): Promise<Said> {
    const version = this.#versions.get(last.rowId) ?? 0
    const row =
      last.act === 'change'
        ? await this.#outlet.change(last.rowId, version, last.body)
        : await this.#outlet.mark(last.rowId, version, last.act === 'remove')
    this.#versions.set(row.rowId, row.rowVersion)
    this.#outlet.onRow(row)
    if (last.act !== 'change') await this.#outlet.onCount()
    return { what: last.act === 'change' && last.lost.length > 0 ? 'undoneInPart' : 'undone', rows: 1, error: null }
  }

  #change(draft: RowDraft, row: RegisterRowAnswer): Promise<RegisterRowDetail> {
    return this.#outlet.change(row.rowId, row.rowVersion, bodyOf(draft))
  }

  async #afterSave(draft: RowDraft, saved: RegisterRowDetail): Promise<void> {
    this.#versions.set(saved.rowId, saved.rowVersion)
    const { body, lost } = reverseOf(draft)
    const isAdded = draft.row === null
    if (isAdded) this.#remember({ act: 'remove', rowId: saved.rowId })
    else if (lost.length < Object.keys(draft.changes).length) this.#remember({ act: 'change', rowId: saved.rowId, body, lost })
    this.#outlet.onRow(saved)
    if (isAdded) await this.#outlet.onCount()
    const late = typedMeanwhile(draft, this.#state.drafts.get(draft.key))
    this.#put(draft.key, undefined)
    if (late !== undefined) this.#put(saved.rowId, { ...late, key: saved.rowId, row: saved })
    this.#say({ what: isAdded ? 'added' : 'saved', rows: 1, error: null })
  }

  async #afterFailure(sent: RowDraft, error: unknown): Promise<void> {
    const draft = { ...sent, changes: { ...sent.changes, ...this.#state.drafts.get(sent.key)?.changes } }
    if (isChangedMeanwhile(error) && draft.row !== null) {
      const theirs = await this.#outlet.latest(draft.row.rowId).catch(() => null)
      this.#put(draft.key, { ...draft, phase: theirs === null ? 'failed' : 'conflict', error, theirs })
      return
    }
    const isRefused = error instanceof ApiProblem && error.status >= 400 && error.status < 500
    this.#put(draft.key, { ...draft, phase: isRefused ? 'refused' : 'failed', error })
  }

  #remember(undo: Undo): void {
    this.#undo.push(undo)
    this.#set({ canUndo: true })
  }

  #put(key: string, draft: RowDraft | undefined): void {
    const drafts = new Map(this.#state.drafts)
    if (draft === undefined) drafts.delete(key)
    else drafts.set(key, draft)
    this.#set({ drafts })
  }

  #say(said: Said): void {
    this.#set({ said })
  }

  #set(part: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}
