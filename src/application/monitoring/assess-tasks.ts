import { type UnitReach, isWithin } from '#domain/access/rights.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import {
  type LightReason,
  type MilestoneState,
  type NextDue,
  type TaskProgress,
  currentMonth,
  milestoneState,
  nextDue,
  taskLight,
} from '#domain/monitoring/task-light.ts'
import { type MonthCompletion, type TaskCompletion, monthlyCompletion } from '#domain/monitoring/task-completion.ts'
import { deadlineKind } from '#domain/plan/deadline-kind.ts'
import { timeliness } from '#domain/report/report-status.ts'
import { type Instant, dayAt, monthOf } from '#domain/shared/calendar.ts'
import { type PlanTasks, type WholeTask, isLeading } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { ReportFigures } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { currentFiguresOf } from '../target/compute-figures.ts'
import type { FigureStores } from '../target/figure-ground.ts'

/** How a task stands at a moment, computed from recorded facts alone. */
export type TaskAssessment = {
  readonly light: Light
  readonly reasons: readonly LightReason[]
  readonly completion: TaskCompletion
  readonly nextDue: NextDue | null
  /** By milestone id. */
  readonly milestoneStates: ReadonlyMap<string, MilestoneState>
}

/** When tasks are looked at, and whose reports the reader may read: a light counts every unit, its reasons name only these. */
export type Sight = { readonly now: Instant; readonly reach: UnitReach }

/** Every loaded task, by task id. */
export async function assessLoaded(
  stores: Pick<Stores, 'tasks'> & FigureStores,
  { plan, tasks }: PlanTasks,
  sight: Sight,
): Promise<ReadonlyMap<string, TaskAssessment>> {
  const figures = await stores.tasks.listReportFigures(plan.planId)
  const counted = await currentFiguresOf(stores, { plan, tasks, asOf: dayAt(sight.now) })
  const met = new Map(counted.map(figure => [figure.targetId, figure.meetsFloor]))
  return new Map(
    tasks.map(whole => [whole.task.taskId, assess(whole, { ...progressOf(whole, plan, figures, sight), targets: targetsOf(whole, met) })]),
  )
}

function assess(whole: WholeTask, progress: Progress): TaskAssessment {
  const { light, why } = taskLight(progress)
  return {
    light,
    reasons: why,
    completion: completionOf(whole, progress),
    nextDue: nextDue(progress) ?? null,
    milestoneStates: new Map(whole.cells.map((cell, index) => [cell.milestoneId, milestoneState(progress, index)])),
  }
}

type Progress = TaskProgress & { readonly rates: readonly MonthCompletion[] }

function completionOf(whole: WholeTask, { rates }: Progress): TaskCompletion {
  const current = currentMonth(rates)
  if (current === undefined) return { rate: null, month: null, unitsReported: 0, unitsOwing: owingUnits(whole).size }
  const { rate, month, unitsReported, unitsOwing } = current
  return { rate, month, unitsReported, unitsOwing }
}

function owingUnits({ assignments }: WholeTask): ReadonlySet<string> {
  return new Set(assignments.filter(assignment => isLeading(assignment) && assignment.reports).map(assignment => assignment.unitId))
}

/** Whether each target's own minimum stands in the figures; what nothing measures yet is neither met nor missed. */
function targetsOf({ targets }: WholeTask, met: ReadonlyMap<string, boolean | null>): Progress['targets'] {
  return targets.map(({ targetId, text, deadline, soft }) => ({ text, deadline, soft, met: met.get(targetId) ?? null }))
}

/** Reports and ratios of the lead units; what a coordinating unit files does not move the task's light. */
function progressOf(whole: WholeTask, plan: PlanRecord, figures: ReportFigures, { now, reach }: Sight): Omit<Progress, 'targets'> {
  const { task, cells } = whole
  const owing = owingUnits(whole)
  const reports = figures.reports.filter(report => owing.has(report.unitId))
  return {
    today: dayAt(now),
    start: plan.campaignStart ?? plan.date ?? dayAt(plan.createdAt),
    isStanding: deadlineKind(task.deadlineText) === 'standing',
    milestones: cells.map(({ milestone, deliverables }) => ({ header: milestone.header, due: milestone.due, deliverables })),
    rates: monthlyCompletion(
      reports,
      figures.lines.filter(line => line.taskId === task.taskId && line.month <= monthOf(dayAt(now))),
    ),
    reports: reports.map(({ unitId, unitName, month, lastDay, firstSubmittedAt, dueAt }) => ({
      unitId,
      month,
      lastDay,
      unitName: isWithin(reach, unitId) ? unitName : null,
      timeliness: timeliness(firstSubmittedAt, dueAt, now),
    })),
  }
}
