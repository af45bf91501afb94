import type { Light } from '#domain/monitoring/light-words.ts'
import { type LightReason, type MilestoneState, type NextDue, type ReportedRate, type TaskProgress, currentRate, milestoneState, nextDue, taskLight } from '#domain/monitoring/task-light.ts'
import { timeliness } from '#domain/report/report-status.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type PlanTasks, type WholeTask, isLeading } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { ReportFigures } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** How a task stands at a moment, computed from recorded facts alone. */
export type TaskAssessment = {
  readonly light: Light
  readonly reasons: readonly LightReason[]
  /** Percent. */
  readonly completionRate: number | null
  readonly nextDue: NextDue | null
  /** By milestone id. */
  readonly milestoneStates: ReadonlyMap<string, MilestoneState>
}

/** Every loaded task, by task id. */
export async function assessLoaded(stores: Pick<Stores, 'tasks'>, { plan, tasks }: PlanTasks, now: Instant): Promise<ReadonlyMap<string, TaskAssessment>> {
  const figures = await stores.tasks.listReportFigures(plan.planId)
  return new Map(tasks.map(whole => [whole.task.taskId, assess(whole, progressOf(whole, plan, figures, now))]))
}

function assess({ cells }: WholeTask, progress: TaskProgress): TaskAssessment {
  const { light, why } = taskLight(progress)
  return {
    light,
    reasons: why,
    completionRate: currentRate(progress.rates),
    nextDue: nextDue(progress) ?? null,
    milestoneStates: new Map(cells.map((cell, index) => [cell.milestoneId, milestoneState(progress, index)])),
  }
}

/** Reports and ratios of the lead units; what a coordinating unit files does not move the task's light. */
function progressOf({ task, cells, targets, assignments }: WholeTask, plan: PlanRecord, figures: ReportFigures, now: Instant): TaskProgress {
  const reporting = new Set(assignments.filter(assignment => isLeading(assignment) && assignment.reports).map(assignment => assignment.unitId))
  return {
    today: dayAt(now),
    start: plan.campaignStart ?? plan.date ?? dayAt(plan.createdAt),
    milestones: cells.map(({ milestone, deliverables }) => ({ header: milestone.header, due: milestone.due, deliverables })),
    targets: targets.map(target => ({ text: target.text, deadline: target.deadline, soft: target.soft, met: null })),
    rates: monthlyRates(figures.lines.filter(line => line.taskId === task.taskId && reporting.has(line.unitId))),
    reports: figures.reports
      .filter(report => reporting.has(report.unitId))
      .map(({ unitName, month, lastDay, firstSubmittedAt, dueAt }) => ({ unitName, month, lastDay, timeliness: timeliness(firstSubmittedAt, dueAt, now) })),
  }
}

/** Several leads: a month's ratio is their mean, in tenths of a percent, and counts as accepted when each line is. */
function monthlyRates(lines: ReportFigures['lines']): readonly ReportedRate[] {
  return [...Map.groupBy(lines, line => line.month)].map(([month, ofMonth]) => ({
    month,
    rate: Math.round((10 * ofMonth.reduce((sum, line) => sum + line.rate, 0)) / ofMonth.length) / 10,
    accepted: ofMonth.every(line => line.accepted),
  }))
}
