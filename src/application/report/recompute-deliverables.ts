import { deliverableStates } from '#domain/report/deliverable-states.ts'
import type { Stores } from '../ports/unit-of-work.ts'

/** Brings the kept state of the tasks' deliverables to what all submitted lines say; only states that differ are written. */
export async function recomputeDeliverables({ reports }: Pick<Stores, 'reports'>, taskIds: readonly string[]): Promise<void> {
  const lines = await reports.listClaimingLines(taskIds)
  const states = new Map([...lines.values()].flatMap(ofTask => [...deliverableStates(ofTask)]))
  for (const { deliverableId, state } of await reports.listDeliverableStates(taskIds)) {
    const computed = states.get(deliverableId) ?? 'not_started'
    if (computed !== state) await reports.setDeliverableState(deliverableId, computed)
  }
}
