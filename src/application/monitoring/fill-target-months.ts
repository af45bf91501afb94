import type { TargetMonth } from '#domain/monitoring/status-subject.ts'
import { type Day, addMonths, lastDayOf, monthOf, monthsBetween } from '#domain/shared/calendar.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { currentFigure } from '../target/compute-figures.ts'
import type { MeasuredTarget } from '../target/count-obligations.ts'
import type { Refreshed } from './refresh-status.ts'
import type { StatusGround } from './status-ground.ts'

type Moment = {
  readonly ground: StatusGround
  /** The day that was kept before; null: none. */ readonly before: Day | null
  readonly today: Day
}

/**
 * Keeps the figure of each target at the end of every month since the plan began, and of the running one as it stands. A past month is counted once, as the
 * registers stood at its end, and again only when something was typed for it, its formula changed, or the machine slept through its end.
 */
export async function fillTargetMonths(stores: Stores, { scope, measured }: Refreshed, { ground, before, today }: Moment): Promise<void> {
  const months: TargetMonth[] = []
  for (const target of measured) {
    const { targetId } = target.target
    const past = scope.everything ? null : scope.pasts.has(targetId) ? (scope.pasts.get(targetId) ?? null) : undefined
    const from = past === undefined ? monthOf(before ?? ground.start) : (past ?? monthOf(ground.start))
    for (const month of monthsBetween(from, addMonths(monthOf(today), -1))) months.push(await figureAt(stores, target, lastDayOf(month)))
    months.push({ targetId, month: monthOf(today), value: valueOf(ground, target), asOf: today })
  }
  await stores.status.saveTargetMonths(months)
}

async function figureAt(stores: Stores, target: MeasuredTarget, day: Day): Promise<TargetMonth> {
  const { value } = await currentFigure(stores, target, day)
  return { targetId: target.target.targetId, month: monthOf(day), value, asOf: day }
}

function valueOf({ tasks }: StatusGround, { target, whole }: MeasuredTarget): number | null {
  return tasks.get(whole.task.taskId)?.targets.find(({ targetId }) => targetId === target.targetId)?.value ?? null
}
