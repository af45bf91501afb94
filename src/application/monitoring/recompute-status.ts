import { type Day, dayAt } from '#domain/shared/calendar.ts'
import type { Application } from '../application.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { DueMark, StatusFactRow, TaskFacts } from '../ports/status-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { withChange } from './read-status.ts'
import { type Refreshed, loadKept, rebuildGround, refreshGround } from './refresh-status.ts'
import { type StatusGround, statusesOf } from './status-ground.ts'
import { type StatusScope, isNothing, scopeOf } from './status-scope.ts'
import { holdsUntil } from './target-holds.ts'

/** Statuses that were written; a ward in which nothing waits, on a day that is done, writes none. */
export type Recomputed = { readonly written: number; readonly marks: number }

const EVERYTHING: StatusScope = {
  everything: true,
  tasks: new Set(),
  folds: new Map(),
  targets: new Set(),
  pasts: new Map(),
  units: true,
}

/** Brings the kept statuses of a ward up to this moment: works off the marks that facts left, and takes over a new day. Twice is the same as once. */
export async function recomputeStatus(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  tenantId: string,
): Promise<Recomputed> {
  const today = dayAt(clock.now())
  if (await unitOfWork.read(tenantId, stores => isDone(stores, today))) return { written: 0, marks: 0 }
  return unitOfWork.run({ tenantId, actor: { memberId: null, name: 'Hệ thống' } }, async stores => {
    await stores.status.lock()
    const marks = await stores.status.listDue()
    let written = 0
    for (const plan of await plansInForce(stores)) written += await recomputePlan(stores, plan, marks, today)
    await stores.status.clearDue(marks.map(mark => mark.markId))
    return { written, marks: marks.length }
  })
}

async function isDone(stores: Stores, today: Day): Promise<boolean> {
  if ((await stores.status.listDue()).length > 0) return false
  for (const { planId } of await plansInForce(stores)) if ((await stores.status.findDay(planId)) !== today) return false
  return true
}

async function plansInForce({ plans }: Stores): Promise<readonly PlanRecord[]> {
  return (await plans.listPlans()).filter(plan => plan.status === 'active')
}

async function recomputePlan(stores: Stores, plan: PlanRecord, marks: readonly DueMark[], today: Day): Promise<number> {
  const kept = await loadKept(stores, plan.planId)
  const scope = kept === undefined ? EVERYTHING : scopeOf(kept, marks, today)
  if (kept?.asOf === today && isNothing(scope)) return 0
  const refreshed =
    kept === undefined || scope.everything
      ? await rebuildGround(stores, plan, scope, today)
      : await refreshGround(stores, plan, kept, { scope, today })
  const ground = await withHolds(stores, refreshed, today)
  const rows = withChange(statusesOf(ground, today), kept?.rows ?? [], today)
  const written = kept?.asOf === today ? rowsThatChanged(rows, kept.rows) : rows
  await stores.status.save(plan.planId, written, today)
  await stores.status.remove(plan.planId, rowsThatWent(rows, kept?.rows ?? []))
  await stores.status.saveTargetMonths(refreshed.targetMonths)
  for (const { from, taskIds, months } of refreshed.refolded) {
    await stores.status.replaceMonths({ planId: plan.planId, taskIds, from }, months)
  }
  return written.length
}

/** What was counted anew, with the day until which it holds. */
async function withHolds(stores: Stores, { ground, measured }: Refreshed, today: Day): Promise<StatusGround> {
  if (measured.length === 0) return ground
  const holds = await holdsUntil(stores, measured, today)
  const withDays = (task: TaskFacts): TaskFacts => ({
    ...task,
    targets: task.targets.map(target => ({ ...target, holdsUntil: holds.get(target.targetId) ?? target.holdsUntil })),
  })
  return { ...ground, tasks: new Map([...ground.tasks].map(([taskId, task]) => [taskId, withDays(task)])) }
}

function rowsThatChanged(rows: readonly StatusFactRow[], kept: readonly StatusFactRow[]): readonly StatusFactRow[] {
  const before = new Map(kept.map(row => [keyOf(row), contentOf(row)]))
  return rows.filter(row => before.get(keyOf(row)) !== contentOf(row))
}

function rowsThatWent(rows: readonly StatusFactRow[], kept: readonly StatusFactRow[]): readonly StatusFactRow[] {
  const now = new Set(rows.map(keyOf))
  return kept.filter(row => !now.has(keyOf(row)))
}

function keyOf({ kind, subjectId }: StatusFactRow): string {
  return `${kind} ${subjectId}`
}

function contentOf({ light, reasons, details, facts }: StatusFactRow): string {
  return JSON.stringify([light, reasons, details, facts])
}
