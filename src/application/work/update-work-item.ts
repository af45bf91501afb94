import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type WorkEditRefusalCode, changedFields, stateOfPlanned, workEditRefusals } from '#domain/work/work-edit.ts'
import type { WorkContent } from '#domain/work/work-item.ts'
import { type WorkPlaceRefusalCode, renamedRefusals } from '#domain/work/work-place.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type Change, withoutUndefined } from '../change.ts'
import type { WorkItemRecord } from '../ports/work-store.ts'
import { describeWorkItem } from './describe-work-item.ts'
import { loadWorkPlace } from './load-work-place.ts'
import { type WorkItemPlace, lockWorkItem } from './reachable-work-item.ts'
import { recordWork } from './record-work.ts'
import type { WorkItemView } from './work-item-view.ts'
import { workFacts, workPartOf } from './work-part.ts'

export type WorkItemChange = {
  readonly change: Change<WorkContent>
  /** Why the day moves later. */
  readonly reason: string
}

type UpdateCode = AccessRefusalCode | WorkEditRefusalCode | WorkPlaceRefusalCode

/** Changes what is given. A day moved beyond one that was asked for answers the request. */
export function updateWorkItem(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  at: WorkItemPlace,
  { change, reason }: WorkItemChange,
): Promise<Outcome<WorkItemView, UpdateCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<WorkItemView, UpdateCode>> => {
    const locked = await lockWorkItem(stores, actor, at, 'work.edit')
    if (!locked.ok) return locked
    const before = locked.value
    const loaded = await loadWorkPlace(stores, before)
    if (loaded === undefined) return refused(notFound('task'))
    const now = clock.now()
    const changed: WorkItemRecord = { ...before, ...withoutUndefined(change) }
    const unitName = loaded.place.unit.name
    const setting = { part: workPartOf(actor, before.unitId), today: dayAt(now), latest: loaded.latest, unitName, reason }
    const refusals = [
      ...workEditRefusals(workFacts(before), workFacts(changed), setting),
      ...renamedRefusals(before, changed, loaded.place),
    ]
    if (refusals.length > 0) return refused(...refusals)
    const fields = changedFields(before, changed)
    if (fields.length === 0) return accepted(await describeWorkItem(stores, actor, before.workItemId, dayAt(now)))
    const after: WorkItemRecord = {
      ...changed,
      ...(fields.includes('recordedReason') ? reasonBy(changed.recordedReason, actor.memberId, now) : {}),
      state: stateOfPlanned(workFacts(changed), unitName),
      version: before.version + 1,
    }
    await stores.work.saveItem(after)
    const details = { fields, ...(fields.includes('due') ? { dueBefore: before.due, dueAfter: after.due } : {}) }
    await recordWork(stores, {
      action: 'update',
      before,
      after,
      event: { kind: 'changed', at: now, byMember: actor.memberId, note: reason, details },
    })
    return accepted(await describeWorkItem(stores, actor, after.workItemId, dayAt(now)))
  })
}

function reasonBy(reason: string, by: string, at: NonNullable<WorkItemRecord['recordedReasonAt']>) {
  return reason === '' ? { recordedReasonBy: null, recordedReasonAt: null } : { recordedReasonBy: by, recordedReasonAt: at }
}
