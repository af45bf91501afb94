import { type MonthCompletion, monthlyCompletion } from '#domain/monitoring/task-completion.ts'
import { deadlineKind } from '#domain/plan/deadline-kind.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type PlanTasks, type WholeTask, isLeading } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { StandingReport, TargetFacts, TaskFacts, UnitFacts } from '../ports/status-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { FigureStores } from '../target/figure-ground.ts'
import { loadTargetSeries } from '../forecast/target-series.ts'
import { countTargets } from './count-targets.ts'
import type { StatusGround } from './status-ground.ts'

export type StatusStores = FigureStores & Pick<Stores, 'tasks' | 'status'>

/** The ground of a plan from all facts there are, its whole history read anew: what every recomputation has to agree with. */
export async function loadStatusGround(stores: StatusStores, { plan, tasks }: PlanTasks, today: Day): Promise<StatusGround> {
  const figures = await stores.tasks.listReportFigures(plan.planId)
  const counted = await countTargets(stores, plan, tasks, today)
  const facts = new Map(tasks.map(whole => [whole.task.taskId, taskFacts(whole, counted)]))
  const linesOf = Map.groupBy(figures.lines, line => line.taskId)
  const months = new Map<string, readonly MonthCompletion[]>(
    [...facts].map(([taskId, { owingUnitIds }]) => [
      taskId,
      monthlyCompletion(
        figures.reports.filter(report => owingUnitIds.includes(report.unitId)),
        linesOf.get(taskId) ?? [],
      ),
    ]),
  )
  return {
    planId: plan.planId,
    start: planStart(plan),
    tasks: facts,
    units: await loadUnitFacts(stores, plan, facts, figures.reports),
    months,
    series: await loadTargetSeries(stores, plan.planId),
  }
}

export function planStart(plan: PlanRecord): Day {
  return plan.campaignStart ?? plan.date ?? dayAt(plan.createdAt)
}

/** @param counted what was counted for its targets, by target. */
export function taskFacts({ task, cells, targets, assignments }: WholeTask, counted: ReadonlyMap<string, TargetFacts>): TaskFacts {
  const leading = assignments.filter(isLeading)
  return {
    code: task.code,
    ordinal: task.ordinal,
    isStanding: deadlineKind(task.deadlineText) === 'standing',
    milestones: cells.map(({ milestone, deliverables }) => ({
      milestoneId: milestone.milestoneId,
      header: milestone.header,
      due: milestone.due,
      deliverables: deliverables.map(({ deliverableId, title, state }) => ({ deliverableId, title, state })),
    })),
    targets: targets.flatMap(target => counted.get(target.targetId) ?? []),
    leadUnitIds: leading.map(({ unitId }) => unitId),
    owingUnitIds: leading.filter(({ reports }) => reports).map(({ unitId }) => unitId),
  }
}

/** Units that lead a task, report or have open work of the plan, in the ward's order. */
export async function loadUnitFacts(
  { organisation, status }: StatusStores,
  { planId }: PlanRecord,
  tasks: StatusGround['tasks'],
  reports: readonly StandingReport[],
): Promise<ReadonlyMap<string, UnitFacts>> {
  const workOf = Map.groupBy(await status.listOpenWork(planId), work => work.unitId)
  const reportsOf = Map.groupBy(reports, report => report.unitId)
  const leading = new Set([...tasks.values()].flatMap(task => task.leadUnitIds))
  const units = await organisation.listUnits()
  return new Map(
    units.flatMap(({ unitId }, order): [string, UnitFacts][] => {
      const [own, work] = [reportsOf.get(unitId), workOf.get(unitId)]
      if (own === undefined && work === undefined && !leading.has(unitId)) return []
      return [[unitId, { order, reports: own ?? [], openWork: (work ?? []).map(({ due }) => due) }]]
    }),
  )
}
