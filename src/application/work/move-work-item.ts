import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { Permission } from '#domain/access/rights.ts'
import { type Day, type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type WorkBlock, blockOf } from '#domain/work/work-block.ts'
import type { WorkItem, WorkPart, WorkState } from '#domain/work/work-item.ts'
import {
  type WorkLifeRefusalCode,
  type WorkOutcome,
  decideAcceptance,
  decideAsking,
  decideCancellation,
  decideLaterDue,
  decideReturn,
  decideStart,
  decideSubmission,
} from '#domain/work/work-life.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { WorkEventRecord, WorkItemRecord } from '../ports/work-store.ts'
import { describeWorkItem } from './describe-work-item.ts'
import { latestDueOf } from './load-work-place.ts'
import { type WorkItemPlace, lockWorkItem } from './reachable-work-item.ts'
import { type RecordedWork, recordWork } from './record-work.ts'
import type { WorkItemView } from './work-item-view.ts'
import { workFacts, workPartOf } from './work-part.ts'

type MoveParts = Pick<Application, 'unitOfWork' | 'clock'>
type Moved = Promise<Outcome<WorkItemView, AccessRefusalCode | WorkLifeRefusalCode>>

/** What a decision looks at. */
type Scene = {
  readonly item: WorkItem
  readonly part: WorkPart
  readonly block: WorkBlock | null
  readonly unitName: string
  readonly today: Day
  /** The last day the task allows; null: no bound. */
  readonly latest: Day | null
}

type Step = {
  readonly permission: Permission
  readonly action: RecordedWork['action']
  readonly decide: (scene: Scene) => Outcome<WorkState, WorkLifeRefusalCode>
  /** What of the record changes besides its state. */
  readonly change?: (item: WorkItemRecord, state: WorkState, at: Instant) => Partial<WorkItemRecord>
  readonly event: (before: WorkItemRecord, after: WorkItemRecord) => Pick<WorkEventRecord, 'kind' | 'note' | 'details'>
}

/** One step of an item's life: locked, decided by the rules, saved with its history. */
function move({ unitOfWork, clock }: MoveParts, actor: Actor, at: WorkItemPlace, step: Step): Moved {
  return unitOfWork.run(scopeOf(actor), async (stores): Moved => {
    const locked = await lockWorkItem(stores, actor, at, step.permission)
    if (!locked.ok) return locked
    const before = locked.value
    const row = await stores.work.findRow(before.workItemId)
    const now = clock.now()
    const decided = step.decide({
      item: workFacts(before),
      part: workPartOf(actor, before.unitId),
      block: blockOf(row?.dependency ?? null),
      unitName: row?.unitName ?? '',
      today: dayAt(now),
      latest: await latestDueOf(stores, before),
    })
    if (!decided.ok) return decided
    const after: WorkItemRecord = {
      ...before,
      state: decided.value,
      ...step.change?.(before, decided.value, now),
      version: before.version + 1,
    }
    await stores.work.saveItem(after)
    const event = { at: now, byMember: actor.memberId, ...step.event(before, after) }
    await recordWork(stores, { action: step.action, before, after, event })
    return accepted(await describeWorkItem(stores, actor, before.workItemId, dayAt(now)))
  })
}

export function startWorkItem(parts: MoveParts, actor: Actor, at: WorkItemPlace): Moved {
  return move(parts, actor, at, {
    permission: 'work.do',
    action: 'start',
    decide: ({ item, ...acting }) => decideStart(item, acting),
    event: () => ({ kind: 'started', note: '', details: {} }),
  })
}

/** Hands the work in with what came of it. A request for a later day falls away. */
export function submitWorkItem(parts: MoveParts, actor: Actor, at: WorkItemPlace, handed: WorkOutcome): Moved {
  return move(parts, actor, at, {
    permission: 'work.do',
    action: 'submit',
    decide: ({ item, ...acting }) => decideSubmission(item, handed, acting),
    change: (_item, state, now) => ({
      ...handed,
      submittedBy: actor.memberId,
      submittedAt: now,
      asked: null,
      ...(state === 'done' ? { progress: 100 } : {}),
    }),
    event: (_before, after) => ({ kind: after.state === 'done' ? 'accepted' : 'submitted', note: handed.outcome, details: {} }),
  })
}

export function acceptWorkItem(parts: MoveParts, actor: Actor, at: WorkItemPlace): Moved {
  return move(parts, actor, at, {
    permission: 'work.accept',
    action: 'accept',
    decide: ({ item, part }) => decideAcceptance(item, part),
    change: () => ({ progress: 100 }),
    event: () => ({ kind: 'accepted', note: '', details: {} }),
  })
}

export function returnWorkItem(parts: MoveParts, actor: Actor, at: WorkItemPlace, reason: string): Moved {
  return move(parts, actor, at, {
    permission: 'work.accept',
    action: 'return',
    decide: ({ item, part }) => decideReturn(item, reason, part),
    event: () => ({ kind: 'returned', note: reason, details: {} }),
  })
}

export function cancelWorkItem(parts: MoveParts, actor: Actor, at: WorkItemPlace, reason: string): Moved {
  return move(parts, actor, at, {
    permission: 'work.edit',
    action: 'cancel',
    decide: ({ item, part }) => decideCancellation(item, reason, part),
    change: () => ({ cancelReason: reason, asked: null }),
    event: () => ({ kind: 'cancelled', note: reason, details: {} }),
  })
}

/** The unit asks; the day stays until it is decided. */
export function askLaterDue(
  parts: MoveParts,
  actor: Actor,
  at: WorkItemPlace,
  asked: { readonly due: Day; readonly reason: string },
): Moved {
  return move(parts, actor, at, {
    permission: 'work.do',
    action: 'askLater',
    decide: ({ item, ...acting }) => decideAsking(item, asked, acting),
    change: (_item, _state, now) => ({ asked: { ...asked, by: actor.memberId, at: now } }),
    event: before => ({ kind: 'later_asked', note: asked.reason, details: { dueBefore: before.due, dueAfter: asked.due } }),
  })
}

/** The office grants the day asked for, or refuses it with a reason. */
export function decideAskedDue(
  parts: MoveParts,
  actor: Actor,
  at: WorkItemPlace,
  decision: { readonly granted: boolean; readonly note: string },
): Moved {
  return move(parts, actor, at, {
    permission: 'work.accept',
    action: 'decideLater',
    decide: ({ item, part }) => decideLaterDue(item, decision, part),
    change: item => ({ asked: null, ...(decision.granted && item.asked !== null ? { due: item.asked.due } : {}) }),
    event: (before, after) => ({
      kind: decision.granted ? 'later_granted' : 'later_refused',
      note: decision.note,
      details: { dueBefore: before.due, dueAfter: after.due },
    }),
  })
}
