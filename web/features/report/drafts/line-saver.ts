import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { ApiProblem, isChangedMeanwhile, OFFLINE } from '../../../api/api-problem.ts'
import { draftOf, isSameDraft } from './line-draft.ts'
import type { LineDraft } from './line-draft.ts'

/**
 * `waiting`: typed and not yet sent. `offline`: sent as soon as the server answers again. `refused`: the server would not keep it.
 * `conflict`: somebody else saved the line meanwhile. `failed`: the server refused for another reason.
 */
export type SavePhase = 'clean' | 'waiting' | 'sending' | 'offline' | 'refused' | 'conflict' | 'failed'

export type LineState = {
  readonly draft: LineDraft
  readonly phase: SavePhase
  readonly savedAt: Instant | null
  /** Text of an earlier visit was put back into the form. */
  readonly restored: boolean
  /** What the other person saved, while one has to choose. */
  readonly theirs: ReportLineAnswer | null
  readonly problem: unknown
}

/** Where a saver sends and keeps: the server, and this machine for what has not arrived there. */
export type SaverOutlet = {
  readonly send: (draft: LineDraft, version: number) => Promise<ReportLineAnswer>
  readonly latest: () => Promise<ReportLineAnswer>
  readonly keep: (draft: LineDraft, version: number) => Promise<void>
  readonly forget: () => Promise<void>
  readonly mayBeKept: (draft: LineDraft) => boolean
  readonly onSaved: (line: ReportLineAnswer) => void
}

export const SAVE_AFTER_MILLISECONDS = 1200
export const RETRY_AFTER_MILLISECONDS = 10_000

/** Saves one line while it is typed, one request at a time; nothing typed is lost when a request is. */
export class LineSaver {
  readonly #outlet: SaverOutlet
  readonly #listeners = new Set<() => void>()
  #state: LineState
  #version: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #toKeep: { readonly draft: LineDraft; readonly version: number } | undefined
  #keeping: Promise<void> | undefined

  constructor(line: ReportLineAnswer, outlet: SaverOutlet) {
    this.#outlet = outlet
    this.#version = line.version
    this.#state = { draft: draftOf(line), phase: 'clean', savedAt: line.savedAt, restored: false, theirs: null, problem: null }
  }

  readonly read = (): LineState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change(part: Partial<LineDraft>): void {
    this.#set({ draft: { ...this.#state.draft, ...part } })
    if (this.#state.phase === 'conflict') return this.#keep()
    if (this.#state.phase !== 'sending') this.#set({ phase: 'waiting' })
    this.#keep()
    this.#schedule(SAVE_AFTER_MILLISECONDS)
  }

  /** Puts back what an earlier visit typed and did not send. */
  restore(draft: LineDraft, version: number, line: ReportLineAnswer): void {
    if (isSameDraft(draft, draftOf(line))) return void this.#outlet.forget()
    this.#set({ draft, restored: true })
    if (version !== this.#version) return this.#set({ phase: 'conflict', theirs: line })
    this.#set({ phase: 'waiting' })
    this.#schedule(0)
  }

  /** A newer answer from the server; ignored while something typed has not been sent. */
  receive(line: ReportLineAnswer): void {
    if (this.#state.phase !== 'clean' || line.version <= this.#version) return
    this.#version = line.version
    this.#set({ draft: draftOf(line), savedAt: line.savedAt })
  }

  /** Sends now what is not sent; settles when nothing more can be done at present. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    // Whoever waited beside us may have begun to send already: two at once would be each other's conflict.
    while (this.#running !== undefined) await this.#running
    if (this.#state.phase === 'clean' || this.#state.phase === 'conflict') return
    this.#running = this.#send().finally(() => {
      this.#running = undefined
    })
    await this.#running
    if (this.#state.phase === 'waiting') await this.flush()
  }

  async takeMine(): Promise<void> {
    const { theirs } = this.#state
    if (theirs === null) return
    this.#version = theirs.version
    this.#set({ phase: 'waiting', theirs: null })
    this.#keep()
    await this.flush()
  }

  takeTheirs(): void {
    const { theirs } = this.#state
    if (theirs === null) return
    this.#version = theirs.version
    this.#set({ draft: draftOf(theirs), savedAt: theirs.savedAt, phase: 'clean', theirs: null, restored: false })
    void this.#outlet.forget()
    this.#outlet.onSaved(theirs)
  }

  async #send(): Promise<void> {
    // This machine holds the very words that are sent: a tab that is closed between the two finds them equal, never an older piece of them.
    await this.#keeping
    const sent = this.#state.draft
    if (!this.#outlet.mayBeKept(sent)) return this.#set({ phase: 'refused' })
    this.#set({ phase: 'sending', problem: null })
    try {
      const line = await this.#outlet.send(sent, this.#version)
      this.#version = line.version
      await this.#keeping
      if (this.#state.draft === sent) await this.#outlet.forget()
      const done = this.#state.draft === sent
      if (!done) this.#keep()
      // "Saved" is said last: whoever leaves at that word leaves nothing behind.
      this.#set({ phase: done ? 'clean' : 'waiting', savedAt: line.savedAt })
      this.#outlet.onSaved(line)
    } catch (error) {
      await this.#failed(error)
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (isChangedMeanwhile(error)) return this.#compare()
    const lost = error instanceof ApiProblem && (error.code === OFFLINE || error.status >= 500)
    this.#set({ phase: lost ? 'offline' : 'failed', problem: error })
    if (lost) this.#schedule(RETRY_AFTER_MILLISECONDS)
  }

  async #compare(): Promise<void> {
    try {
      const theirs = await this.#outlet.latest()
      if (!isSameDraft(draftOf(theirs), this.#state.draft)) return this.#set({ phase: 'conflict', theirs })
      this.#set({ phase: 'conflict', theirs })
      this.takeTheirs()
    } catch (error) {
      this.#set({ phase: 'offline', problem: error })
      this.#schedule(RETRY_AFTER_MILLISECONDS)
    }
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }

  /** One write at a time and always of the newest words: a quick hand does not queue a write for every letter. */
  #keep(): void {
    this.#toKeep = { draft: this.#state.draft, version: this.#version }
    this.#keeping ??= this.#keepNewest().finally(() => {
      this.#keeping = undefined
    })
  }

  async #keepNewest(): Promise<void> {
    while (this.#toKeep !== undefined) {
      const { draft, version } = this.#toKeep
      this.#toKeep = undefined
      await this.#outlet.keep(draft, version)
    }
  }

  #set(part: Partial<LineState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}
