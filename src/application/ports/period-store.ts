import type { UnitReach } from '#domain/access/rights.ts'
import type { HeadRole } from '#domain/period/deputy.ts'
import type { ExtensionState } from '#domain/period/extension.ts'
import type { PeriodKey } from '#domain/report/period-kind.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { CalendarDecision } from '#domain/shared/vietnamese-holidays.ts'
import type { ReportEventRecord } from './report-store.ts'

export type DecidedDay = CalendarDecision & { readonly decidedBy: string | null; readonly decidedAt: Instant }

export type ExtensionRecord = {
  readonly extensionId: string
  readonly reportId: string
  readonly reason: string
  readonly wantedDay: Day
  readonly askedBy: string | null
  readonly askedAt: Instant
  /** The deadline when it was asked: kept, whatever is granted. */
  readonly lastDayBefore: Day
  readonly dueAtBefore: Instant
  readonly state: ExtensionState
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly decisionNote: string
  readonly grantedDay: Day | null
  readonly version: number
}

export type ExtensionRow = ExtensionRecord &
  PeriodKey & {
    readonly unitId: string
    readonly unitName: string
    readonly lastDay: Day
    readonly askedByName: string | null
    readonly decidedByName: string | null
  }

export type ExtensionFilter = {
  readonly reach: UnitReach
  readonly states?: readonly ExtensionState[] | undefined
  readonly reportId?: string | undefined
}

export type DeputyRecord = {
  readonly deputyId: string
  readonly unitId: string
  readonly absentMemberId: string
  readonly deputyMemberId: string
  readonly role: HeadRole
  readonly firstDay: Day
  readonly lastDay: Day
  readonly reason: string
  readonly documentNumber: string
  readonly appointedBy: string | null
  readonly appointedAt: Instant
  readonly revokedBy: string | null
  readonly revokedAt: Instant | null
  readonly version: number
}

export type DeputyRow = DeputyRecord & {
  readonly unitName: string
  readonly absentName: string
  readonly deputyName: string
  readonly appointedByName: string | null
}

/** A report with all that was recorded about it, to be counted as of any moment. */
export type PeriodReportRow = PeriodKey & {
  readonly reportId: string
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: string
  readonly unitOrder: number
  readonly dueAt: Instant
  readonly lastDay: Day
  readonly events: readonly ReportEventRecord[]
  /** Key contents of the plan that the report's lines belong to. */
  readonly groupCodes: readonly string[]
}

export type PeriodStore = {
  /** In order of the days. */
  listDecisions(): Promise<readonly DecidedDay[]>
  addDecisions(decisions: readonly DecidedDay[]): Promise<void>
  removeDecision(day: Day): Promise<void>

  /** The newest first. */
  listExtensions(filter: ExtensionFilter, page: { readonly offset: number; readonly limit: number }): Promise<readonly ExtensionRow[]>
  countExtensions(filter: ExtensionFilter): Promise<number>
  findExtension(extensionId: string): Promise<ExtensionRecord | undefined>
  addExtension(extension: ExtensionRecord): Promise<void>
  saveExtension(extension: ExtensionRecord): Promise<void>

  /** The latest first. */
  listDeputies(reach: UnitReach): Promise<readonly DeputyRow[]>
  /** Those under which this member stands in for somebody on that day. */
  listHeldBy(memberId: string, day: Day): Promise<readonly DeputyRow[]>
  findDeputy(deputyId: string): Promise<DeputyRecord | undefined>
  addDeputy(deputy: DeputyRecord): Promise<void>
  saveDeputy(deputy: DeputyRecord): Promise<void>

  /** Every report of a plan in reach: by month, then in the order of the units. */
  listPeriodReports(planId: string, reach: UnitReach): Promise<readonly PeriodReportRow[]>
}
