import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { DirectiveDraftState } from '#domain/work/directive-source.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { DirectiveDraftRow, DirectiveRow } from '../ports/directive-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import type { WorkFilter, WorkOrder } from '../ports/work-store.ts'
import { summariseWorkItem } from '../work/describe-work-item.ts'
import type { WorkListing } from '../work/list-work-items.ts'
import type { WorkItemSummaryView } from '../work/work-item-view.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>

/** An instruction with the work it became; `directive` null: it was given before sources were kept. */
export type DirectiveView = WorkItemSummaryView & { readonly sentence: string; readonly directive: DirectiveRow | null }
export type DirectivePage = { readonly items: readonly DirectiveView[]; readonly total: number }

/** Instructions to the units in the actor's reach, and those these units help with. */
export function listDirectives(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  { order, offset, limit, ...wanted }: WorkListing,
): Promise<DirectivePage> {
  const today = dayAt(clock.now())
  const filter = { ...wanted, origin: 'directive' as const, reach: reachOf(actor, 'work.read'), today }
  return unitOfWork.read(actor.tenantId, async stores => ({
    items: await directivesOf(stores, filter, order, { offset, limit }),
    total: await stores.work.countItems(filter),
  }))
}

export async function directivesOf(
  { work, directives }: Pick<Stores, 'work' | 'directives'>,
  filter: WorkFilter,
  order: WorkOrder,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly DirectiveView[]> {
  const rows = await work.listItems(filter, order, page)
  const sources = await directives.list(rows.map(row => row.workItemId))
  return rows.map(row => {
    const directive = sources.get(row.workItemId) ?? null
    return { ...summariseWorkItem(row, filter.today), sentence: directive?.sentence ?? row.instruction, directive }
  })
}

export type DraftPage = { readonly items: readonly DirectiveDraftRow[]; readonly total: number }

export function listDirectiveDrafts(
  { unitOfWork }: Pick<Parts, 'unitOfWork'>,
  actor: Actor,
  { states, offset, limit }: { readonly states: readonly DirectiveDraftState[]; readonly offset: number; readonly limit: number },
): Promise<DraftPage> {
  return unitOfWork.read(actor.tenantId, async ({ directives }) => ({
    items: await directives.listDrafts(states, { offset, limit }),
    total: await directives.countDrafts(states),
  }))
}

export function getDirectiveDraft(
  { unitOfWork }: Pick<Parts, 'unitOfWork'>,
  actor: Actor,
  draftId: string,
): Promise<Outcome<DirectiveDraftRow, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async ({ directives }): Promise<Outcome<DirectiveDraftRow, AccessRefusalCode>> => {
    const draft = await directives.findDraft(draftId)
    return draft === undefined ? refused(notFound('directiveDraft')) : accepted(draft)
  })
}
