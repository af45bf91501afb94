import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { WorkFilter, WorkOrder } from '../ports/work-store.ts'
import { describeWorkItem, summariseWorkItem } from './describe-work-item.ts'
import type { WorkItemSummaryView, WorkItemView } from './work-item-view.ts'
import { maySeeWork } from './work-part.ts'

export type WorkListing = Omit<WorkFilter, 'reach' | 'today'> & {
  readonly order: WorkOrder
  readonly offset: number
  readonly limit: number
}

export type WorkItemPage = { readonly items: readonly WorkItemSummaryView[]; readonly total: number }

/** Items of the units in the actor's reach, and those these units help with. */
export function listWorkItems(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { order, offset, limit, ...wanted }: WorkListing,
): Promise<WorkItemPage> {
  const today = dayAt(clock.now())
  const filter = { ...wanted, reach: reachOf(actor, 'work.read'), today }
  return unitOfWork.read(actor.tenantId, async ({ work }) => {
    const rows = await work.listItems(filter, order, { offset, limit })
    return { items: rows.map(row => summariseWorkItem(row, today)), total: await work.countItems(filter) }
  })
}

export function getWorkItem(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  workItemId: string,
): Promise<Outcome<WorkItemView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async stores => {
    const item = await stores.work.findItem(workItemId)
    if (item === undefined || !maySeeWork(actor, item)) return refused(notFound('workItem'))
    return accepted(await describeWorkItem(stores, actor, workItemId, dayAt(clock.now())))
  })
}
