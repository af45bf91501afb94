import type { z } from 'zod'
import { createWorkItem as create } from '#application/work/create-work-item.ts'
import { exportWorkItems as write } from '#application/work/export-work-items.ts'
import { type WorkListing, getWorkItem as get, listWorkItems as list } from '#application/work/list-work-items.ts'
import {
  acceptWorkItem as accept,
  askLaterDue as askLater,
  cancelWorkItem as cancel,
  decideAskedDue,
  returnWorkItem as giveBack,
  startWorkItem as start,
  submitWorkItem as submit,
} from '#application/work/move-work-item.ts'
import { updateWorkItem as update } from '#application/work/update-work-item.ts'
import type { WorkItemView } from '#application/work/work-item-view.ts'
import {
  acceptWorkItem,
  askLaterDue,
  cancelWorkItem,
  createWorkItem,
  decideLaterDue,
  exportWorkItems,
  getWorkItem,
  listWorkItems,
  returnWorkItem,
  startWorkItem,
  submitWorkItem,
  updateWorkItem,
} from '#contract/work/work-routes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { OPEN_WORK_STATES } from '#domain/work/work-item.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Handler, handle } from '../handler.ts'
import { presentWorkItem, presentWorkItemSummary } from './present-work-item.ts'

export const workHandlers: readonly Handler[] = [
  handle(listWorkItems, async ({ application, actor, query, language }) => {
    const { offset, limit, ...filters } = query
    const { items, total } = await list(application, actor, { ...listingOf(filters), offset, limit })
    return accepted({ answer: { items: items.map(item => presentWorkItemSummary(item, language)), total } })
  }),
  handle(exportWorkItems, async ({ application, actor, query }) => {
    const { format, ...filters } = query
    const outcome = await write(application, actor, listingOf(filters), format)
    return outcome.ok ? accepted({ file: outcome.value }) : outcome
  }),
  handle(createWorkItem, async ({ application, actor, body, language }) =>
    versioned(await create(application, actor, { ...body, progress: null }), language),
  ),
  handle(getWorkItem, async ({ application, actor, params, language }) =>
    versioned(await get(application, actor, params.workItemId), language),
  ),
  handle(updateWorkItem, async ({ application, actor, params, body, ifMatch, language }) => {
    const { reason, ...change } = body
    return versioned(await update(application, actor, { ...params, seenVersion: ifMatch }, { change, reason }), language)
  }),
  handle(startWorkItem, async ({ application, actor, params, ifMatch, language }) =>
    versioned(await start(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(submitWorkItem, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await submit(application, actor, { ...params, seenVersion: ifMatch }, body), language),
  ),
  handle(acceptWorkItem, async ({ application, actor, params, ifMatch, language }) =>
    versioned(await accept(application, actor, { ...params, seenVersion: ifMatch }), language),
  ),
  handle(returnWorkItem, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await giveBack(application, actor, { ...params, seenVersion: ifMatch }, body.reason), language),
  ),
  handle(cancelWorkItem, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await cancel(application, actor, { ...params, seenVersion: ifMatch }, body.reason), language),
  ),
  handle(askLaterDue, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await askLater(application, actor, { ...params, seenVersion: ifMatch }, body), language),
  ),
  handle(decideLaterDue, async ({ application, actor, params, body, ifMatch, language }) =>
    versioned(await decideAskedDue(application, actor, { ...params, seenVersion: ifMatch }, body), language),
  ),
]

export function versioned<Code extends string>(outcome: Outcome<WorkItemView, Code>, language: Language) {
  return outcome.ok ? accepted({ answer: presentWorkItem(outcome.value, language), version: outcome.value.version }) : outcome
}

type Filters = Omit<z.output<(typeof listWorkItems)['query']>, 'offset' | 'limit'>

export function listingOf({ state, queue, ...filters }: Filters): Omit<WorkListing, 'offset' | 'limit'> {
  const states = state === undefined ? undefined : state === 'open' ? OPEN_WORK_STATES : [state]
  return { ...filters, states, awaitsOffice: queue === 'toDecide' }
}
