import type { UnitReach } from '#domain/access/rights.ts'
import type { AlertFacts } from '#domain/alert/alert-cause.ts'
import type { AlertKind, AlertLevel, AlertRung } from '#domain/alert/alert-kind.ts'
import type { AlertRule } from '#domain/alert/alert-rules.ts'
import type { AlertState, AlertStep } from '#domain/alert/step-alert.ts'
import type { LightReason } from '#domain/monitoring/light-reason.ts'
import type { PeriodKind } from '#domain/report/period-kind.ts'
import type { ReportStatus } from '#domain/report/report-status.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'

export type AlertRecord = AlertState & {
  readonly alertId: string
  readonly causeKey: string
  readonly kind: AlertKind
  readonly planId: string | null
  readonly taskId: string | null
  readonly unitIds: readonly string[]
  readonly link: string
  readonly facts: AlertFacts
  readonly reason: LightReason | null
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly snoozeReason: string
  readonly snoozedBy: string | null
  readonly version: number
}

export type AlertRow = AlertRecord & { readonly unitNames: readonly string[]; readonly taskCode: string; readonly snoozedByName: string }

export type AlertEventKind = AlertStep['kind'] | 'snoozed'
/** `told`: how many people a reminder or a rung reached. */
export type AlertEventDetails = {
  readonly from?: AlertLevel | Day | null
  readonly to?: AlertLevel | Day | null
  readonly daysBefore?: number
  readonly rung?: AlertRung
  readonly until?: Day
  readonly told?: number
}
export type AlertEvent = {
  readonly kind: AlertEventKind
  readonly onDay: Day
  readonly at: Instant
  readonly byMember: string | null
  readonly note: string
  readonly details: AlertEventDetails
}

export type AlertFilter = {
  readonly reach: UnitReach
  readonly isOpen?: boolean | undefined
  readonly levels?: readonly AlertLevel[] | undefined
  readonly kind?: AlertKind | undefined
  readonly unitId?: string | undefined
  readonly taskId?: string | undefined
  readonly snoozed?: boolean | undefined
  /** Found without diacritics in the sentence and the units' names. */
  readonly search?: string | undefined
}

export type StandingRule = { readonly rule: AlertRule; readonly version: number }

/** What alerts are made of beside the lights: only what stands open now. */
export type OpenReport = {
  readonly reportId: string
  readonly planId: string
  readonly unitId: string
  readonly unitName: string
  readonly kind: PeriodKind
  readonly month: Month
  readonly lastDay: Day
  readonly status: ReportStatus
  /** When it was last returned. */
  readonly returnedAt: Instant | null
}
export type OpenWork = {
  readonly workItemId: string
  readonly planId: string
  readonly taskId: string
  readonly taskCode: string
  readonly unitId: string
  readonly unitName: string
  readonly title: string
  readonly due: Day
  readonly focalMemberId: string | null
}
export type OpenCase = {
  readonly caseId: string
  readonly number: number
  readonly planId: string | null
  readonly taskId: string | null
  readonly unitId: string
  readonly unitName: string
  readonly ownerMemberId: string | null
  readonly deadline: Day
}
export type DoubtedLine = {
  /** Of the evidence, or of the check. */
  readonly subjectId: string
  readonly planId: string
  readonly reportId: string
  readonly taskId: string
  readonly taskCode: string
  readonly unitId: string
  readonly unitName: string
  readonly kind: PeriodKind
  readonly month: Month
  readonly at: Instant
}

/** Whom the ladder reaches, by unit and, of focal persons, by task. */
export type AlertPeople = {
  readonly focal: ReadonlyMap<string, readonly string[]>
  readonly head: ReadonlyMap<string, readonly string[]>
  readonly office: readonly string[]
  readonly committee: readonly string[]
}

export type AlertStore = {
  /** The last day that a pass handled; undefined: none yet. Held until the transaction ends. */
  lockPass(): Promise<Day | undefined>
  savePass(day: Day): Promise<void>

  listRules(): Promise<ReadonlyMap<AlertKind, StandingRule>>
  saveRule(kind: AlertKind, rule: StandingRule & { readonly changedBy: string; readonly changedAt: Instant }): Promise<void>
  /** Back to the default. */
  removeRule(kind: AlertKind): Promise<void>

  /** Open ones, and those closed ones whose cause is among `keys`. */
  listStanding(keys: readonly string[]): Promise<readonly AlertRecord[]>
  addAlert(alert: AlertRecord, searchText: string): Promise<void>
  saveAlert(alert: AlertRecord, searchText: string): Promise<void>
  addEvents(alertId: string, events: readonly AlertEvent[]): Promise<void>
  lockAlert(alertId: string): Promise<AlertRecord | undefined>

  listAlerts(filter: AlertFilter, page: { readonly offset: number; readonly limit: number }): Promise<readonly AlertRow[]>
  /** By level. */
  countAlerts(filter: AlertFilter): Promise<Readonly<Record<AlertLevel, number>>>
  findRow(alertId: string): Promise<AlertRow | undefined>
  /** Of those that are there. */
  listCauseKeys(alertIds: readonly string[]): Promise<readonly string[]>
  /** Oldest first. */
  listEvents(alertId: string): Promise<readonly (AlertEvent & { readonly byName: string })[]>

  /** Reports of plans in force that were opened and not sent, or returned and not sent again. */
  listOpenReports(): Promise<readonly OpenReport[]>
  listOpenWork(dueBy: Day): Promise<readonly OpenWork[]>
  listPendingCases(dueBy: Day): Promise<readonly OpenCase[]>
  /** Rejected evidence at lines of reports that are not accepted. */
  listRejectedEvidence(): Promise<readonly DoubtedLine[]>
  /** Lines whose last visit did not find what was claimed, of periods that are not locked. */
  listFailedChecks(): Promise<readonly DoubtedLine[]>
  /** Focal persons by `<taskId> <unitId>`; heads with deputies of the day by unit. */
  listPeople(today: Day): Promise<AlertPeople>
}
