import { computedRate } from '#domain/target/achievement.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { dayCounted } from '#domain/target/figure-days.ts'
import { type WholeTask, loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { ReportRecord } from '../ports/report-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type CurrentFigure, currentFiguresOf } from '../target/compute-figures.ts'
import type { LineFigure } from './report-view.ts'

/** What stands beside the ratio that an officer claims. */
export type LineFigures = { readonly figures: readonly LineFigure[]; readonly computedRate: number | null }

type Period = Pick<ReportRecord, 'planId' | 'unitId' | 'lastDay'>

/** The targets of these tasks at the period's cut-off, by task: rows as they stood on the last day of the report, or today while it has not come. */
export async function figuresOfLines(
  stores: Stores,
  period: Period,
  taskIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, LineFigures>> {
  const plan = taskIds.length === 0 ? undefined : await stores.plans.findPlan(period.planId)
  if (plan === undefined) return new Map()
  const tasks = (await loadPlanTasks(stores, plan)).tasks.filter(whole => taskIds.includes(whole.task.taskId))
  const asOf = dayCounted(period.lastDay, dayAt(now))
  const figures = Map.groupBy(await currentFiguresOf(stores, { plan, tasks, asOf }), figure => figure.taskId)
  return new Map(tasks.map(whole => [whole.task.taskId, figuresForUnit(whole, figures.get(whole.task.taskId) ?? [], period.unitId)]))
}

/** A task's figures as one unit answers for them. */
export function figuresForUnit({ targets }: WholeTask, figures: readonly CurrentFigure[], unitId: string): LineFigures {
  const own = figures.map(figure => {
    const target = targets.find(item => item.targetId === figure.targetId)
    const duty = figure.units.find(unit => unit.unitId === unitId)
    return target === undefined || duty === undefined ? figure : { ...figure, ...ownDuty(duty), unit: target.unit, floor: target.value }
  })
  return { computedRate: computedRate(own), figures: own.map(toLineFigure) }
}

/** Of a target that each neighbourhood owes, the unit's own part. */
function ownDuty({ value, part, whole, committed, state, rowsOwingEvidence }: CurrentFigure['units'][number]) {
  return { value, part, whole, committed, state, rowsOwingEvidence, expected: null }
}

function toLineFigure(figure: CurrentFigure): LineFigure {
  const { targetId, text, comparator, unit, soft, asOf, kind, value, part, whole, floor, upper, committed, expected, state } = figure
  return {
    targetId,
    text,
    comparator,
    unit,
    soft,
    asOf,
    kind,
    value,
    part,
    whole,
    floor,
    upper,
    committed,
    expected,
    state,
    rowsOwingEvidence: figure.rowsOwingEvidence,
  }
}
