import { deliverableStates } from '#domain/report/deliverable-states.ts'
import type { DeliverableState } from '#domain/report/report-line.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type DeliverableFact = { readonly deliverableId: string; readonly state: DeliverableState }
/** Before and after of those that changed, for the audit. */
export type MovedDeliverables = { readonly before: readonly DeliverableFact[]; readonly after: readonly DeliverableFact[] }

/** Brings the kept state of the tasks' deliverables to what all submitted lines of the reporting lead units say; only states that differ are written. */
export async function recomputeDeliverables({ reports }: Pick<Stores, 'reports'>, taskIds: readonly string[]): Promise<MovedDeliverables> {
  const kept = await reports.lockDeliverableStates(taskIds)
  const lines = await reports.listClaimingLines(taskIds)
  const owing = await reports.listOwingUnits(taskIds)
  const states = new Map([...lines].flatMap(([taskId, ofTask]) => [...deliverableStates(ofTask, owing.get(taskId) ?? [])]))
  const moved = kept
    .map(({ deliverableId, state }) => ({ deliverableId, state, computed: states.get(deliverableId) ?? 'not_started' }))
    .filter(({ state, computed }) => computed !== state)
  for (const { deliverableId, computed } of moved) await reports.setDeliverableState(deliverableId, computed)
  return {
    before: moved.map(({ deliverableId, state }) => ({ deliverableId, state })),
    after: moved.map(({ deliverableId, computed }) => ({ deliverableId, state: computed })),
  }
}
