import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkEventRecord, WorkItemRecord } from '../ports/work-store.ts'

export type RecordedWork = {
  readonly action: 'create' | 'update' | 'start' | 'submit' | 'accept' | 'return' | 'cancel' | 'askLater' | 'decideLater'
  readonly before: WorkItemRecord | null
  readonly after: WorkItemRecord
  readonly event: WorkEventRecord
}

/** The item's own history and the audit trail, beside every change. */
export async function recordWork(
  { work, audit }: Pick<Stores, 'work' | 'audit'>,
  { action, before, after, event }: RecordedWork,
): Promise<void> {
  await work.addEvent(after.workItemId, event)
  await audit.record({
    action: `workItem.${action}`,
    entity: 'workItem',
    entityId: after.workItemId,
    before,
    after: { ...after, note: event.note },
  })
}
