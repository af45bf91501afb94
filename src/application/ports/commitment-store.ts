import type { CommitmentItem, CommitmentReason, CommitmentStatus, PromisedTarget } from '#domain/commitment/commitment.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'

/** One version of what a unit commits to for a plan. Approved, returned and signed ones never change again but for the decision on them. */
export type CommitmentRecord = {
  readonly commitmentId: string
  readonly planId: string
  readonly unitId: string
  /** 1 for the first version of the unit in the plan. */
  readonly ordinal: number
  readonly status: CommitmentStatus
  readonly reason: CommitmentReason
  readonly decisionNumber: string
  readonly decisionDate: Day | null
  readonly createdBy: string
  readonly createdAt: Instant
  readonly signedBy: string | null
  readonly signedAt: Instant | null
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  /** Why it was returned. */
  readonly decisionNote: string
  readonly version: number
}

export type CommitmentContent = { readonly targets: readonly PromisedTarget[]; readonly items: readonly CommitmentItem[] }

/** `approvedAt`: from then on the unit stands by it. */
export type ApprovedValue = {
  readonly unitId: string
  readonly targetId: string
  readonly value: number
  readonly deadline: Day | null
  readonly approvedAt: Instant
}

export type CommitmentStore = {
  /** Every version of the plan, in the order of ordinals. */
  listCommitments(planId: string): Promise<readonly CommitmentRecord[]>
  /** One unit's versions, the oldest first. */
  listVersions(planId: string, unitId: string): Promise<readonly CommitmentRecord[]>
  findCommitment(commitmentId: string): Promise<CommitmentRecord | undefined>
  /** As `findCommitment`, and nobody else changes it until this transaction ends. */
  lockCommitment(commitmentId: string): Promise<CommitmentRecord | undefined>
  addCommitment(commitment: CommitmentRecord): Promise<void>
  saveCommitment(commitment: CommitmentRecord): Promise<void>
  /** A draft with everything in it. */
  removeDraft(commitmentId: string): Promise<void>
  /** What stands in these versions, by id; items in the unit's own order. */
  listContents(commitmentIds: readonly string[]): Promise<ReadonlyMap<string, CommitmentContent>>
  replaceTargets(commitmentId: string, targets: readonly PromisedTarget[]): Promise<void>
  replaceItems(commitmentId: string, items: readonly CommitmentItem[]): Promise<void>
  /** What each unit stood by: the values of every version that was approved, the oldest first. */
  listApprovedValues(planId: string): Promise<readonly ApprovedValue[]>
}
