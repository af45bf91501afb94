import type { UnitReach } from '#domain/access/rights.ts'
import type { CaseAuthority, CaseFile, CaseKind, CaseSource, CaseState } from '#domain/case/case-file.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'

export type CaseRecord = CaseFile & {
  readonly caseId: string
  /** Running number in the ward. */
  readonly number: number
  readonly planId: string | null
  readonly taskId: string | null
  /** The report's line and field it was made of; null where it was raised by itself. */
  readonly reportId: string | null
  readonly source: CaseSource | null
  readonly raisedBy: string | null
  readonly raisedAt: Instant
  readonly ownerMemberId: string | null
  /** The register row by which targets count it; null while there is none. */
  readonly row: { readonly registerId: string; readonly rowId: string } | null
  readonly version: number
}

export const CASE_EVENT_KINDS = [
  'raised',
  'assigned',
  'started',
  'answered',
  'sent_up',
  'superior_answered',
  'rejected',
  'confirmed',
  'reopened',
] as const
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number]

export type CaseEventRecord = {
  readonly kind: CaseEventKind
  readonly at: Instant
  readonly byMember: string | null
  /** The reason, the answer, or to whom it was sent. */
  readonly note: string
  /** To whom it was given and by when, at an assignment. */
  readonly details: { readonly ownerUnitId?: string; readonly deadline?: Day; readonly authority?: CaseAuthority }
}

export type CaseRow = CaseRecord & {
  readonly taskCode: string
  readonly taskTitle: string
  readonly raisedUnitName: string
  readonly ownerUnitName: string
  readonly ownerName: string
}

export type CaseFilter = {
  /** Raised by these units, or given to them. */
  readonly reach: UnitReach
  readonly today: Day
  readonly unitId?: string | undefined
  readonly taskId?: string | undefined
  readonly reportId?: string | undefined
  readonly states?: readonly CaseState[] | undefined
  readonly kind?: CaseKind | undefined
  readonly authority?: CaseAuthority | undefined
  readonly overdue?: boolean | undefined
  /** Found without diacritics in title, text and answer, or by its number. */
  readonly search?: string | undefined
}

export type CaseOrder = 'overdue' | 'oldest' | 'newest'

export type CaseStore = {
  findCase(caseId: string): Promise<CaseRecord | undefined>
  /** As `findCase`; until this transaction ends nobody else changes it. */
  lockCase(caseId: string): Promise<CaseRecord | undefined>
  findBySource(reportId: string, taskId: string, source: CaseSource): Promise<CaseRecord | undefined>
  /** Which of these register rows are kept by cases, by row with the case's id and number. */
  listByRows(rowIds: readonly string[]): Promise<ReadonlyMap<string, { readonly caseId: string; readonly number: number }>>
  /** The caller holds the ward's lock. */
  nextNumber(): Promise<number>
  addCase(record: CaseRecord): Promise<void>
  saveCase(record: CaseRecord): Promise<void>
  addEvent(caseId: string, event: CaseEventRecord): Promise<void>

  listCases(filter: CaseFilter, order: CaseOrder, page: { readonly offset: number; readonly limit: number }): Promise<readonly CaseRow[]>
  countCases(filter: CaseFilter): Promise<number>
  findRow(caseId: string): Promise<CaseRow | undefined>
  /** Oldest first. */
  listEvents(caseId: string): Promise<readonly (CaseEventRecord & { readonly byName: string })[]>
}
