import { deliverableStates } from '#domain/report/deliverable-states.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** Brings the kept state of the tasks' deliverables to what all submitted lines of the reporting lead units say; only states that differ are written. */
export async function recomputeDeliverables({ reports }: Pick<Stores, 'reports'>, taskIds: readonly string[]): Promise<void> {
  const kept = await reports.lockDeliverableStates(taskIds)
  const lines = await reports.listClaimingLines(taskIds)
  const owing = await reports.listOwingUnits(taskIds)
  const states = new Map([...lines].flatMap(([taskId, ofTask]) => [...deliverableStates(ofTask, owing.get(taskId) ?? [])]))
  for (const { deliverableId, state } of kept) {
    const computed = states.get(deliverableId) ?? 'not_started'
    if (computed !== state) await reports.setDeliverableState(deliverableId, computed)
  }
}
