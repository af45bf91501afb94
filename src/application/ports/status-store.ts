import type { StatusMark } from '#domain/monitoring/status-marks.ts'
import type { KeptStatus, SubjectKind, TargetMonth } from '#domain/monitoring/status-subject.ts'
import type { MonthCompletion, MonthFold } from '#domain/monitoring/task-completion.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'

/** A row as it is kept: `facts` is all of it that a change of the day needs, `details` what readers show beside the light. */
export type StatusRow = KeptStatus & { readonly facts: string | null; readonly details: string | null }

/** A mark that waits; marks are never merged, so that one that is being worked off never swallows a later one. */
export type DueMark = StatusMark & {
  readonly markId: string
  /** The month and the plan of the report that a `line` is part of. */
  readonly line: { readonly planId: string; readonly month: Month } | null
}

export type StandingReport = {
  readonly reportId: string
  readonly unitId: string
  readonly month: Month
  readonly lastDay: Day
  readonly dueAt: Instant
  readonly firstSubmittedAt: Instant | null
}

export type SentLine = {
  readonly taskId: string
  readonly unitId: string
  readonly month: Month
  /** Null: the unit had nothing to report. */
  readonly rate: number | null
  readonly accepted: boolean
}

export type TaskFold = MonthFold & { readonly taskId: string }

/** Where lines and owed reports are read from: of these tasks, this month and later. */
export type FoldFrom = { readonly planId: string; readonly taskIds: readonly string[]; readonly from: Month | null }

/** How everything stands, kept beside the facts. Read it through `readStatus`, which brings it up to the moment first. */
export type StatusStore = {
  /** The day that the plan's rows were computed for; undefined: never. */
  findDay(planId: string): Promise<Day | undefined>
  list(planId: string, kinds?: readonly SubjectKind[]): Promise<readonly StatusRow[]>
  save(planId: string, rows: readonly StatusRow[], asOf: Day): Promise<void>
  remove(planId: string, subjects: readonly { readonly kind: SubjectKind; readonly subjectId: string }[]): Promise<void>
  /** One recomputation of a ward at a time, until the transaction ends. */
  lock(): Promise<void>
  listDue(): Promise<readonly DueMark[]>
  clearDue(markIds: readonly string[]): Promise<void>
  /** The ratio of every task of the plan for each month that somebody sent, oldest first. */
  listMonths(planId: string): Promise<readonly (MonthCompletion & { readonly taskId: string })[]>
  /** The last folded month of each of these tasks before `from`. */
  listFoldsBefore(from: FoldFrom): Promise<readonly TaskFold[]>
  /** Takes away the folded months of these tasks from `from` on and writes these. */
  replaceMonths(from: FoldFrom, months: readonly TaskFold[]): Promise<void>
  listTargetMonths(planId: string): Promise<readonly TargetMonth[]>
  saveTargetMonths(months: readonly TargetMonth[]): Promise<void>
  /** Takes away those of a target from a month on, all without one: what was typed for an earlier day changes what stood then. */
  forgetTargetMonths(targetIds: readonly string[], from: Month | null): Promise<void>
  /** Of each unit the last monthly report that was due or sent, and those that are still to come. */
  listStandingReports(planId: string, at: Instant): Promise<readonly StandingReport[]>
  /** What was submitted on these tasks. */
  listSentLines(from: FoldFrom): Promise<readonly SentLine[]>
  /** Who has to report in which month. */
  listOwedReports(from: Omit<FoldFrom, 'taskIds'>): Promise<readonly { readonly unitId: string; readonly month: Month }[]>
  /** Days by which open work of the plan is due. */
  listOpenWork(planId: string): Promise<readonly { readonly unitId: string; readonly due: Day }[]>
}
