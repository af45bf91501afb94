import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { wardCalendar } from '#domain/period/working-calendar.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import type { DirectiveSource } from '#domain/work/directive-source.ts'
import { type DirectiveRefusalCode, type DraftRefusalCode, directiveRefusals, draftOpenRefusals } from '#domain/work/directive.ts'
import type { WorkContent } from '#domain/work/work-item.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { DirectiveDraftRecord } from '../ports/directive-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type KeptWorkItem, type WorkCreationCode, keepNewWorkItem } from '../work/create-work-item.ts'
import { describeWorkItem } from '../work/describe-work-item.ts'
import type { WorkItemView } from '../work/work-item-view.ts'
import { workFacts } from '../work/work-part.ts'
import { findSource } from './find-source.ts'
import { recordDirective } from './record-directive.ts'

export type NewDirective = WorkContent & {
  readonly source: DirectiveSource
  readonly taskId: string
  readonly unitId: string
  /** The draft it was made of, as the leader saw it. */
  readonly draft: { readonly draftId: string; readonly version: number } | null
}

type GiveCode = WorkCreationCode | DirectiveRefusalCode | DraftRefusalCode | AccessRefusalCode
type Given = Promise<Outcome<WorkItemView, GiveCode>>
type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>

/** A leader's instruction becomes work of a unit: with what it was given on, in the leader's own words, and the unit is told. */
export function giveDirective({ unitOfWork, clock, identifiers }: Parts, actor: Actor, wanted: NewDirective): Given {
  return unitOfWork.run(scopeOf(actor), async (stores): Given => {
    const now = clock.now()
    const draft = wanted.draft === null ? accepted(null) : await lockOpenDraft(stores, wanted.draft)
    if (!draft.ok) return draft
    const { source } = wanted
    const found = await findSource(stores, actor, source, dayAt(now))
    if (found === undefined) return refused(notFound('directiveSource'))
    const kept = await keepNewWorkItem(stores, actor, { ...wanted, origin: 'directive' }, { workItemId: identifiers.next(), at: now })
    if (!kept.ok) return kept
    const { item, unitName } = kept.value
    const calendar = wardCalendar(await stores.periods.listDecisions())
    const refusals = directiveRefusals(workFacts(item), unitName, calendar)
    if (refusals.length > 0) return refused(...refusals)
    const preparedBy = draft.value?.preparedBy ?? null
    await recordDirective(stores, { item, unitName, source, sourceLabel: found.label, preparedBy })
    if (draft.value !== null) await closeGiven(stores, draft.value, kept.value, now)
    return accepted(await describeWorkItem(stores, actor, item.workItemId, dayAt(now)))
  })
}

async function lockOpenDraft(
  { directives }: Pick<Stores, 'directives'>,
  { draftId, version }: NonNullable<NewDirective['draft']>,
): Promise<Outcome<DirectiveDraftRecord, AccessRefusalCode | DraftRefusalCode>> {
  const draft = await directives.lockDraft(draftId)
  if (draft === undefined) return refused(notFound('directiveDraft'))
  const closed = draftOpenRefusals(draft.state)
  if (closed.length > 0) return refused(...closed)
  return draft.version === version ? accepted(draft) : refused(changedMeanwhile(version, draft.version))
}

async function closeGiven(
  { directives, audit }: Pick<Stores, 'directives' | 'audit'>,
  before: DirectiveDraftRecord,
  { item }: KeptWorkItem,
  at: Instant,
): Promise<void> {
  const after: DirectiveDraftRecord = {
    ...before,
    state: 'given',
    decidedBy: item.createdBy,
    decidedAt: at,
    workItemId: item.workItemId,
    version: before.version + 1,
  }
  await directives.saveDraft(after)
  await audit.record({ action: 'directiveDraft.give', entity: 'directiveDraft', entityId: before.draftId, before, after })
}
