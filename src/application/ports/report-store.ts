import type { ClaimingLine, DeliverableClaim } from '#domain/report/deliverable-states.ts'
import type { ReportedPlan } from '#domain/report/expected-periods.ts'
import type { PeriodKey, PeriodKind } from '#domain/report/period-kind.ts'
import type { RiskReason } from '#domain/review/risk-codes.ts'
import type { DeliverableState, ReportLineDraft } from '#domain/report/report-line.ts'
import type { EvidenceState } from '#domain/evidence/evidence-state.ts'
import type { LineReview, ReportStatus } from '#domain/report/report-status.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'
import type { EvidenceFacts } from './evidence-files.ts'

/** One unit's report of one period; `month` is the last of it. The status and the moments are folded from the events and kept for lists. */
export type ReportRecord = {
  readonly reportId: string
  readonly planId: string
  readonly kind: PeriodKind
  readonly month: Month
  readonly unitId: string
  readonly dueAt: Instant
  readonly lastDay: Day
  readonly status: ReportStatus
  readonly firstSubmittedAt: Instant | null
  readonly submittedAt: Instant | null
  readonly submittedBy: string | null
  readonly acceptedAt: Instant | null
  readonly version: number
}

export type ReviewReason = { readonly code: string; readonly text: string }
export type Claim = { readonly deliverableId: string; readonly claim: DeliverableClaim }

export type ReportLineRecord = {
  readonly reportId: string
  readonly taskId: string
  readonly ordinal: number
  readonly result: string
  readonly completionRate: number | null
  readonly difficulty: string
  readonly proposal: string
  readonly nextActionDue: Day | null
  readonly noActivityReason: string
  /** Why the claimed ratio lies away from the computed one. */
  readonly gapReason: string
  readonly deliverableClaims: readonly Claim[]
  readonly reviewState: LineReview
  readonly reviewReasons: readonly ReviewReason[]
  readonly reviewedBy: string | null
  readonly reviewedAt: Instant | null
  /** The ratio as the reviewer confirmed it, beside the claim that stays as it was; null until the line is accepted. */
  readonly verifiedRate: number | null
  /** Why it is not the claimed one; empty where both are the same. */
  readonly verifiedReason: string
  readonly verifiedBy: string | null
  readonly verifiedAt: Instant | null
  /** 0–100 with its reasons, as weighed when the line was last submitted; null before. */
  readonly riskScore: number | null
  readonly riskReasons: readonly RiskReason[]
  readonly savedAt: Instant | null
  readonly submittedContent: ReportLineDraft | null
  readonly version: number
}

export const REPORT_EVENT_KINDS = ['opened', 'submitted', 'returned', 'resubmitted', 'accepted', 'extended', 'deadlineMoved'] as const
export type ReportEventKind = (typeof REPORT_EVENT_KINDS)[number]

export type MovedDeadline = {
  readonly from: { readonly lastDay: Day; readonly dueAt: Instant }
  readonly to: { readonly lastDay: Day; readonly dueAt: Instant }
}

export type ReportEventRecord = {
  readonly kind: ReportEventKind
  readonly at: Instant
  readonly byMember: string | null
  readonly note: string
  /** Task codes: those submitted, sent back or accepted; at a return the others were accepted. */
  readonly lines: readonly string[]
  /** The absent member in whose place a deputy acted. */
  readonly onBehalfOf?: string | null
  /** Of an extension and of a decision on the calendar: the deadline before and after. */
  readonly moved?: MovedDeadline | null
}

/** What a checker found of a file at its line; `version` grows with each finding. */
export type EvidenceStanding = {
  readonly state: EvidenceState
  readonly stateReason: string
  readonly checkedBy: string | null
  readonly checkedAt: Instant | null
  readonly version: number
}

export const NOT_CHECKED: EvidenceStanding = { state: 'unchecked', stateReason: '', checkedBy: null, checkedAt: null, version: 1 }

export type EvidenceRecord = EvidenceFacts & EvidenceStanding & { readonly reportId: string; readonly taskId: string }

/** Which report a unit owes for a plan and period, and on which tasks. */
export type OwedReport = { readonly unitId: string; readonly taskIds: readonly string[] }

export type ReportingPlan = ReportedPlan & { readonly planId: string }

export type ReportStore = {
  listActivePlans(): Promise<readonly ReportingPlan[]>
  findReportingPlan(planId: string): Promise<ReportingPlan | undefined>
  /** Units that report on a task of the plan and exist on that day, each with its tasks in the plan's order. */
  listOwedReports(planId: string, day: Day): Promise<readonly OwedReport[]>
  /** Adds the report with its lines unless the unit has one for that plan and period; answers whether it did. */
  openReport(report: ReportRecord, taskIds: readonly string[]): Promise<boolean>
  /** Adds empty lines for tasks that came later. */
  addLines(reportId: string, taskIds: readonly string[]): Promise<void>
  /** Removes lines of tasks that left before anybody wrote in them. */
  removeUntouchedLines(reportId: string, taskIds: readonly string[]): Promise<void>
  listReportsOf(planId: string, period: PeriodKey): Promise<readonly ReportRecord[]>
  listLineTasks(reportIds: readonly string[]): Promise<readonly { readonly reportId: string; readonly taskId: string }[]>

  findReport(reportId: string): Promise<ReportRecord | undefined>
  /** As `findReport`, and nobody else changes the report, its lines or evidence until this transaction ends. */
  lockReport(reportId: string): Promise<ReportRecord | undefined>
  saveReport(report: ReportRecord): Promise<void>
  listLines(reportId: string): Promise<readonly ReportLineRecord[]>
  saveLine(line: ReportLineRecord): Promise<void>
  /** Events are only ever added. */
  addEvent(reportId: string, event: ReportEventRecord): Promise<void>
  listEvents(reportId: string): Promise<readonly ReportEventRecord[]>

  listEvidence(reportId: string): Promise<readonly EvidenceRecord[]>
  findEvidence(evidenceId: string): Promise<EvidenceRecord | undefined>
  addEvidence(evidence: EvidenceRecord): Promise<void>
  /** Only what was typed about it: neither the file nor what a checker found of it changes this way. */
  saveEvidence(evidence: EvidenceRecord): Promise<void>
  removeEvidence(evidenceId: string): Promise<void>

  /** Lines of these tasks in reports that were submitted at least once, by task. */
  listClaimingLines(taskIds: readonly string[]): Promise<ReadonlyMap<string, readonly ClaimingLine[]>>
  /** The units that lead these tasks and report on them, by task. */
  listOwingUnits(taskIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /** Held until the transaction ends: what two reviewers accept at the same time is counted one after the other. */
  lockDeliverableStates(
    taskIds: readonly string[],
  ): Promise<readonly { readonly deliverableId: string; readonly taskId: string; readonly state: DeliverableState }[]>
  setDeliverableState(deliverableId: string, state: DeliverableState): Promise<void>
}
