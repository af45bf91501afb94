import type { Light } from '#domain/monitoring/light-words.ts'
import type { TargetAmounts } from '#domain/monitoring/part-light.ts'
import type { StatusMark } from '#domain/monitoring/status-marks.ts'
import type { KeptStatus, SubjectKind, TargetMonth } from '#domain/monitoring/status-subject.ts'
import type { MonthCompletion, MonthFold, TaskCompletion } from '#domain/monitoring/task-completion.ts'
import type { MilestoneProgress, MilestoneState, NextDue, TargetProgress } from '#domain/monitoring/task-light.ts'
import type { Comparator } from '#domain/plan/plan-extraction.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'

/** What readers show of a task beside its light. */
export type TaskStanding = {
  readonly completion: TaskCompletion
  readonly nextDue: NextDue | null
  /** By milestone id. */
  readonly milestoneStates: Readonly<Record<string, MilestoneState>>
}
export type LightCounts = Readonly<Record<Light, number>>
export type StatusDetails =
  | { readonly task: TaskStanding }
  | { readonly target: TargetAmounts }
  | { readonly plan: { readonly tasks: LightCounts; readonly units: LightCounts } }

/** A target with what was counted for it, and how long that holds while nothing changes. */
export type TargetFacts = TargetProgress &
  TargetAmounts & {
    /** Registers that were read for it. */
    readonly registerIds: readonly string[]
    /** The first day on which it may differ; null: not worked out, counted again on the next day. */
    readonly holdsUntil: Day | null
    /** What its forecast is held against; null: nothing to reach by a day. */
    readonly ahead: TargetAhead | null
  }
/** What is owed by when, and since when it is counted. */
export type TargetAhead = { readonly comparator: Comparator; readonly required: number; readonly start: Day; readonly end: Day }

/** All that the light of a task is computed from, but its ratios and the reports of its units. */
export type TaskFacts = {
  readonly code: string
  readonly ordinal: number
  readonly isStanding: boolean
  readonly milestones: readonly MilestoneProgress[]
  readonly targets: readonly TargetFacts[]
  readonly leadUnitIds: readonly string[]
  /** Of them, those that report. */
  readonly owingUnitIds: readonly string[]
}
export type UnitFacts = { readonly order: number; readonly reports: readonly StandingReport[]; readonly openWork: readonly Day[] }
export type StatusFacts = { readonly task: TaskFacts } | { readonly unit: UnitFacts } | { readonly plan: { readonly start: Day } }

export type StatusRow = KeptStatus & { readonly details: StatusDetails | null }
/** With all of it that a change of the day needs. */
export type StatusFactRow = StatusRow & { readonly facts: StatusFacts | null }

/** A plan in force with its kept row; `asOf` and `status` null: none was kept yet. */
export type PlanStanding = {
  readonly planId: string
  readonly title: string
  readonly number: string
  readonly asOf: Day | null
  readonly status: StatusRow | null
  /** Something of the ward waits to be computed anew. */
  readonly isPending: boolean
}

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
  list(planId: string, kinds: readonly SubjectKind[]): Promise<readonly StatusRow[]>
  /** Of every plan in force, in one statement. */
  listPlanStandings(): Promise<readonly PlanStanding[]>
  listWithFacts(planId: string): Promise<readonly StatusFactRow[]>
  save(planId: string, rows: readonly StatusFactRow[], asOf: Day): Promise<void>
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
  /** Of each unit the last monthly report that was due or sent, and those that are still to come. */
  listStandingReports(planId: string, at: Instant): Promise<readonly StandingReport[]>
  /** What was submitted on these tasks. */
  listSentLines(from: FoldFrom): Promise<readonly SentLine[]>
  /** Who has to report in which month. */
  listOwedReports(from: Omit<FoldFrom, 'taskIds'>): Promise<readonly { readonly unitId: string; readonly month: Month }[]>
  /** Days by which open work of the plan is due. */
  listOpenWork(planId: string): Promise<readonly { readonly unitId: string; readonly due: Day }[]>
}
