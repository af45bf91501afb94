import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { ApiProblem, OFFLINE } from '../../api/api-problem.ts'
import { makeRandomKey } from '../../api/make-random-key.ts'
import { kindOfFile } from './kind-of-file.ts'
import { refusalsOfFile } from './refusals-of-file.ts'
import { waitBeforeRetry } from './sending/wait-before-retry.ts'

/** `lost`: the line is gone, tried again by itself. `paused`: by the person. `failed`: for another reason. `refused`: the server will not take it. */
export type UploadPhase = 'waiting' | 'shrinking' | 'sending' | 'lost' | 'paused' | 'failed' | 'refused'

/** What is kept of a file on this machine until it has arrived. */
export type KeptUpload = {
  /** The Idempotency-Key: the same for every try. */
  readonly key: string
  readonly file: File
  /** Where it belongs, where there are several places; empty: the whole. */
  readonly place: string
  /** The server's name for it once some of it has left in pieces. */
  readonly uploadId: string | null
  /** Bytes before a photo was shrunk; null: not looked at yet. */
  readonly sizeBefore: number | null
  /** Milliseconds, for the order. */
  readonly addedAt: number
}

export type Upload = KeptUpload & {
  readonly phase: UploadPhase
  readonly percent: number
  readonly problem: unknown
  readonly refusals: readonly Refusal<AttachmentRefusalCode>[]
}

export type PhotoSizes = { readonly before: number; readonly after: number }
/** A file whose first pieces are at the server, while the file itself is not on this machine. */
export type StrayUpload = { readonly uploadId: string; readonly fileName: string; readonly size: number; readonly offset: number }
export type UploadState = {
  readonly uploads: readonly Upload[]
  readonly strays: readonly StrayUpload[]
  /** By evidence: what shrinking a photo saved. */ readonly sizes: Readonly<Record<string, PhotoSizes>>
}

/** What the server answers for a file that arrived, as far as the list needs it. */
type Arrived = { readonly evidenceId: string }

export type UploadOutlet<Answer extends Arrived> = {
  readonly shrink: (file: File) => Promise<File>
  readonly send: (
    file: File,
    upload: {
      readonly key: string
      readonly place: string
      readonly kind: EvidenceKind
      readonly uploadId: string | null
      readonly onStarted: (uploadId: string) => void
      readonly onProgress: (percent: number) => void
      readonly signal: AbortSignal
    },
  ) => Promise<Answer>
  /** Tells the server that the rest will not come. */
  readonly cancel?: (uploadId: string) => Promise<void>
  readonly keep?: (upload: KeptUpload) => Promise<void>
  readonly forget?: (key: string) => Promise<void>
  readonly onArrived: (evidence: Answer) => void
  readonly today: () => Day
}

/**
 * The files of one line or row on their way, one after the other: a weak line carries one well and four badly. When the line is lost, all wait behind the
 * first and it is tried again after a while, or at once when the browser says that the line is back.
 */
export class UploadList<Answer extends Arrived> {
  readonly #outlet: UploadOutlet<Answer>
  readonly #listeners = new Set<() => void>()
  readonly #sending = new Map<string, AbortController>()
  #state: UploadState = { uploads: [], strays: [], sizes: {} }
  #busy = false
  #lostTimes = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(outlet: UploadOutlet<Answer>) {
    this.#outlet = outlet
  }

  readonly read = (): UploadState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(files: readonly File[], place = ''): void {
    const uploads = files.map((file, index): Upload => {
      const refusals = refusalsOfFile(file, this.#outlet.today())
      const kept = { key: makeRandomKey(), file, place, uploadId: null, sizeBefore: null, addedAt: Date.now() + index }
      return { ...kept, phase: refusals.length > 0 ? 'refused' : 'waiting', percent: 0, problem: null, refusals }
    })
    this.#set({ uploads: [...this.#state.uploads, ...uploads] })
    for (const upload of uploads) if (upload.phase === 'waiting') this.#keep(upload.key)
    void this.#run()
  }

  /** Goes on with what was on its way when the page was left, and names what another machine had begun. */
  restore(kept: readonly KeptUpload[], atServer: readonly StrayUpload[]): void {
    const known = new Set(this.#state.uploads.map(item => item.key))
    const restored = kept
      .filter(item => !known.has(item.key))
      .map((item): Upload => ({ ...item, phase: 'waiting', percent: 0, problem: null, refusals: [] }))
    const uploads = [...restored, ...this.#state.uploads]
    const own = new Set(uploads.map(item => item.uploadId))
    this.#set({ uploads, strays: atServer.filter(item => !own.has(item.uploadId)) })
    void this.#run()
  }

  retry(key: string): void {
    this.#mark(key, { phase: 'waiting', problem: null })
    this.retryLost()
  }

  pause(key: string): void {
    this.#mark(key, { phase: 'paused' })
    this.#sending.get(key)?.abort()
  }

  /** Tries again at once what waits for a connection. */
  retryLost(): void {
    clearTimeout(this.#timer)
    for (const upload of this.#state.uploads) if (upload.phase === 'lost') this.#mark(upload.key, { phase: 'waiting', problem: null })
    void this.#run()
  }

  drop(key: string): void {
    const uploadId = this.#state.uploads.find(item => item.key === key)?.uploadId ?? null
    this.#set({ uploads: this.#state.uploads.filter(item => item.key !== key) })
    this.#sending.get(key)?.abort()
    void this.#outlet.forget?.(key)
    if (uploadId !== null) void this.#cancel(uploadId)
  }

  dropStray(uploadId: string): void {
    this.#set({ strays: this.#state.strays.filter(item => item.uploadId !== uploadId) })
    void this.#cancel(uploadId)
  }

  /** Whether a file is still to arrive. */
  isBusy(): boolean {
    return isOnItsWay(this.#state.uploads)
  }

  async #run(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    for (let next = this.#next(); next !== undefined; next = this.#next()) await this.#sendOne(next)
    this.#busy = false
  }

  /** Nothing overtakes a file that waits for the line. */
  #next(): Upload | undefined {
    const { uploads } = this.#state
    return uploads.some(item => item.phase === 'lost') ? undefined : uploads.find(item => item.phase === 'waiting')
  }

  async #sendOne(upload: Upload): Promise<void> {
    const { key, place } = upload
    const controller = new AbortController()
    this.#sending.set(key, controller)
    try {
      const file = await this.#shrink(upload)
      controller.signal.throwIfAborted()
      this.#mark(key, { phase: 'sending' })
      const evidence = await this.#outlet.send(file, {
        key,
        place,
        kind: kindOfFile(file),
        uploadId: this.#continued(key, file),
        onStarted: uploadId => {
          this.#mark(key, { uploadId })
          this.#keep(key)
        },
        onProgress: percent => {
          this.#lostTimes = 0
          this.#mark(key, { percent })
        },
        signal: controller.signal,
      })
      this.#arrived(key, evidence, file)
    } catch (problem) {
      // Paused or dropped by the person, who knows.
      if (!controller.signal.aborted) this.#failed(key, problem)
    } finally {
      this.#sending.delete(key)
    }
  }

  /** Once only: a photo that was restored is small already. */
  async #shrink({ key, file, sizeBefore }: Upload): Promise<File> {
    if (sizeBefore !== null) return file
    this.#mark(key, { phase: 'shrinking', percent: 0 })
    const small = await this.#outlet.shrink(file)
    if (this.#state.uploads.some(item => item.key === key && item.phase === 'shrinking')) {
      this.#mark(key, { file: small, sizeBefore: file.size })
      this.#keep(key)
    }
    return small
  }

  /** What of this file the server has already, also when another machine sent it: the same name and size, and at the end the server compares all bytes. */
  #continued(key: string, file: File): string | null {
    const mine = this.#state.uploads.find(item => item.key === key)?.uploadId ?? null
    const stray = this.#state.strays.find(item => item.fileName === file.name && item.size === file.size)
    if (mine !== null || stray === undefined) return mine
    this.#set({ strays: this.#state.strays.filter(item => item !== stray) })
    return stray.uploadId
  }

  #arrived(key: string, evidence: Answer, file: File): void {
    const before = this.#state.uploads.find(item => item.key === key)?.sizeBefore ?? file.size
    const sizes = before === file.size ? this.#state.sizes : { ...this.#state.sizes, [evidence.evidenceId]: { before, after: file.size } }
    this.#lostTimes = 0
    this.#set({ uploads: this.#state.uploads.filter(item => item.key !== key), sizes })
    void this.#outlet.forget?.(key)
    this.#outlet.onArrived(evidence)
  }

  #failed(key: string, problem: unknown): void {
    if (isLost(problem)) {
      this.#lostTimes += 1
      this.#mark(key, { phase: 'lost', problem })
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.retryLost(), waitBeforeRetry(this.#lostTimes, Math.random()))
      return
    }
    this.#mark(key, { phase: isRefused(problem) ? 'refused' : 'failed', problem })
    if (isRefused(problem)) void this.#outlet.forget?.(key)
  }

  async #cancel(uploadId: string): Promise<void> {
    // What cannot be taken back now, the server forgets by itself after some days.
    await this.#outlet.cancel?.(uploadId).catch(() => undefined)
  }

  #keep(key: string): void {
    const upload = this.#state.uploads.find(item => item.key === key)
    if (upload === undefined) return
    const { file, place, uploadId, sizeBefore, addedAt } = upload
    void this.#outlet.keep?.({ key, file, place, uploadId, sizeBefore, addedAt })
  }

  #mark(key: string, part: Partial<Upload>): void {
    this.#set({ uploads: this.#state.uploads.map(item => (item.key === key ? { ...item, ...part } : item)) })
  }

  #set(part: Partial<UploadState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

export function isOnItsWay(uploads: readonly Upload[]): boolean {
  return uploads.some(item => item.phase !== 'refused')
}

const REFUSALS = new Set([400, 413, 415, 422])

/** The server has looked at the file and will not take it: another try changes nothing. */
function isRefused(problem: unknown): boolean {
  return problem instanceof ApiProblem && REFUSALS.has(problem.status)
}

/** No answer, or one that says: later, or that an earlier try is still at work. */
function isLost(problem: unknown): boolean {
  if (!(problem instanceof ApiProblem)) return false
  return problem.code === OFFLINE || problem.code === 'IN_PROGRESS' || problem.status >= 500 || problem.status === 429
}
