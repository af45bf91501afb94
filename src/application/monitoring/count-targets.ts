import type { Day } from '#domain/shared/calendar.ts'
import { registersRead } from '#domain/target/registers-read.ts'
import type { WholeTask } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { TargetFacts } from '../ports/status-store.ts'
import { aheadOf } from '../forecast/target-series.ts'
import { currentFigure, measuredTargets } from '../target/compute-figures.ts'
import type { MeasuredTarget } from '../target/count-obligations.ts'
import { type FigureStores, formulaOn, loadFigureGround } from '../target/figure-ground.ts'

/** Whether each target's own minimum stands in the figures of the day; what nothing measures yet is neither met nor missed. */
export async function countTargets(
  stores: FigureStores,
  plan: PlanRecord,
  tasks: readonly WholeTask[],
  today: Day,
): Promise<{ readonly counted: ReadonlyMap<string, TargetFacts>; readonly measured: readonly MeasuredTarget[] }> {
  if (tasks.every(whole => whole.targets.length === 0)) return { counted: new Map(), measured: [] }
  const measured = measuredTargets(await loadFigureGround(stores, plan, tasks), tasks)
  const counted = new Map<string, TargetFacts>()
  for (const target of measured) counted.set(target.target.targetId, await countTarget(stores, target, today))
  return { counted, measured }
}

export async function countTarget(stores: FigureStores, measured: MeasuredTarget, today: Day): Promise<TargetFacts> {
  const { targetId, text, deadline, soft } = measured.target
  const figure = await currentFigure(stores, measured, today)
  const { meetsFloor, value, floor, unit } = figure
  const registerIds = registersOfTarget(measured, today).map(register => register.registerId)
  return { targetId, text, deadline, soft, met: meetsFloor, value, floor, unit, registerIds, holdsUntil: null, ahead: aheadOf(figure) }
}

/** The registers that a target's figure is counted from on a day. */
export function registersOfTarget({ ground, target }: MeasuredTarget, today: Day) {
  const formula = formulaOn(ground, target.targetId, today)?.formula
  if (formula === undefined || formula.kind === 'typed') return []
  return [...registersRead(formula, ground.registers)].flatMap(code => ground.registers.get(code) ?? [])
}
