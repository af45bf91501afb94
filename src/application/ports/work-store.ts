import type { UnitReach } from '#domain/access/rights.ts'
import type { WorkDependency } from '#domain/work/work-block.ts'
import type { WorkContent, WorkOrigin, WorkState } from '#domain/work/work-item.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'

export type WorkItemRecord = Omit<WorkContent, 'recordedReason'> & {
  readonly workItemId: string
  readonly planId: string
  readonly taskId: string
  /** Running number within the task. */
  readonly ordinal: number
  readonly origin: WorkOrigin
  readonly unitId: string
  readonly recordedReason: string
  readonly recordedReasonBy: string | null
  readonly recordedReasonAt: Instant | null
  readonly state: WorkState
  readonly outcome: string
  readonly doneOn: Day | null
  readonly evidenceReference: string
  readonly submittedBy: string | null
  readonly submittedAt: Instant | null
  readonly cancelReason: string
  /** A later day asked for and not yet decided. */
  readonly asked: { readonly due: Day; readonly reason: string; readonly by: string; readonly at: Instant } | null
  /** The commitment it came from, and its number there. */
  readonly commitment: { readonly commitmentId: string; readonly ordinal: number } | null
  readonly createdBy: string
  readonly createdAt: Instant
  readonly version: number
}

export const WORK_EVENT_KINDS = [
  'created',
  'changed',
  'started',
  'submitted',
  'accepted',
  'returned',
  'cancelled',
  'later_asked',
  'later_granted',
  'later_refused',
] as const
export type WorkEventKind = (typeof WORK_EVENT_KINDS)[number]

export type WorkEventRecord = {
  readonly kind: WorkEventKind
  readonly at: Instant
  readonly byMember: string | null
  /** The reason, or what was handed in. */
  readonly note: string
  /** Fields that changed, and the day before and after where it moved. */
  readonly details: { readonly fields?: readonly string[]; readonly dueBefore?: Day | null; readonly dueAfter?: Day | null }
}

/** An item with the names around it. */
export type WorkItemRow = WorkItemRecord & {
  readonly taskCode: string
  readonly taskTitle: string
  readonly unitName: string
  readonly headName: string
  readonly focalName: string
  readonly dependency: (WorkDependency & { readonly taskId: string }) | null
}

/** Days of a filter, seen from the ward's day: `week` is today and the seven days after it, `pressing` what is overdue and the week. */
export type WorkDueFilter = 'overdue' | 'today' | 'week' | 'pressing' | 'without'

export type WorkFilter = {
  /** Items of these units, or in which they help. */
  readonly reach: UnitReach
  readonly today: Day
  readonly planId?: string | undefined
  readonly taskId?: string | undefined
  readonly unitId?: string | undefined
  readonly states?: readonly WorkState[] | undefined
  readonly origin?: WorkOrigin | undefined
  readonly due?: WorkDueFilter | undefined
  /** Handed in, or with a later day asked for: what waits for the office. Own work of units is left out. */
  readonly awaitsOffice?: boolean | undefined
  /** Found without diacritics in title, instruction, result and the task's code. */
  readonly search?: string | undefined
}

export type WorkOrder = 'due' | 'task' | 'unit' | 'newest'

export type WorkStore = {
  findItem(workItemId: string): Promise<WorkItemRecord | undefined>
  /** As `findItem`; until this transaction ends nobody else changes it. */
  lockItem(workItemId: string): Promise<WorkItemRecord | undefined>
  /** The next running number of a task; the caller holds the plan's lock. */
  nextOrdinal(taskId: string): Promise<number>
  addItem(item: WorkItemRecord): Promise<void>
  saveItem(item: WorkItemRecord): Promise<void>
  addEvent(workItemId: string, event: WorkEventRecord): Promise<void>
  /** Those of a unit in a plan that came from a commitment, cancelled ones too. */
  listCommitted(planId: string, unitId: string): Promise<readonly WorkItemRecord[]>

  listItems(
    filter: WorkFilter,
    order: WorkOrder,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly WorkItemRow[]>
  countItems(filter: WorkFilter): Promise<number>
  findRow(workItemId: string): Promise<WorkItemRow | undefined>
  /** Oldest first. */
  listEvents(workItemId: string): Promise<readonly (WorkEventRecord & { readonly byName: string })[]>
}
