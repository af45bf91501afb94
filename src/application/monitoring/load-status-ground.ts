import { type MonthCompletion, monthlyCompletion } from '#domain/monitoring/task-completion.ts'
import { deadlineKind } from '#domain/plan/deadline-kind.ts'
import type { TargetMonth } from '#domain/monitoring/status-subject.ts'
import { type Day, dayAt, monthOf } from '#domain/shared/calendar.ts'
import { type PlanTasks, type WholeTask, isLeading } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { StandingReport, TargetFacts, TaskFacts, UnitFacts } from '../ports/status-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { FigureStores } from '../target/figure-ground.ts'
import type { MeasuredTarget } from '../target/count-obligations.ts'
import { countTargetMonths, seriesWith } from './count-target-months.ts'
import { countTargets } from './count-targets.ts'
import type { StatusGround } from './status-ground.ts'

export type StatusStores = FigureStores & Pick<Stores, 'tasks' | 'status'>

/** The whole ground, with what was counted for it on the way. */
export type WholeGround = {
  readonly ground: StatusGround
  readonly measured: readonly MeasuredTarget[]
  readonly targetMonths: readonly TargetMonth[]
}

/** The ground of a plan from all facts there are, its whole history read anew: what every recomputation has to agree with. */
export async function loadStatusGround(stores: StatusStores, loaded: PlanTasks, today: Day): Promise<StatusGround> {
  return (await loadWholeGround(stores, loaded, { today, hasSeries: isForecast })).ground
}

/** A target whose pace is not asked needs no figures of past months. */
function isForecast({ ahead, value, met, soft }: TargetFacts): boolean {
  return ahead !== null && value !== null && met !== true && !soft
}

/** @param hasSeries whose figures of past months are counted, too. */
export async function loadWholeGround(
  stores: StatusStores,
  { plan, tasks }: PlanTasks,
  { today, hasSeries }: { readonly today: Day; readonly hasSeries: (target: TargetFacts) => boolean },
): Promise<WholeGround> {
  const figures = await stores.tasks.listReportFigures(plan.planId)
  const { counted, measured } = await countTargets(stores, plan, tasks, today)
  const withSeries = measured.filter(({ target }) => {
    const found = counted.get(target.targetId)
    return found !== undefined && hasSeries(found)
  })
  const targetMonths = await countTargetMonths(stores, withSeries, { today, counted, from: () => monthOf(planStart(plan)) })
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
  const units = await loadUnitFacts(stores, plan, facts, figures.reports)
  const series = seriesWith(new Map(), targetMonths)
  return { ground: { planId: plan.planId, start: planStart(plan), tasks: facts, units, months, series }, measured, targetMonths }
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
