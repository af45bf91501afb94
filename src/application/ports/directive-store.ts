import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { DirectiveDraftState, DirectiveSource } from '#domain/work/directive-source.ts'
import type { WorkContent } from '#domain/work/work-item.ts'

/** How an instruction came about; never changed, whatever becomes of the work. */
export type DirectiveRecord = {
  readonly workItemId: string
  readonly source: DirectiveSource
  /** What the source was called that day. */
  readonly sourceLabel: string
  /** The leader's own words. */
  readonly sentence: string
  readonly givenBy: string
  readonly givenAt: Instant
  /** Who of the office prepared it; null where the leader wrote it. */
  readonly preparedBy: string | null
}

export type DirectiveRow = DirectiveRecord & { readonly givenByName: string; readonly preparedByName: string }

export type DirectiveDraftRecord = {
  readonly draftId: string
  readonly source: DirectiveSource
  readonly sourceLabel: string
  readonly taskId: string
  readonly unitId: string
  readonly content: WorkContent
  readonly preparedBy: string
  readonly preparedAt: Instant
  readonly state: DirectiveDraftState
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  /** Why it was declined. */
  readonly note: string
  /** What it became. */
  readonly workItemId: string | null
  readonly version: number
}

export type DirectiveDraftRow = DirectiveDraftRecord & {
  readonly preparedByName: string
  readonly unitName: string
  readonly taskCode: string
}

/** Instructions of a plan by how they stand; one that is handed in waits for the office, whatever its day. */
export type DirectiveCounts = { readonly open: number; readonly late: number; readonly submitted: number; readonly done: number }

export type DirectiveStore = {
  add(directive: DirectiveRecord): Promise<void>
  /** By work item; an instruction that names no source is not among them. */
  list(workItemIds: readonly string[]): Promise<ReadonlyMap<string, DirectiveRow>>
  count(planId: string, today: Day): Promise<DirectiveCounts>
  addDraft(draft: DirectiveDraftRecord): Promise<void>
  saveDraft(draft: DirectiveDraftRecord): Promise<void>
  findDraft(draftId: string): Promise<DirectiveDraftRow | undefined>
  /** Until this transaction ends nobody else changes it. */
  lockDraft(draftId: string): Promise<DirectiveDraftRecord | undefined>
  /** Newest first. */
  listDrafts(
    states: readonly DirectiveDraftState[],
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly DirectiveDraftRow[]>
  countDrafts(states: readonly DirectiveDraftState[]): Promise<number>
}
