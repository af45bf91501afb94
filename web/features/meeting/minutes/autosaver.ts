import { del, get, set } from 'idb-keyval'
import { ApiProblem, OFFLINE, isChangedMeanwhile } from '../../../api/api-problem.ts'

/** As it stands at the server: what was written, and the version of it. */
export type Stored<Value> = { readonly value: Value; readonly version: number }
export type AutosavePhase = 'clean' | 'waiting' | 'sending' | 'offline' | 'conflict' | 'failed'

export type AutosaveState<Value> = {
  readonly value: Value
  readonly phase: AutosavePhase
  /** What somebody else wrote, while one has to choose. */
  readonly theirs: Stored<Value> | null
  readonly problem: unknown
}

export type AutosaveOutlet<Value> = {
  /** Where it is kept on this machine until it has arrived. */
  readonly key: string
  readonly send: (value: Value, version: number) => Promise<unknown>
  readonly latest: () => Promise<Stored<Value>>
}

const SAVE_AFTER_MILLISECONDS = 900
const RETRY_AFTER_MILLISECONDS = 8000

/** Saves while one types, one request at a time. What has not arrived is kept on this machine; of two who write at once one chooses. */
export class Autosaver<Value> {
  readonly #outlet: AutosaveOutlet<Value>
  readonly #listeners = new Set<() => void>()
  #state: AutosaveState<Value>
  #version: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor(stored: Stored<Value>, outlet: AutosaveOutlet<Value>) {
    this.#outlet = outlet
    this.#version = stored.version
    this.#state = { value: stored.value, phase: 'clean', theirs: null, problem: null }
  }

  readonly read = (): AutosaveState<Value> => this.#state
  readonly version = (): number => this.#version

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change(value: Value): void {
    this.#set({ value })
    void quietly(() => set(this.#outlet.key, { value, version: this.#version }))
    if (this.#state.phase === 'conflict') return
    if (this.#state.phase !== 'sending') this.#set({ phase: 'waiting' })
    this.#schedule(SAVE_AFTER_MILLISECONDS)
  }

  /** Puts back what an earlier visit could not send, and sends it. */
  async restore(): Promise<void> {
    const kept = await quietly(() => get<Stored<Value>>(this.#outlet.key))
    if (kept === undefined || this.#state.phase !== 'clean') return
    if (isSame(kept.value, this.#state.value)) return this.#forget()
    this.#version = kept.version
    this.#set({ value: kept.value, phase: 'waiting' })
    await this.flush()
  }

  /** A newer answer of the server, as long as nothing of one's own waits. */
  receive({ value, version }: Stored<Value>): void {
    if (this.#state.phase !== 'clean' || version <= this.#version) return
    this.#version = version
    if (!isSame(value, this.#state.value)) this.#set({ value })
  }

  /** Sends now what is not sent. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#running !== undefined) await this.#running
    if (this.#state.phase === 'clean' || this.#state.phase === 'conflict') return
    this.#running = this.#send().finally(() => {
      this.#running = undefined
    })
    await this.#running
  }

  choose(mine: boolean): void {
    const { theirs } = this.#state
    if (theirs === null) return
    this.#version = theirs.version
    if (mine) {
      this.#set({ theirs: null, phase: 'waiting' })
      void this.flush()
    } else {
      this.#set({ theirs: null, phase: 'clean', value: theirs.value })
      void this.#forget()
    }
  }

  async #send(): Promise<void> {
    const sent = this.#state.value
    this.#set({ phase: 'sending', problem: null })
    try {
      await this.#outlet.send(sent, this.#version)
      this.#version += 1
      if (isSame(this.#state.value, sent)) {
        await this.#forget()
        this.#set({ phase: 'clean' })
      } else {
        this.#set({ phase: 'waiting' })
        this.#schedule(SAVE_AFTER_MILLISECONDS)
      }
    } catch (error) {
      await this.#failed(error)
    }
  }

  async #failed(error: unknown): Promise<void> {
    const theirs = isChangedMeanwhile(error) ? await quietly(() => this.#outlet.latest()) : undefined
    if (theirs !== undefined) return this.#set({ theirs, phase: 'conflict' })
    const isLost = error instanceof ApiProblem && (error.code === OFFLINE || error.status >= 500)
    this.#set({ phase: isLost ? 'offline' : 'failed', problem: error })
    if (isLost) this.#schedule(RETRY_AFTER_MILLISECONDS)
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }

  async #forget(): Promise<void> {
    await quietly(() => del(this.#outlet.key))
  }

  #set(part: Partial<AutosaveState<Value>>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** A browser that keeps nothing still sends; it only cannot help after a lost connection. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
