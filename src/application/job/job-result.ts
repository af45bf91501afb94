import type { Application } from '../application.ts'
import type { Scope } from '../ports/unit-of-work.ts'

/** `again`: tried later; `failed`: trying again would not help. The reason is shown to people. */
export type JobResult =
  | { readonly state: 'done' }
  | { readonly state: 'again'; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string }

export const DONE: JobResult = { state: 'done' }

export type JobTurn = {
  readonly application: Application
  /** In whose ward and name (the system's). */
  readonly scope: Scope
  /** No further try follows this one. */
  readonly isLast: boolean
}
