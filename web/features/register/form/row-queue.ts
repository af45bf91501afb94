import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { ApiProblem, OFFLINE } from '../../../api/api-problem.ts'
import type { RowToSend } from './row-values.ts'

export type QueuedFile = {
  /** The same for every try of this file. */
  readonly key: string
  readonly file: File
  readonly kind: EvidenceKind
  /** The column it belongs to; empty: the row as a whole. */
  readonly columnCode: string
}

/** A row that was saved on this machine and is on its way to the register, with its files. */
export type QueuedRow<Body = RowToSend> = {
  /** The same for every try of this row. */
  readonly key: string
  readonly title: string
  readonly body: Body
  /** Once the row itself has arrived and only files are left. */
  readonly rowId: string | null
  readonly files: readonly QueuedFile[]
  readonly keptAt: Instant
  /** The server's no, when it came later than the person waited. */
  readonly refusal: string | null
}

export type QueueState<Body = RowToSend> = { readonly rows: readonly QueuedRow<Body>[]; readonly isSending: boolean }

export type QueueOutlet<Body = RowToSend> = {
  readonly add: (body: Body, key: string) => Promise<{ readonly rowId: string }>
  readonly attach: (rowId: string, file: QueuedFile) => Promise<unknown>
  /** What waits, kept on this machine. */
  readonly keep: (rows: readonly QueuedRow<Body>[]) => Promise<void>
  readonly kept: () => Promise<readonly QueuedRow<Body>[]>
  readonly onArrived: () => void
}

export type SendResult =
  | { readonly what: 'sent'; readonly rowId: string }
  | { readonly what: 'waiting' }
  | { readonly what: 'refused'; readonly error: unknown }

/** Rows (or what else has files behind it, such as visits on the spot) entered where the line is weak: each goes at once where it can, else waits on this machine and goes when the line is back, row first, then its files. */
export class RowQueue<Body = RowToSend> {
  readonly #outlet: QueueOutlet<Body>
  readonly #listeners = new Set<() => void>()
  #state: QueueState<Body> = { rows: [], isSending: false }
  #running: Promise<void> | undefined

  constructor(outlet: QueueOutlet<Body>) {
    this.#outlet = outlet
  }

  readonly read = (): QueueState<Body> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Brings back what waited when the page was left. */
  async restore(): Promise<void> {
    const kept = await this.#outlet.kept()
    const known = new Set(this.#state.rows.map(row => row.key))
    this.#set({ rows: [...kept.filter(row => !known.has(row.key)), ...this.#state.rows] })
    await this.sendAll()
  }

  /** Sends a new row at once. A refused one does not wait: it goes back to the form. */
  async put(row: QueuedRow<Body>): Promise<SendResult> {
    await this.#running
    this.#set({ rows: [...this.#state.rows, row] })
    await this.#keep()
    const result = await this.#send(row)
    if (result.what === 'refused') await this.drop(row.key)
    return result
  }

  /** Everything that waits, one after the other; stops where the line is gone. Two calls at once are one. */
  sendAll(): Promise<void> {
    this.#running ??= this.#sendWaiting().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async drop(key: string): Promise<void> {
    this.#set({ rows: this.#state.rows.filter(row => row.key !== key) })
    await this.#keep()
  }

  async #sendWaiting(): Promise<void> {
    for (const row of this.#state.rows.filter(item => item.refusal === null)) {
      const result = await this.#send(row)
      if (result.what === 'waiting') return
    }
  }

  async #send(row: QueuedRow<Body>): Promise<SendResult> {
    this.#set({ isSending: true })
    try {
      const rowId = row.rowId ?? (await this.#outlet.add(row.body, row.key)).rowId
      this.#change(row.key, { rowId })
      for (const file of row.files) {
        await this.#outlet.attach(rowId, file)
        this.#change(row.key, { files: this.#filesOf(row.key).filter(item => item.key !== file.key) })
        await this.#keep()
      }
      await this.drop(row.key)
      this.#outlet.onArrived()
      return { what: 'sent', rowId }
    } catch (error) {
      if (isLost(error)) return { what: 'waiting' }
      this.#change(row.key, { refusal: error instanceof ApiProblem ? `${error.title} ${error.detail ?? ''}`.trim() : '' })
      await this.#keep()
      return { what: 'refused', error }
    } finally {
      this.#set({ isSending: false })
    }
  }

  #filesOf(key: string): readonly QueuedFile[] {
    return this.#state.rows.find(row => row.key === key)?.files ?? []
  }

  #change(key: string, part: Partial<QueuedRow<Body>>): void {
    this.#set({ rows: this.#state.rows.map(row => (row.key === key ? { ...row, ...part } : row)) })
  }

  #keep(): Promise<void> {
    return this.#outlet.keep(this.#state.rows)
  }

  #set(part: Partial<QueueState<Body>>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

/** No answer, or one that says: later. */
function isLost(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === OFFLINE || error.status >= 500 || error.status === 429)
}
