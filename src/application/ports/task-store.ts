import type { UnitReach } from '#domain/access/rights.ts'
import type { AssignmentRole } from '#domain/assignment/assignment-role.ts'
import type { DeliverableState } from '#domain/report/report-line.ts'
import type { Instant, Month } from '#domain/shared/calendar.ts'
import type { TargetTerms } from '#domain/target/target-terms.ts'
import type { SentLine, StandingReport } from './status-store.ts'

export type Authority = { readonly decides: string; readonly approves: string; readonly superior: string }

export type TaskRecord = {
  readonly taskId: string
  readonly planId: string
  readonly ordinal: number
  readonly code: string
  readonly title: string
  readonly groupCode: string
  /** The plan's own words, kept as they stand in its table. */
  readonly targetText: string
  readonly implementersText: string
  readonly assignmentText: string
  readonly leadText: string
  readonly coordinatorText: string
  readonly deadlineText: string
  readonly productText: string
  readonly products: readonly string[]
  readonly responsibilityText: string
  readonly authority: Authority
  /** Why one of the six clears is missing all the same; `by` is a member. */
  readonly recordedReason: { readonly by: string; readonly at: Instant; readonly text: string } | null
  readonly version: number
}

export type TaskMilestoneRecord = { readonly taskId: string; readonly milestoneId: string; readonly content: string }

export type DeliverableRecord = {
  readonly deliverableId: string
  readonly taskId: string
  readonly milestoneId: string
  readonly ordinal: number
  readonly title: string
  readonly state: DeliverableState
}

/** A target with where it stands in the plan. */
export type TargetRecord = TargetTerms & {
  readonly targetId: string
  readonly taskId: string
  readonly ordinal: number
  /** Set on an interim target: the milestone whose cell names it. */
  readonly milestoneId: string | null
  readonly measure: string
  readonly source: 'task' | null
}

export type AssignmentRecord = {
  readonly taskId: string
  readonly unitId: string
  readonly role: AssignmentRole
  /** Files the monthly report on this task. */
  readonly reports: boolean
  readonly sourceText: string
  /** Who answers in this unit for the task, and who to ask. */
  readonly headMemberId: string | null
  readonly focalMemberId: string | null
}

export type ExternalPartyRecord = { readonly taskId: string; readonly name: string; readonly role: AssignmentRole }

/** One task or a plan's whole: parts come in the order of tasks, milestones and ordinals. */
export type TaskParts = {
  readonly milestones: readonly TaskMilestoneRecord[]
  readonly deliverables: readonly DeliverableRecord[]
  readonly targets: readonly TargetRecord[]
  readonly assignments: readonly AssignmentRecord[]
  readonly externalParties: readonly ExternalPartyRecord[]
}

/** What units reported on a task. */
export type TaskReportRow = {
  readonly reportId: string
  readonly month: Month
  readonly unitId: string
  readonly unitName: string
  readonly result: string
  readonly completionRate: number | null
  /** As the reviewer confirmed it; null until the line is accepted. */
  readonly verifiedRate: number | null
  readonly reviewState: string
  readonly submittedAt: Instant | null
  readonly evidenceCount: number
}

/** The whole history that lights rest on: every report of the plan, in the order of units and months, and the lines that were submitted. */
export type ReportFigures = { readonly reports: readonly StandingReport[]; readonly lines: readonly SentLine[] }

export type TaskStore = {
  /** In the plan's order. */
  listTasks(planId: string): Promise<readonly TaskRecord[]>
  findTask(taskId: string): Promise<TaskRecord | undefined>
  addTasks(tasks: readonly TaskRecord[], parts: TaskParts): Promise<void>
  saveTask(task: TaskRecord): Promise<void>
  listParts(of: { readonly planId: string } | { readonly taskId: string }): Promise<TaskParts>
  replaceAssignments(taskId: string, assignments: readonly AssignmentRecord[]): Promise<void>
  countTasksByPlan(): Promise<ReadonlyMap<string, number>>
  /** Newest month first, submitted reports and those in reach only. */
  listReports(taskId: string, reach: UnitReach, limit: number): Promise<readonly TaskReportRow[]>
  listReportFigures(planId: string): Promise<ReportFigures>
}
