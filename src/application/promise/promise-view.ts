import type { PromiseStanding } from '#domain/promise/promise.ts'
import type { PromiseCounts } from '#domain/promise/promise-rate.ts'
import type { Month } from '#domain/shared/calendar.ts'
import type { DraftAnswer, PromiseRow } from '../ports/promise-store.ts'
import type { SubmittedAnswer } from './line-promises.ts'

/** A promise as lists show it. */
export type PromiseView = Pick<
  PromiseRow,
  | 'promiseId'
  | 'planId'
  | 'taskId'
  | 'taskCode'
  | 'taskTitle'
  | 'unitId'
  | 'unitName'
  | 'reportId'
  | 'kind'
  | 'month'
  | 'difficulty'
  | 'proposal'
  | 'isDueByRule'
> &
  Pick<PromiseStanding, 'state' | 'due' | 'brokenBy' | 'doneOn' | 'isSettled'> & {
    readonly moves: readonly (PromiseStanding['moves'][number] & { readonly reason: string })[]
    /** What was last said of it: what shows it, or the reason. */
    readonly note: string
  }

export type LinePromiseView = PromiseView & {
  readonly promisedDue: PromiseStanding['due']
  readonly answered: SubmittedAnswer | null
  readonly draft: DraftAnswer['given']
  /** 0 where nothing was kept yet. */
  readonly draftVersion: number
  readonly isOwed: boolean
  readonly allowedActions: readonly ('answer' | 'judge')[]
}

export type PromiseRates = {
  readonly months: readonly Month[]
  readonly units: readonly {
    readonly unitId: string
    readonly unitName: string
    readonly whole: PromiseCounts
    /** In the order of `months`. */
    readonly byMonth: readonly PromiseCounts[]
  }[]
  readonly whole: PromiseCounts
}
