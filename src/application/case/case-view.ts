import type { CaseDueState } from '#domain/case/case-file.ts'
import type { CaseAction } from '#domain/case/case-life.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { CaseEventKind, CaseRow } from '../ports/case-store.ts'

/** A case as lists show it. */
export type CaseSummaryView = Pick<
  CaseRow,
  | 'caseId'
  | 'number'
  | 'kind'
  | 'title'
  | 'taskId'
  | 'taskCode'
  | 'raisedOn'
  | 'raisedUnitId'
  | 'raisedUnitName'
  | 'ownerUnitId'
  | 'ownerUnitName'
  | 'ownerName'
  | 'authority'
  | 'deadline'
  | 'state'
  | 'answer'
  | 'answeredOn'
  | 'version'
> & {
  readonly dueState: CaseDueState
  /** Days from its raising to its answer, or until today. */
  readonly age: number
}

export type CaseView = CaseSummaryView &
  Pick<CaseRow, 'body' | 'taskTitle' | 'planId' | 'reportId' | 'source' | 'sentUp' | 'raisedAt' | 'ownerMemberId' | 'row'> & {
    readonly raisedByName: string
    readonly events: readonly {
      readonly kind: CaseEventKind
      readonly at: Instant
      readonly byName: string
      readonly note: string
      readonly ownerUnitName: string
      readonly deadline: Day | null
    }[]
    readonly allowedActions: readonly CaseAction[]
  }
