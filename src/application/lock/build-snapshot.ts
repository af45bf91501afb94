import { SNAPSHOT_FORMAT, type Snapshot, type SnapshotFigure, exactNumber } from '#domain/lock/snapshot.ts'
import type { PeriodKey } from '#domain/report/period-kind.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import { loadPlanTasks } from '../plan/load-plan-tasks.ts'
import type { PlanRecord } from '../ports/plan-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { currentFiguresOf } from '../target/compute-figures.ts'

export type SnapshotOrder = {
  readonly plan: PlanRecord
  readonly period: PeriodKey
  readonly cutOff: Day
  readonly lock: { readonly lockedAt: Instant; readonly lockedBy: string; readonly note: string }
  /** The entry of the audit log whose hash is taken; undefined: the last one. */
  readonly auditSequence?: number
}

/** What stands in a period now, in the one form that a lock keeps and later looks compare with. */
export async function buildSnapshot(stores: Stores, { plan, period, cutOff, lock, auditSequence }: SnapshotOrder): Promise<Snapshot> {
  const { tenantId, name } = await stores.organisation.getWard()
  const { planId, number, title } = plan
  return {
    format: SNAPSHOT_FORMAT,
    tenant: { tenantId, name },
    plan: { planId, number, title },
    period: { ...period, cutOff },
    lock,
    reports: await stores.locks.readPeriod(planId, period),
    figures: await figuresOn(stores, plan, cutOff),
    audit: await auditEnd(stores, auditSequence),
  }
}

async function figuresOn(stores: Stores, plan: PlanRecord, asOf: Day): Promise<readonly SnapshotFigure[]> {
  const { tasks } = await loadPlanTasks(stores, plan)
  const figures = await currentFiguresOf(stores, { plan, tasks, asOf })
  return figures
    .map(({ targetId, taskCode, unit, kind, value, part, whole, floor, committed }) => ({
      targetId,
      taskCode,
      content: {
        unit,
        kind,
        value: exactNumber(value),
        part: exactNumber(part),
        whole: exactNumber(whole),
        floor: exactNumber(floor),
        committed: exactNumber(committed),
      },
    }))
    .toSorted((left, right) => (left.targetId < right.targetId ? -1 : 1))
}

async function auditEnd({ audit }: Pick<Stores, 'audit'>, sequence: number | undefined): Promise<Snapshot['audit']> {
  const before = sequence === undefined ? undefined : sequence + 1
  const [last] = await audit.list({ limit: 1, before })
  if (last === undefined || (sequence !== undefined && last.sequence !== sequence)) return { sequence: String(sequence ?? 0), hash: '' }
  return { sequence: String(last.sequence), hash: last.hash }
}
