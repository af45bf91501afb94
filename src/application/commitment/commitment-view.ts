import type { CommitmentRefusalCode } from '#domain/commitment/check-commitment.ts'
import type { CommitmentItemWarningCode } from '#domain/commitment/check-commitment-items.ts'
import type {
  CommitmentItem,
  CommitmentReason,
  CommitmentStatus,
  MinimumTarget,
  PromisedTarget,
  RatchetSentence,
} from '#domain/commitment/commitment.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import type { OwnTask } from './commitment-ground.ts'

/** What the screens are told; the contract has the same shapes. */
export type CommitmentAction = 'edit' | 'discard' | 'sign' | 'decide'

export type CommitmentSummaryView = {
  readonly commitmentId: string
  readonly planId: string
  readonly unitId: string
  readonly ordinal: number
  readonly status: CommitmentStatus
  readonly reason: CommitmentReason
  readonly decisionNumber: string
  readonly decisionDate: Day | null
  readonly createdByName: string
  readonly createdAt: Instant
  readonly signedByName: string | null
  readonly signedAt: Instant | null
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly decisionNote: string
  readonly version: number
}

export type CommitmentView = CommitmentSummaryView & {
  unitName: string
  targets: PromisedTarget[]
  items: CommitmentItem[]
  refusals: Refusal<CommitmentRefusalCode>[]
  warnings: Refusal<CommitmentItemWarningCode>[]
  allowedActions: CommitmentAction[]
}

export type UnitCommitmentView = {
  unit: { unitId: string; name: string }
  plan: { planId: string; title: string; number: string; campaignEnd: Day | null }
  law: RatchetSentence
  tasks: OwnTask[]
  /** What the unit registers a value for. */
  targets: MinimumTarget[]
  people: { memberId: string; fullName: string }[]
  /** Newest first. */
  versions: CommitmentSummaryView[]
  current: CommitmentView | null
  approved: PromisedTarget[]
  allowedActions: 'start'[]
}

/** `none`: the unit has a part in the plan and has not begun. */
export type CommitmentState = CommitmentStatus | 'none'

export type CommitmentRowView = {
  readonly unitId: string
  readonly unitName: string
  readonly state: CommitmentState
  readonly commitmentId: string | null
  readonly ordinal: number | null
  readonly reason: CommitmentReason | null
  readonly signedAt: Instant | null
  readonly decidedAt: Instant | null
  /** The version that binds now; null when none is approved. */
  readonly approvedOrdinal: number | null
  readonly taskCount: number
  readonly targetCount: number
  /** Targets with a value stricter than the plan's minimum, in the newest version. */
  readonly stricterCount: number
  readonly itemCount: number
  /** What would be refused if the draft were signed now. */
  readonly missingCount: number
}
