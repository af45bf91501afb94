import type { Instant } from '#domain/shared/calendar.ts'
import type { NewJob } from '../job/job-kinds.ts'

export const JOB_STATES = ['waiting', 'done', 'failed'] as const
export type JobState = (typeof JOB_STATES)[number]

/** A job as it was taken: `attempt` is the number of this try and proves whose turn it is. `payload` is what `add` let in for this kind, for its handler alone. */
export type TakenJob = { readonly key: string; readonly kind: string; readonly payload: never; readonly attempt: number }

export type JobRow = {
  readonly key: string
  readonly kind: string
  readonly runAt: Instant
  readonly state: JobState
  readonly attempts: number
  readonly lastError: string
  readonly finishedAt: Instant | null
}

export type JobStore = {
  /** In the transaction of the fact it is for. A key that is there already, also of a job long done, adds nothing. */
  add(job: NewJob): Promise<void>
  /** As `add`; one that is done runs again. */
  addAgain(job: NewJob): Promise<void>
  /** The job that is due longest and nobody works at; its lease is written. */
  takeNext(now: Instant, lockedUntil: Instant): Promise<TakenJob | undefined>
  /** Nothing when somebody else took it meanwhile. */
  finish(job: TakenJob, end: JobEnd): Promise<void>
  /** The moment of the next one waiting. */
  findNextRun(): Promise<Instant | undefined>
  /** Newest failure first. */
  listFailed(limit: number): Promise<readonly JobRow[]>
  /** Puts a job that failed for good back; false when there is none. */
  retry(key: string, runAt: Instant): Promise<boolean>
  countByState(): Promise<Readonly<Record<JobState, number>>>
  /** Jobs done before this moment. */
  forgetDone(before: Instant): Promise<void>
}

export type JobEnd =
  | { readonly state: 'done'; readonly at: Instant }
  | { readonly state: 'waiting'; readonly runAt: Instant; readonly error: string }
  | { readonly state: 'failed'; readonly at: Instant; readonly error: string }
