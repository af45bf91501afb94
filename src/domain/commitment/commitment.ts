import type { Comparator, TargetPeriod } from '../plan/plan-extraction.ts'
import type { Day } from '../shared/calendar.ts'

/** A signed one waits for the office. Approved and returned ones stand as they are: a change is a new version. */
export const COMMITMENT_STATUSES = ['draft', 'signed', 'returned', 'approved'] as const
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number]

/** Why a version was made: the first registration, a stricter value, or another way to the same value ("điều chỉnh phương án"). */
export const COMMITMENT_REASONS = ['first', 'raise', 'method'] as const
export type CommitmentReason = (typeof COMMITMENT_REASONS)[number]

/** What phase 1 asks for beside the targets: work, and the "danh sách tuyến/cụm, mô hình" registered. */
export const COMMITMENT_ITEM_KINDS = ['work', 'street', 'model'] as const
export type CommitmentItemKind = (typeof COMMITMENT_ITEM_KINDS)[number]

export type PromisedTarget = {
  readonly targetId: string
  readonly value: number
  /** Null keeps the plan's day. */
  readonly deadline: Day | null
  readonly method: string
}

export type CommitmentItem = {
  readonly kind: CommitmentItemKind
  readonly taskId: string | null
  readonly title: string
  readonly place: string
  readonly product: string
  readonly due: Day | null
  readonly personId: string | null
}

/** Characters that the texts of a commitment may have, whatever way they come in. */
export const COMMITMENT_LENGTHS = { method: 2000, title: 500, place: 300, product: 500 } as const
/** Targets, and items, of one commitment. */
export const MOST_COMMITMENT_PARTS = 300

/** A version as it is written; a target without a value is not in the list. */
export type CommitmentDraft = {
  readonly reason: CommitmentReason
  readonly decisionNumber: string
  readonly decisionDate: Day | null
  readonly targets: readonly PromisedTarget[]
  readonly items: readonly CommitmentItem[]
}

/** The plan's minimum that a promise is held against. */
export type MinimumTarget = {
  readonly targetId: string
  readonly taskId: string
  readonly taskCode: string
  readonly text: string
  readonly measure: string
  readonly comparator: Comparator
  readonly value: number
  readonly upper: number | null
  readonly unit: string
  readonly per: TargetPeriod | null
  readonly deadline: Day | null
  /** "Phấn đấu": may be left out. */
  readonly soft: boolean
}

/** The sentence of the plan that forbids to lower, and where it stands. */
export type RatchetSentence = { readonly sentence: string; readonly place: string }
