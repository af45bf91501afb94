import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'
import type { EvidenceSign } from '#domain/evidence/evidence-signs.ts'
import type { EvidenceState } from '#domain/evidence/evidence-state.ts'
import type { PrintedFigure } from '#domain/report/printed-figure.ts'
import type { ReportLineRefusalCode } from '#domain/report/check-report-line.ts'
import type { DeliverableClaim } from '#domain/report/deliverable-states.ts'
import type { DeliverableState } from '#domain/report/report-line.ts'
import type { ReportLineWarningCode } from '#domain/report/report-line-warnings.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { ReportState } from '#domain/report/report-state.ts'
import type { LineReview, ReportStatus, Timeliness } from '#domain/report/report-status.ts'
import type { RiskReason } from '#domain/review/risk-codes.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'
import type { Refusal } from '#domain/shared/outcome.ts'
import type { EvidenceFileView } from '../evidence/evidence-standing.ts'
import type { MonthlyLineRow } from '../ports/report-queries.ts'
import type { CorrectionView } from '../lock/period-lock-view.ts'
import type { ReportEventKind, ReviewReason } from '../ports/report-store.ts'

/** What the screens are told of a report; the contract has the same shapes. */
export type ReportSummaryView = {
  readonly reportId: string
  readonly planId: string
  readonly kind: PeriodKind
  /** The last month of the period. */
  readonly month: Month
  readonly unitId: string
  readonly unitName: string
  readonly dueAt: Instant
  readonly lastDay: Day
  readonly status: ReportStatus
  readonly timeliness: Timeliness
  readonly state: ReportState
  /** Every line is declared "không phát sinh". */
  readonly nothingToReport: boolean
  readonly firstSubmittedAt: Instant | null
  readonly submittedAt: Instant | null
  readonly lineCount: number
  readonly returnedCount: number
  readonly acceptedCount: number
  readonly version: number
}

export type EvidenceView = {
  readonly evidenceId: string
  readonly taskId: string
  readonly kind: EvidenceKind
  readonly fileName: string
  readonly mime: string
  readonly size: number
  readonly sha256: string
  readonly documentNumber: string
  readonly documentDate: Day | null
  readonly caption: string
  readonly uploadedAt: Instant
  readonly uploadedBy: string
  readonly state: EvidenceState
  readonly stateReason: string
  readonly checkedBy: string | null
  readonly checkedAt: Instant | null
  readonly version: number
  readonly file: EvidenceFileView
  readonly signs: readonly EvidenceSign[]
}

export type LineDeliverableView = {
  deliverableId: string
  title: string
  milestoneHeader: string
  due: Day | null
  state: DeliverableState
  claim: DeliverableClaim
}

/** A target of the line's task as it stands at the period's cut-off. */
export type LineFigure = Omit<PrintedFigure, 'taskCode'> & {
  readonly targetId: string
  readonly soft: boolean
  readonly expected: number | null
  readonly rowsOwingEvidence: number
}

type PreviousLineView = {
  kind: PeriodKind
  month: Month
  result: string
  completionRate: number | null
  difficulty: string
  proposal: string
  nextActionDue: Day | null
}

export type ReportLineView = {
  taskId: string
  taskCode: string
  ordinal: number
  taskTitle: string
  leadText: string
  commitment: string
  result: string
  completionRate: number | null
  difficulty: string
  proposal: string
  nextActionDue: Day | null
  noActivityReason: string
  gapReason: string
  computedRate: number | null
  figures: LineFigure[]
  deliverables: LineDeliverableView[]
  evidence: EvidenceView[]
  previous: PreviousLineView | null
  monthly: Omit<MonthlyLineRow, 'taskId'>[]
  review: { state: LineReview; reasons: ReviewReason[]; by: string | null; at: Instant | null }
  verified: { rate: number | null; reason: string; at: Instant } | null
  /** Null for who may neither review nor verify. */
  risk: { score: number; reasons: readonly RiskReason[] } | null
  /** Another unit's text that reads as the same; null for who may not review. */
  copyOf: { unitName: string; result: string } | null
  refusals: Refusal<ReportLineRefusalCode>[]
  warnings: Refusal<ReportLineWarningCode>[]
  /** Asked for after the period was locked, the earliest first. */
  corrections: CorrectionView[]
  editable: boolean
  savedAt: Instant | null
  version: number
}

export type ReportDetailView = ReportSummaryView & {
  planTitle: string
  lines: ReportLineView[]
  events: {
    at: Instant
    kind: ReportEventKind
    byName: string
    /** The absent member in whose place it was done. */
    onBehalfOf: string | null
    note: string
    moved: { from: Day; to: Day } | null
  }[]
  /** Since when the figures stand; null while the period is open. */
  lock: { lockedAt: Instant; lockedByName: string } | null
  allowedActions: ('edit' | 'submit' | 'review' | 'correct')[]
}
