import type { UnitReach } from '#domain/access/rights.ts'
import type { DeliverableState } from '#domain/report/report-line.ts'
import type { PeriodKey, PeriodKind } from '#domain/report/period-kind.ts'
import type { ReportStatus } from '#domain/report/report-status.ts'
import type { Day, Month } from '#domain/shared/calendar.ts'
import type { EvidenceRecord, ReportEventRecord, ReportLineRecord, ReportRecord } from './report-store.ts'

/** Where a page of the list ended: newest month first, then by unit. */
export type ReportPosition = { readonly month: Month; readonly unitOrder: number; readonly reportId: string }

export type ReportFilter = {
  readonly reach: UnitReach
  readonly planId?: string | undefined
  readonly kind?: PeriodKind | undefined
  readonly month?: Month | undefined
  readonly unitId?: string | undefined
  readonly statuses?: readonly ReportStatus[] | undefined
  /** Units whose reports are left out: nobody reviews the own unit's. */
  readonly withoutUnits?: readonly string[] | undefined
}

export type ReportRow = ReportRecord & {
  readonly unitName: string
  readonly unitOrder: number
  readonly planTitle: string
  readonly lineCount: number
  readonly returnedCount: number
  readonly acceptedCount: number
  /** Lines declared "không phát sinh". */
  readonly nothingCount: number
}

export type ReportLineRow = ReportLineRecord & {
  readonly taskCode: string
  readonly taskTitle: string
  readonly targetText: string
  readonly productText: string
  readonly leadText: string
  /** Names of the lead units, for plans whose text does not name them. */
  readonly leadUnits: readonly string[]
  readonly reviewedByName: string | null
}

export type LineDeliverableRow = {
  readonly deliverableId: string
  readonly taskId: string
  readonly title: string
  readonly milestoneHeader: string
  readonly due: Day | null
  readonly state: DeliverableState
}

export type EvidenceRow = EvidenceRecord & { readonly uploadedByName: string; readonly checkedByName: string | null }

export type PreviousLineRow = Pick<
  ReportLineRecord,
  'taskId' | 'result' | 'completionRate' | 'difficulty' | 'proposal' | 'nextActionDue' | 'noActivityReason'
> &
  PeriodKey

/** What a unit's accepted monthly report said of a task, for whoever writes a longer period's. */
export type MonthlyLineRow = Pick<ReportLineRecord, 'taskId' | 'result' | 'completionRate' | 'difficulty' | 'proposal'> & {
  readonly month: Month
}

/** An accepted line of any unit, for the consolidated report. */
export type AcceptedLineRow = Pick<
  ReportLineRecord,
  'reportId' | 'taskId' | 'result' | 'completionRate' | 'verifiedRate' | 'difficulty' | 'proposal' | 'nextActionDue' | 'noActivityReason'
> & {
  readonly taskCode: string
  readonly taskTitle: string
  readonly targetText: string
  readonly productText: string
  readonly unitName: string
}

export type NamedEvidenceRow = Pick<EvidenceRecord, 'reportId' | 'taskId' | 'kind' | 'fileName' | 'documentNumber' | 'caption'>

export type NamedEventRow = ReportEventRecord & { readonly byName: string; readonly onBehalfOfName: string | null }

/** What the report screens read, shaped for them. */
export type ReportQueries = {
  listReports(filter: ReportFilter, after: ReportPosition | undefined, limit: number): Promise<readonly ReportRow[]>
  countReports(filter: ReportFilter): Promise<number>
  findReport(reportId: string): Promise<ReportRow | undefined>
  /** In the plan's order. */
  listLines(reportId: string): Promise<readonly ReportLineRow[]>
  listDeliverables(reportId: string): Promise<readonly LineDeliverableRow[]>
  listEvidence(reportId: string): Promise<readonly EvidenceRow[]>
  findEvidence(evidenceId: string): Promise<EvidenceRow | undefined>
  listEvents(reportId: string): Promise<readonly NamedEventRow[]>
  /** The saved lines of the same unit and plan one period of the same kind earlier; where a longer kind has none yet, those of the latest month before. */
  listPreviousLines(report: Pick<ReportRecord, 'planId' | 'unitId' | 'kind' | 'month'>): Promise<readonly PreviousLineRow[]>
  /** The accepted lines of the unit's monthly reports from `from` to the report's own month, the earliest first. */
  listMonthlyLines(report: Pick<ReportRecord, 'planId' | 'unitId' | 'month'>, from: Month): Promise<readonly MonthlyLineRow[]>
  /** Whether evidence, a locked period or an import that was not discarded stands on these bytes. */
  isFileNamed(sha256: string): Promise<boolean>
  /** Which of this report's files the unit had used in an earlier period of the same kind already. */
  listEarlierFiles(report: Pick<ReportRecord, 'reportId' | 'unitId' | 'kind' | 'month'>): Promise<readonly string[]>

  /** By task in the plan's order, then by unit. */
  listAcceptedLines(planId: string, period: PeriodKey): Promise<readonly AcceptedLineRow[]>
  listEvidenceOfPeriod(planId: string, period: PeriodKey): Promise<readonly NamedEvidenceRow[]>
  /** Reports of the period that were sent back at least once, whatever came after. */
  listReturnedReports(planId: string, period: PeriodKey): Promise<readonly string[]>
}
