import type { SubjectKind } from '#domain/monitoring/status-subject.ts'
import type { Day } from '#domain/shared/calendar.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { StatusRow } from '../ports/status-store.ts'
import type { StatusStores } from './load-status-ground.ts'
import { currentGround, loadKept } from './refresh-status.ts'
import { type ComputedStatus, statusesOf } from './status-ground.ts'

/**
 * How things of a plan stand today. Never stale: where a mark waits, or the rows are of another day, what is pending is computed here, in memory,
 * by the very rule that writes it; only a plan in force has rows.
 */
export async function readStatus(
  stores: StatusStores,
  plan: PlanRecord,
  today: Day,
  kinds: readonly SubjectKind[],
): Promise<readonly StatusRow[]> {
  if (plan.status === 'active' && (await isUpToDate(stores, plan.planId, today))) return stores.status.list(plan.planId, kinds)
  const kept = plan.status === 'active' ? await loadKept(stores, plan.planId) : undefined
  const statuses = statusesOf(await currentGround(stores, plan, kept, today), today)
  return withChange(statuses, kept?.rows ?? [], today).filter(row => kinds.includes(row.kind))
}

async function isUpToDate({ status }: StatusStores, planId: string, today: Day): Promise<boolean> {
  return (await status.findDay(planId)) === today && (await status.listDue()).length === 0
}

/** Since which day each has its light: one that is new, or changed, since today. */
export function withChange<Row extends ComputedStatus>(statuses: readonly Row[], kept: readonly StatusRow[], today: Day) {
  const before = new Map(kept.map(row => [`${row.kind} ${row.subjectId}`, row]))
  return statuses.map(row => {
    const known = before.get(`${row.kind} ${row.subjectId}`)
    return { ...row, changedOn: known?.light === row.light ? known.changedOn : today }
  })
}
