import type { Discrepancy } from '#domain/plan/plan-extraction.ts'
import type { Day, Instant, Month } from '#domain/shared/calendar.ts'

export type PlanStatus = 'draft' | 'active' | 'archived'

export type PlanRecord = {
  readonly planId: string
  readonly title: string
  readonly number: string
  readonly date: Day | null
  readonly issuer: string
  readonly status: PlanStatus
  readonly campaignStart: Day | null
  readonly campaignEnd: Day | null
  readonly activatedAt: Instant | null
  readonly activatedBy: string | null
  /** Chosen at activation; null before it. */
  readonly firstReportingMonth: Month | null
  readonly importId: string | null
  readonly createdAt: Instant
  readonly version: number
}

export type TaskGroupRecord = { readonly code: string; readonly title: string }

export type PhaseRecord = {
  readonly phaseId: string
  readonly planId: string
  readonly ordinal: number
  readonly timeText: string
  readonly start: Day | null
  readonly end: Day | null
  readonly focus: string
  readonly mandatoryProducts: readonly string[]
  readonly version: number
}

export type MilestoneRecord = {
  readonly milestoneId: string
  readonly planId: string
  readonly ordinal: number
  readonly header: string
  readonly due: Day | null
  readonly version: number
}

/** `by` is a member. */
export type Settlement = { readonly by: string; readonly at: Instant; readonly note: string }

export type DiscrepancyRecord = {
  readonly discrepancyId: string
  readonly planId: string
  readonly ordinal: number
  readonly discrepancy: Discrepancy
  readonly settled: Settlement | null
}

/** Everything of a plan but its tasks (see `TaskStore`). Lists come in the plan's own order. */
export type PlanStore = {
  /** Newest first. */
  listPlans(): Promise<readonly PlanRecord[]>
  findPlan(planId: string): Promise<PlanRecord | undefined>
  /** As `findPlan`, and nobody else changes the plan or its tasks until this transaction ends: every change of them begins here. */
  lockPlan(planId: string): Promise<PlanRecord | undefined>
  addPlan(plan: PlanRecord): Promise<void>
  savePlan(plan: PlanRecord): Promise<void>
  listGroups(planId: string): Promise<readonly TaskGroupRecord[]>
  /** Adds the groups that are new and renames the others. */
  saveGroups(planId: string, groups: readonly TaskGroupRecord[]): Promise<void>
  listPhases(planId: string): Promise<readonly PhaseRecord[]>
  addPhases(phases: readonly PhaseRecord[]): Promise<void>
  savePhase(phase: PhaseRecord): Promise<void>
  listMilestones(planId: string): Promise<readonly MilestoneRecord[]>
  addMilestones(milestones: readonly MilestoneRecord[]): Promise<void>
  saveMilestone(milestone: MilestoneRecord): Promise<void>
  listDiscrepancies(planId: string): Promise<readonly DiscrepancyRecord[]>
  addDiscrepancies(discrepancies: readonly DiscrepancyRecord[]): Promise<void>
  /** Settles those of the plan that are among the ids and still open; answers how many. */
  settleDiscrepancies(planId: string, discrepancyIds: readonly string[], settlement: Settlement): Promise<number>
}
