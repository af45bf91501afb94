import { decideAttachment } from '#domain/evidence/decide-attachment.ts'
import type { AttachmentRefusalCode } from '#domain/evidence/decide-attachment.ts'
import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import { ApiProblem, OFFLINE } from '../../api/api-problem.ts'
import { makeRandomKey } from '../../api/make-random-key.ts'
import { kindOfFile } from './kind-of-file.ts'

export type UploadPhase = 'waiting' | 'shrinking' | 'sending' | 'failed' | 'refused'

export type Upload = {
  /** The Idempotency-Key: the same for every try. */
  readonly key: string
  readonly file: File
  /** Where it belongs, where there are several places; empty: the whole. */
  readonly place: string
  readonly phase: UploadPhase
  readonly percent: number
  readonly problem: unknown
  readonly refusals: readonly Refusal<AttachmentRefusalCode>[]
}

export type PhotoSizes = { readonly before: number; readonly after: number }
export type UploadState = {
  readonly uploads: readonly Upload[]
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
      readonly onProgress: (percent: number) => void
      readonly signal: AbortSignal
    },
  ) => Promise<Answer>
  readonly onArrived: (evidence: Answer) => void
  readonly today: () => Day
}

/** Refused before any byte leaves; what only the bytes can tell is the server's to refuse. */
const KNOWN_BEFORE_SENDING = new Set(['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_EXECUTABLE', 'FILE_WITH_MACROS', 'FILE_STATE_SECRET_MARK'])

/** The files of one line or row on their way, one after the other: a weak line carries one well and four badly. */
export class UploadList<Answer extends Arrived> {
  readonly #outlet: UploadOutlet<Answer>
  readonly #listeners = new Set<() => void>()
  readonly #sending = new Map<string, AbortController>()
  #state: UploadState = { uploads: [], sizes: {} }
  #busy = false

  constructor(outlet: UploadOutlet<Answer>) {
    this.#outlet = outlet
  }

  readonly read = (): UploadState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(files: readonly File[], place = ''): void {
    const uploads = files.map((file): Upload => {
      const refusals = this.#refusals(file)
      return { key: makeRandomKey(), file, place, phase: refusals.length > 0 ? 'refused' : 'waiting', percent: 0, problem: null, refusals }
    })
    this.#set({ uploads: [...this.#state.uploads, ...uploads] })
    void this.#run()
  }

  retry(key: string): void {
    this.#mark(key, { phase: 'waiting', problem: null })
    void this.#run()
  }

  /** Tries again what failed for want of a connection. */
  retryLost(): void {
    for (const upload of this.#state.uploads)
      if (upload.phase === 'failed' && isLost(upload.problem)) this.#mark(upload.key, { phase: 'waiting', problem: null })
    void this.#run()
  }

  drop(key: string): void {
    this.#sending.get(key)?.abort()
    this.#set({ uploads: this.#state.uploads.filter(item => item.key !== key) })
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

  #next(): Upload | undefined {
    return this.#state.uploads.find(item => item.phase === 'waiting')
  }

  async #sendOne({ key, file, place }: Upload): Promise<void> {
    const controller = new AbortController()
    this.#sending.set(key, controller)
    this.#mark(key, { phase: 'shrinking', percent: 0 })
    try {
      const small = await this.#outlet.shrink(file)
      controller.signal.throwIfAborted()
      this.#mark(key, { phase: 'sending' })
      const onProgress = (percent: number) => this.#mark(key, { percent })
      const evidence = await this.#outlet.send(small, { key, place, kind: kindOfFile(small), onProgress, signal: controller.signal })
      const sizes =
        small === file ? this.#state.sizes : { ...this.#state.sizes, [evidence.evidenceId]: { before: file.size, after: small.size } }
      this.#set({ uploads: this.#state.uploads.filter(item => item.key !== key), sizes })
      this.#outlet.onArrived(evidence)
    } catch (problem) {
      this.#mark(key, { phase: isRefused(problem) ? 'refused' : 'failed', problem })
    } finally {
      this.#sending.delete(key)
    }
  }

  #refusals(file: File): readonly Refusal<AttachmentRefusalCode>[] {
    const said = { kind: kindOfFile(file), documentNumber: '', documentDate: null, caption: '' }
    const decided = decideAttachment({
      ...said,
      name: file.name,
      size: file.size,
      detectedMime: file.type === '' ? null : file.type,
      hasMacros: false,
      today: this.#outlet.today(),
    })
    return decided.ok ? [] : decided.refusals.filter(item => KNOWN_BEFORE_SENDING.has(item.code))
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

/** The server has looked at the file and will not take it: another try changes nothing. */
function isRefused(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.refusals.length > 0 && problem.status < 500
}

function isLost(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.code === OFFLINE || problem.status >= 500)
}
