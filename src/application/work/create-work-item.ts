import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type WorkEditRefusalCode, newWorkRefusals, stateOfPlanned } from '#domain/work/work-edit.ts'
import type { WorkContent, WorkOrigin, WorkPart } from '#domain/work/work-item.ts'
import { directiveSourceLabel } from '#domain/words/directive-words.ts'
import { type WorkPlaceRefusalCode, placeRefusals } from '#domain/work/work-place.ts'
import { type Actor, mayFor, reachOf, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { recordDirective } from '../directive/record-directive.ts'
import type { TaskRecord } from '../ports/task-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkItemRecord } from '../ports/work-store.ts'
import { describeWorkItem } from './describe-work-item.ts'
import { loadWorkPlace } from './load-work-place.ts'
import type { WorkItemView } from './work-item-view.ts'
import { workFacts, workPartOf } from './work-part.ts'
import { recordWork } from './record-work.ts'

export type NewWorkItem = WorkContent & { readonly taskId: string; readonly unitId: string; readonly origin: WorkOrigin }

export type WorkCreationCode = AccessRefusalCode | WorkEditRefusalCode | WorkPlaceRefusalCode

/** A unit sets work for itself, the office and the Standing Committee for any unit. Incomplete work is kept as `proposed`. */
export function createWorkItem(
  { unitOfWork, clock, identifiers }: Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>,
  actor: Actor,
  wanted: NewWorkItem,
): Promise<Outcome<WorkItemView, WorkCreationCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<WorkItemView, WorkCreationCode>> => {
    const now = clock.now()
    const kept = await keepNewWorkItem(stores, actor, wanted, { workItemId: identifiers.next(), at: now })
    if (!kept.ok) return kept
    const { item, task, unitName } = kept.value
    if (item.origin === 'directive') {
      const about = directiveSourceLabel('task', task)
      await recordDirective(stores, { item, unitName, source: { kind: 'task', id: task.taskId }, sourceLabel: about, preparedBy: null })
    }
    return accepted(await describeWorkItem(stores, actor, item.workItemId, dayAt(now)))
  })
}

export type KeptWorkItem = { readonly item: WorkItemRecord; readonly task: TaskRecord; readonly unitName: string }

/** Judges new work, gives it its number and keeps it with its history, inside the caller's transaction. */
export async function keepNewWorkItem(
  stores: Stores,
  actor: Actor,
  wanted: NewWorkItem,
  { workItemId, at }: { readonly workItemId: string; readonly at: Instant },
): Promise<Outcome<KeptWorkItem, WorkCreationCode>> {
  const task = await stores.tasks.findTask(wanted.taskId)
  if (task === undefined) return refused(notFound('task'))
  // Running numbers of a task are given to one at a time.
  await stores.plans.lockPlan(task.planId)
  const loaded = mayFor(actor, 'work.read', wanted.unitId) ? await loadWorkPlace(stores, wanted) : undefined
  if (loaded === undefined) return refused(notFound('unit'))
  const part = workPartOf(actor, wanted.unitId)
  if (!mayFor(actor, 'work.edit', wanted.unitId) || !maySet(actor, part, wanted.origin)) return refused(notAllowed())
  const ordinal = await stores.work.nextOrdinal(wanted.taskId)
  const unitName = loaded.place.unit.name
  const item = newItem(wanted, { workItemId, planId: loaded.plan.planId, ordinal, by: actor.memberId, at })
  const setting = { part, today: dayAt(at), latest: loaded.latest, unitName, reason: '' }
  const refusals = [...newWorkRefusals(workFacts(item), setting), ...placeRefusals(item, loaded.place)]
  if (refusals.length > 0) return refused(...refusals)
  const after = { ...item, state: stateOfPlanned(workFacts(item), unitName) }
  await stores.work.addItem(after)
  await recordWork(stores, {
    action: 'create',
    before: null,
    after,
    event: { kind: 'created', at, byMember: actor.memberId, note: '', details: {} },
  })
  return accepted({ item: after, task, unitName })
}

/** Own work is set by the unit itself, an instruction by a leader, what a meeting decided by whoever writes its minutes. */
function maySet(actor: Actor, part: WorkPart, origin: WorkOrigin): boolean {
  if (origin === 'unit') return part.isOfUnit
  if (origin === 'meeting') return reachOf(actor, 'meeting.manage').everyUnit
  return origin === 'directive' ? reachOf(actor, 'work.direct').everyUnit : part.isForWard
}

type Beginning = {
  readonly workItemId: string
  readonly planId: string
  readonly ordinal: number
  readonly by: string
  readonly at: Instant
}

export function newItem(wanted: NewWorkItem, { workItemId, planId, ordinal, by, at }: Beginning): WorkItemRecord {
  const hasReason = wanted.recordedReason !== ''
  return {
    workItemId,
    planId,
    taskId: wanted.taskId,
    ordinal,
    origin: wanted.origin,
    unitId: wanted.unitId,
    title: wanted.title,
    instruction: wanted.instruction,
    headMemberId: wanted.headMemberId,
    focalMemberId: wanted.focalMemberId,
    coordinators: [...new Set(wanted.coordinators)],
    startsOn: wanted.startsOn,
    due: wanted.due,
    responsibility: wanted.responsibility,
    authority: wanted.authority,
    result: wanted.result,
    deliverableId: wanted.deliverableId,
    progress: wanted.progress,
    recordedReason: wanted.recordedReason,
    recordedReasonBy: hasReason ? by : null,
    recordedReasonAt: hasReason ? at : null,
    state: 'proposed',
    outcome: '',
    doneOn: null,
    evidenceReference: '',
    submittedBy: null,
    submittedAt: null,
    cancelReason: '',
    asked: null,
    commitment: null,
    createdBy: by,
    createdAt: at,
    version: 1,
  }
}
