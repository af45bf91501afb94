import type { UnitReach } from '#domain/access/rights.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { ReportStatus } from '#domain/report/report-status.ts'
import type { RiskReason } from '#domain/review/risk-codes.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'
import type { ReportRecord } from './report-store.ts'

/** `age`: whoever waits longest first. `risk`: the riskiest first, among equals whoever waits longest. */
export type QueueSort = 'age' | 'risk'

export type QueueFilter = {
  readonly reach: UnitReach
  /** Units whose reports are left out: nobody reviews the own unit's. */
  readonly withoutUnits: readonly string[]
  readonly kind?: PeriodKind | undefined
  readonly month?: Month | undefined
  readonly unitId?: string | undefined
  readonly taskId?: string | undefined
  readonly onlyRisky: boolean
}

/** Where a page ended. `taskId` is empty in the list of reports. */
export type QueuePosition = {
  readonly riskScore: number
  readonly submittedAt: Instant
  readonly reportId: string
  readonly taskId: string
}
export type QueuePage = { readonly sort: QueueSort; readonly after: QueuePosition | undefined; readonly limit: number }

type WaitingReport = {
  readonly reportId: string
  readonly kind: PeriodKind
  readonly month: Month
  readonly unitId: string
  readonly unitName: string
  readonly status: ReportStatus
  readonly dueAt: Instant
  readonly firstSubmittedAt: Instant | null
  readonly submittedAt: Instant
  readonly version: number
}

/** A report that waits for review, with the risk of its waiting lines. */
export type QueueReportRow = WaitingReport & {
  readonly waitingLines: number
  readonly riskScore: number
  readonly riskyLines: number
}

/** A line that waits, as it was sent. */
export type QueueLineRow = WaitingReport & {
  readonly taskId: string
  readonly taskCode: string
  readonly taskTitle: string
  readonly result: string
  readonly completionRate: number | null
  readonly noActivityReason: string
  readonly difficulty: string
  readonly proposal: string
  readonly nextActionDue: Day | null
  readonly evidenceCount: number
  readonly riskScore: number
  readonly riskReasons: readonly RiskReason[]
  readonly lineVersion: number
}

export type QueueCounts = {
  readonly reports: number
  readonly lines: number
  readonly riskyLines: number
  /** When the report that waits longest was sent. */
  readonly oldest: Instant | null
}

export type OtherUnitResult = { readonly taskId: string; readonly unitName: string; readonly result: string }

/** A unit's report of a period with the last thing that happened to it. */
export type TurnRow = Pick<ReportRecord, 'reportId' | 'unitId' | 'status' | 'dueAt' | 'firstSubmittedAt' | 'submittedAt'> & {
  readonly unitName: string
  readonly isBegun: boolean
  /** The last submission, return or acceptance; null before the first. */
  readonly lastEventAt: Instant | null
  readonly lastEventBy: string | null
}

/** How many reports of the period somebody has returned or accepted, and when last. */
export type ReviewerRow = { readonly memberId: string; readonly name: string; readonly reviewed: number; readonly lastAt: Instant }

/** What those read who review, and who wait for a review. */
export type ReviewQueries = {
  listQueue(filter: QueueFilter, page: QueuePage): Promise<readonly QueueReportRow[]>
  listQueueLines(filter: QueueFilter, page: QueuePage): Promise<readonly QueueLineRow[]>
  /** The lines of these reports that wait, in the plan's order. */
  listWaitingLines(
    reportIds: readonly string[],
  ): Promise<readonly { readonly reportId: string; readonly taskId: string; readonly taskCode: string; readonly version: number }[]>
  countQueue(filter: QueueFilter): Promise<QueueCounts>
  /** What other units sent on the tasks of this report in the same period. */
  listSameTaskResults(report: Pick<ReportRecord, 'reportId' | 'planId' | 'kind' | 'month' | 'unitId'>): Promise<readonly OtherUnitResult[]>
  /** Every report of a period, in the order of the units. */
  listTurns(planId: string, kind: PeriodKind, month: Month): Promise<readonly TurnRow[]>
  listReviewers(planId: string, kind: PeriodKind, month: Month): Promise<readonly ReviewerRow[]>
  /** Reports that wait and have a line nobody has weighed: sent before risks were kept. */
  listUnweighed(): Promise<readonly string[]>
}
