import type { Day } from '../shared/calendar.ts'
import type { ToneStyle } from '../shared/tone-style.ts'
import type { CaseDueState, CaseFile } from './case-file.ts'

/** The filtered list of cases as a paper. */
export type CaseList = {
  readonly toneStyle: ToneStyle
  readonly wardName: string
  readonly asOf: Day
  readonly rows: readonly CaseListRow[]
}

export type CaseListRow = Pick<CaseFile, 'kind' | 'title' | 'raisedOn' | 'state' | 'authority' | 'deadline' | 'sentUp' | 'answer'> & {
  readonly number: number
  readonly taskCode: string
  readonly raisedUnitName: string
  /** The unit that answers and whom to ask there. */
  readonly owner: string
  readonly dueState: CaseDueState
  readonly age: number
}
