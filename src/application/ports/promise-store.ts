import type { UnitReach } from '#domain/access/rights.ts'
import type { PromiseAnswer } from '#domain/promise/answer-promise.ts'
import type { Promised } from '#domain/promise/promised-by-line.ts'
import type { PromiseEvent } from '#domain/promise/promise.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'

/** A promise as it was made, with the texts of the line as they were last submitted. */
export type PromiseRecord = Promised & {
  readonly promiseId: string
  readonly planId: string
  readonly taskId: string
  readonly unitId: string
  /** The report whose line made it, with its kind of period and last month. */
  readonly reportId: string
  readonly kind: PeriodKind
  readonly month: Month
  readonly madeAt: Instant
}

/** What is kept beside the rule's own event: who, in which report, and what shows it or the reason. */
export type PromiseEventRecord = {
  readonly event: PromiseEvent
  readonly reportId: string
  readonly byMember: string | null
  readonly note: string
}

export type PromiseRow = PromiseRecord & {
  readonly taskCode: string
  readonly taskTitle: string
  readonly unitName: string
  readonly unitOrder: number
  /** Oldest first. */
  readonly events: readonly (PromiseEventRecord & { readonly byName: string })[]
}

/** An answer as it is kept in a report that is not submitted yet. */
export type DraftAnswer = {
  readonly promiseId: string
  /** null: taken back. */
  readonly given: PromiseAnswer | null
  readonly savedBy: string | null
  readonly savedAt: Instant
  readonly version: number
}

export type PromiseFilter = {
  readonly reach: UnitReach
  readonly planId?: string | undefined
  readonly unitId?: string | undefined
  readonly taskIds?: readonly string[] | undefined
  readonly promiseId?: string | undefined
  /** Made not after this moment. */
  readonly madeBy?: Instant | undefined
  /** Found without diacritics in the texts and the task's code. */
  readonly search?: string | undefined
}

export type PromiseStore = {
  addPromise(promise: PromiseRecord): Promise<void>
  /** The texts and the first day said anew by a line that was sent again. */
  restate(promiseId: string, texts: Pick<PromiseRecord, 'difficulty' | 'proposal'>): Promise<void>
  addEvent(promiseId: string, event: PromiseEventRecord): Promise<void>
  /** By unit, task and day, each with its events. */
  listPromises(filter: PromiseFilter): Promise<readonly PromiseRow[]>
  /** Nobody else answers for or judges it until this transaction ends. */
  lockPromise(promiseId: string): Promise<PromiseRecord | undefined>

  listAnswers(reportId: string): Promise<readonly DraftAnswer[]>
  saveAnswer(reportId: string, answer: DraftAnswer): Promise<void>
  removeAnswer(reportId: string, promiseId: string): Promise<void>
}
