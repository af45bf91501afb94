import { type UnitReach, isWithin } from '#domain/access/rights.ts'
import { type LightReason, nameUnits } from '#domain/monitoring/light-reason.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import { taskLight } from '#domain/monitoring/task-light.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import type { PlanTasks } from '../plan/load-plan-tasks.ts'
import type { TaskStanding } from '../ports/status-store.ts'
import { type StatusStores, loadStatusGround } from './load-status-ground.ts'
import { progressOf, reportsOn, standingOf } from './status-ground.ts'

/** How a task stands at a moment, computed from recorded facts alone. */
export type TaskAssessment = TaskStanding & { readonly light: Light; readonly reasons: readonly LightReason[] }

/** When tasks are looked at, and whose reports the reader may read: a light counts every unit, its reasons name only these. */
export type Sight = { readonly now: Instant; readonly reach: UnitReach }

export type UnitNames = ReadonlyMap<string, string>

/** Every loaded task as it stood at any moment, by task id, from the whole history: what papers of past months need. How a plan stands now is kept: `readStatus`. */
export async function assessLoaded(
  stores: StatusStores,
  loaded: PlanTasks,
  { now, reach }: Sight,
): Promise<ReadonlyMap<string, TaskAssessment>> {
  const today = dayAt(now)
  const ground = await loadStatusGround(stores, loaded, today)
  const names = await unitNamesOf(stores)
  const reports = reportsOn(ground, today)
  return new Map(
    [...ground.tasks].map(([taskId, facts]) => {
      const progress = progressOf(ground, taskId, { today, reports })
      const { light, why } = taskLight(progress)
      return [taskId, { ...standingOf(facts, progress), light, reasons: nameReasons(why, reach, names) }]
    }),
  )
}

/** The reasons with the names of the units that this reader is told of. */
export function nameReasons(reasons: readonly LightReason[], reach: UnitReach, names: UnitNames): readonly LightReason[] {
  return reasons.map(reason => nameUnits(reason, unitId => (isWithin(reach, unitId) ? (names.get(unitId) ?? null) : null)))
}

export async function unitNamesOf({ organisation }: Pick<StatusStores, 'organisation'>): Promise<UnitNames> {
  return new Map((await organisation.listUnits()).map(unit => [unit.unitId, unit.name]))
}
