import type { Day, Instant } from '#domain/shared/calendar.ts'
import { isSameText } from '#domain/shared/vietnamese-text.ts'
import { stateOfPlanned } from '#domain/work/work-edit.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import type { Identifiers } from '../ports/identifiers.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkItemRecord } from '../ports/work-store.ts'
import { newItem } from './create-work-item.ts'
import { recordWork } from './record-work.ts'
import { workFacts } from './work-part.ts'

type WorkStores = Pick<Stores, 'work' | 'tasks' | 'organisation' | 'audit'>

/** What a commitment that was just approved lists as work. */
export type CommittedWork = {
  readonly commitmentId: string
  readonly planId: string
  readonly unitId: string
  readonly items: readonly CommittedItem[]
}

export type CommittedItem = {
  /** Its number in the commitment. */
  readonly ordinal: number
  readonly taskId: string | null
  readonly title: string
  readonly product: string
  readonly due: Day | null
  readonly personId: string | null
}

export type CommittedResult = {
  readonly created: number
  /** Stood already from an earlier version; an earlier day was taken over. */
  readonly kept: number
  /** Named no task and so cannot be kept as work. */
  readonly withoutTask: number
}

/** One work item for each item of the commitment, once: asked again, or by a later version that lists the same work, it makes none. The caller holds the plan's lock. */
export async function createWorkItemsFromCommitment(
  stores: WorkStores,
  committed: CommittedWork,
  { by, at, identifiers }: { readonly by: string; readonly at: Instant; readonly identifiers: Identifiers },
): Promise<CommittedResult> {
  const standing = await stores.work.listCommitted(committed.planId, committed.unitId)
  const unitName = (await stores.organisation.findUnit(committed.unitId))?.name ?? ''
  let created = 0
  let kept = 0
  for (const item of committed.items) {
    if (item.taskId === null) continue
    const same = standing.find(found => isSameWork(found, committed.commitmentId, item))
    if (same === undefined) {
      const drafted = await draftItem(stores, committed, { ...item, taskId: item.taskId }, { by, at, workItemId: identifiers.next() })
      const after = { ...drafted, state: stateOfPlanned(workFacts(drafted), unitName) }
      await stores.work.addItem(after)
      await recordWork(stores, {
        action: 'create',
        before: null,
        after,
        event: { kind: 'created', at, byMember: by, note: '', details: {} },
      })
      created += 1
    } else {
      kept += 1
      await bringForward(stores, same, item.due, { by, at })
    }
  }
  return { created, kept, withoutTask: committed.items.filter(item => item.taskId === null).length }
}

function isSameWork({ commitment, taskId, title, state }: WorkItemRecord, commitmentId: string, item: CommittedItem): boolean {
  if (commitment?.commitmentId === commitmentId) return commitment.ordinal === item.ordinal
  return state !== 'cancelled' && taskId === item.taskId && isSameText(title, item.title)
}

/** Who heads it, what the unit answers for and who decides are taken from the unit's part in the task. */
async function draftItem(
  { work, tasks }: WorkStores,
  { commitmentId, planId, unitId }: CommittedWork,
  item: CommittedItem & { readonly taskId: string },
  { by, at, workItemId }: { readonly by: string; readonly at: Instant; readonly workItemId: string },
): Promise<WorkItemRecord> {
  const { taskId, title, product, due, personId, ordinal } = item
  const task = await tasks.findTask(taskId)
  const { assignments } = await tasks.listParts({ taskId })
  const own = assignments.find(assignment => assignment.unitId === unitId)
  const wanted = {
    taskId,
    unitId,
    origin: 'unit' as const,
    title,
    instruction: '',
    headMemberId: own?.headMemberId ?? null,
    focalMemberId: personId ?? own?.focalMemberId ?? null,
    coordinators: [],
    startsOn: null,
    due,
    responsibility: task?.responsibilityText ?? '',
    authority: task?.authority ?? { decides: '', approves: '', superior: '' },
    result: product,
    deliverableId: null,
    progress: null,
    recordedReason: '',
  }
  const beginning = { workItemId, planId, ordinal: await work.nextOrdinal(taskId), by, at }
  return { ...newItem(wanted, beginning), commitment: { commitmentId, ordinal } }
}

/** A later version may only be stricter: an earlier day is taken over, a later one is not. */
async function bringForward(
  stores: WorkStores,
  standing: WorkItemRecord,
  due: Day | null,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  const before = (await stores.work.lockItem(standing.workItemId)) ?? standing
  if (!OPEN_WORK_STATES.includes(before.state) || due === null || (before.due !== null && due >= before.due)) return
  const after = { ...before, due, version: before.version + 1 }
  await stores.work.saveItem(after)
  const details = { fields: ['due'], dueBefore: before.due, dueAfter: due }
  await recordWork(stores, { action: 'update', before, after, event: { kind: 'changed', at, byMember: by, note: '', details } })
}
