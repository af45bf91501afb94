import type { CitedPlan } from '../report/consolidated-report.ts'
import type { Day } from '../shared/calendar.ts'
import type { ToneStyle } from '../shared/tone-style.ts'
import type { CommitmentItemKind, CommitmentReason, CommitmentStatus, MinimumTarget, RatchetSentence } from './commitment.ts'

/** Who put a name under it in the system; a hand's signature is never printed. Null leaves the place blank. */
export type PaperSigner = { readonly position: string; readonly name: string | null }

/** `Bản cam kết trách nhiệm` of a unit, in any state: only an approved one is no draft. */
export type CommitmentPaper = {
  readonly toneStyle: ToneStyle
  /** Upper line of the header, as it is printed: `ĐẢNG UỶ PHƯỜNG TAM PHƯỚC`. */
  readonly superior: string
  readonly unitName: string
  readonly addressee: string
  readonly placeName: string
  readonly plan: CitedPlan
  readonly law: RatchetSentence
  readonly ordinal: number
  readonly status: CommitmentStatus
  readonly reason: CommitmentReason
  readonly decisionNumber: string
  readonly decisionDate: Day | null
  readonly taskCount: number
  readonly signedOn: Day | null
  readonly signer: PaperSigner
  readonly approver: PaperSigner
  readonly targets: readonly CommitmentPaperTarget[]
  readonly items: readonly CommitmentPaperItem[]
}

export type CommitmentPaperTarget = {
  readonly minimum: MinimumTarget
  /** Null: a soft target that the unit left out. */
  readonly committed: number | null
  readonly deadline: Day | null
  readonly method: string
}

export type CommitmentPaperItem = {
  readonly kind: CommitmentItemKind
  readonly taskCode: string
  readonly title: string
  readonly place: string
  readonly product: string
  readonly due: Day | null
  readonly personName: string
}
