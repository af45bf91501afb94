import type { Day } from '../shared/calendar.ts'
import type { ToneStyle } from '../shared/tone-style.ts'
import type { WorkItem } from './work-item.ts'
import type { DueState } from './work-due.ts'

/** The filtered list of work items as a paper. */
export type WorkList = {
  readonly toneStyle: ToneStyle
  readonly wardName: string
  readonly asOf: Day
  readonly rows: readonly WorkListRow[]
}

export type WorkListRow = Pick<WorkItem, 'title' | 'origin' | 'isCommitted' | 'result' | 'state' | 'due'> & {
  readonly taskCode: string
  readonly unitName: string
  /** Who answers and whom to ask, as far as they are named. */
  readonly people: string
  readonly dueState: DueState
  /** What it waits for; empty when nothing. */
  readonly blocked: string
  readonly outcome: string
}
