import type { PagePoint, PageTarget } from '#domain/meeting/task-page.ts'
import { type Day, monthOf } from '#domain/shared/calendar.ts'
import { chartDays, expectedOn } from '#domain/target/trajectory.ts'
import { obligationsOn } from '#domain/target/obligations.ts'
import type { TargetMonth } from '#domain/monitoring/status-subject.ts'
import { type CurrentFigure, currentFigure, figurePath, measuredTargets, obligationsOfTarget } from '../target/compute-figures.ts'
import type { MeasuredTarget } from '../target/count-obligations.ts'
import { loadFigureGround } from '../target/figure-ground.ts'
import type { StatusRow } from '../ports/status-store.ts'
import type { PlanTasks } from '../plan/load-plan-tasks.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** Every target of these tasks as it stands on the day, with its way there month by month; by task. */
export async function pageTargets(
  stores: Stores,
  { plan, tasks }: PlanTasks,
  statuses: readonly StatusRow[],
  asOf: Day,
): Promise<ReadonlyMap<string, readonly PageTarget[]>> {
  const ground = await loadFigureGround(stores, plan, tasks)
  const months = Map.groupBy(await stores.status.listTargetMonths(plan.planId), month => month.targetId)
  const reasons = new Map(statuses.filter(row => row.kind === 'target').map(row => [row.subjectId, row.reasons]))
  const found: (PageTarget & { readonly taskId: string })[] = []
  for (const measured of measuredTargets(ground, tasks)) {
    const figure = await currentFigure(stores, measured, asOf)
    const points = pointsOf(measured, figure, months.get(figure.targetId) ?? [])
    found.push({ ...targetOf(figure), reasons: reasons.get(figure.targetId) ?? [], points, taskId: figure.taskId })
  }
  return Map.groupBy(found, target => target.taskId)
}

function targetOf(figure: CurrentFigure): Omit<PageTarget, 'reasons' | 'points'> {
  const { targetId, text, unit, floor, committed, value, expected, end, state } = figure
  return { targetId, text, unit, minimum: floor, committed, actual: value, expected, deadline: end, state }
}

/** Months after the day of the pack are still to come: the path alone is known. */
function pointsOf(measured: MeasuredTarget, { asOf, value }: CurrentFigure, months: readonly TargetMonth[]): readonly PagePoint[] {
  const path = figurePath(measured, obligationsOn(obligationsOfTarget(measured, asOf), asOf), asOf)
  if (path === undefined) return []
  const valueOf = new Map(months.map(month => [month.month, month.value]))
  const days = [...new Set([...chartDays(path), ...(path.end === null || asOf < path.end ? [asOf] : [])])].toSorted()
  return days.map(day => ({
    day,
    expected: expectedOn(path, day),
    value: day > asOf ? null : day === asOf ? value : (valueOf.get(monthOf(day)) ?? null),
  }))
}
