import type { Clear, MissingClear, SixClears } from '#domain/assignment/six-clears.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import type { WorkBlock, WorkWarningCode } from '#domain/work/work-block.ts'
import type { DueState } from '#domain/work/work-due.ts'
import type { WorkOrigin, WorkState } from '#domain/work/work-item.ts'
import type { WorkAction } from '#domain/work/work-life.ts'
import type { DirectiveRow } from '../ports/directive-store.ts'
import type { WorkEventKind, WorkItemRow } from '../ports/work-store.ts'

/** An item as lists show it. */
export type WorkItemSummaryView = {
  readonly workItemId: string
  readonly planId: string
  readonly taskId: string
  readonly taskCode: string
  readonly taskTitle: string
  readonly ordinal: number
  readonly origin: WorkOrigin
  /** Part of the unit's approved commitment. */
  readonly isCommitted: boolean
  readonly title: string
  readonly unitId: string
  readonly unitName: string
  readonly headName: string
  readonly focalName: string
  readonly due: Day | null
  readonly dueState: DueState
  /** Days until it is due; negative when it is late; null where nothing is owed any more. */
  readonly daysLeft: number | null
  readonly state: WorkState
  readonly progress: number | null
  readonly block: (WorkBlock & { readonly taskId: string }) | null
  readonly missingClears: readonly Clear[]
  readonly askedDue: Day | null
  readonly version: number
}

export type WorkItemView = WorkItemSummaryView &
  Pick<
    WorkItemRow,
    | 'instruction'
    | 'headMemberId'
    | 'focalMemberId'
    | 'startsOn'
    | 'responsibility'
    | 'authority'
    | 'result'
    | 'deliverableId'
    | 'recordedReason'
    | 'outcome'
    | 'doneOn'
    | 'evidenceReference'
    | 'cancelReason'
    | 'createdAt'
  > & {
    readonly coordinators: readonly { readonly unitId: string; readonly name: string }[]
    readonly dependencyTitle: string | null
    /** The leader's words and what they were about; null of all other work. */
    readonly directive: DirectiveRow | null
    readonly clear: SixClears['clear']
    readonly missing: readonly MissingClear[]
    readonly asked: { readonly due: Day; readonly reason: string; readonly byName: string; readonly at: Instant } | null
    /** Why it was last sent back, while it is being mended; empty otherwise. */
    readonly returnReason: string
    readonly createdByName: string
    /** The last day the task allows; null: no bound. */
    readonly latestDue: Day | null
    readonly warnings: readonly Refusal<WorkWarningCode>[]
    readonly events: readonly {
      readonly kind: WorkEventKind
      readonly at: Instant
      readonly byName: string
      readonly note: string
      readonly fields: readonly string[]
      readonly dueBefore: Day | null
      readonly dueAfter: Day | null
    }[]
    readonly allowedActions: readonly WorkAction[]
    /** Whether this person may change every field, or only the unit's share. */
    readonly maySetAll: boolean
  }
