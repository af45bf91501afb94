import type { ReviewReason } from './report-store.ts'
import type { ReportStatus } from '#domain/report/report-status.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'

export type GridReport = {
  readonly reportId: string
  readonly unitId: string
  readonly unitName: string
  readonly unitOrder: number
  readonly month: Month
  readonly lastDay: Day
  readonly dueAt: Instant
  readonly status: ReportStatus
  readonly firstSubmittedAt: Instant | null
  /** Some line has been written in. */
  readonly isBegun: boolean
}

export type ReturnedLine = {
  readonly reportId: string
  readonly taskId: string
  readonly taskCode: string
  readonly taskTitle: string
  readonly reasons: readonly ReviewReason[]
}

/** What overview and unit pages read, in a fixed number of statements. */
export type MonitoringQueries = {
  /** Every monthly report of a plan, in the order of the units, oldest month first. */
  listGridReports(planId: string): Promise<readonly GridReport[]>
  listReturnedLines(unitId: string): Promise<readonly ReturnedLine[]>
  /** Name and telephone of whoever to call for a unit: the focal person of a task it leads, else its head. By unit id. */
  listContacts(planId: string): Promise<ReadonlyMap<string, { readonly name: string; readonly phone: string }>>
}
