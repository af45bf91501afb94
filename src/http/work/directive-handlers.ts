import { getDirectiveGround as findGround, type DirectiveGround as Ground } from '#application/directive/directive-ground.ts'
import { giveDirective as give } from '#application/directive/give-directive.ts'
import {
  getDirectiveDraft as getDraft,
  listDirectiveDrafts as listDrafts,
  listDirectives as list,
  type DirectiveView,
} from '#application/directive/list-directives.ts'
import { closeDirectiveDraft as close, prepareDirective as prepare } from '#application/directive/prepare-directive.ts'
import type { Actor } from '#application/actor.ts'
import type { DirectiveDraftRow } from '#application/ports/directive-store.ts'
import {
  closeDirectiveDraft,
  getDirectiveDraft,
  getDirectiveGround,
  giveDirective,
  listDirectiveDrafts,
  listDirectives,
  prepareDirective,
  type DirectiveDraft,
  type DirectiveGround,
  type DirectiveSummary,
} from '#contract/work/directive-routes.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { DIRECTIVE_DRAFT_STATES } from '#domain/work/directive-source.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type Handler, handle } from '../handler.ts'
import { presentWorkItemSummary } from './present-work-item.ts'
import { listingOf, versioned } from './work-handlers.ts'

/** What an instruction never has from the start. */
const NOT_ASKED = { deliverableId: null, progress: null }

export const directiveHandlers: readonly Handler[] = [
  handle(listDirectives, async ({ application, actor, query, language }) => {
    const { offset, limit, ...filters } = query
    const { items, total } = await list(application, actor, { ...listingOf(filters), offset, limit })
    return accepted({ answer: { items: items.map(item => presentDirective(item, language)), total } })
  }),
  handle(getDirectiveGround, async ({ application, actor, query }) => {
    const outcome = await findGround(application, actor, query)
    return outcome.ok ? accepted({ answer: presentGround(outcome.value) }) : outcome
  }),
  handle(giveDirective, async ({ application, actor, body, language }) =>
    versioned(await give(application, actor, { ...body, ...NOT_ASKED }), language),
  ),
  handle(listDirectiveDrafts, async ({ application, actor, query }) => {
    const { state, offset, limit } = query
    const states = state === undefined ? DIRECTIVE_DRAFT_STATES : [state]
    const { items, total } = await listDrafts(application, actor, { states, offset, limit })
    return accepted({ answer: { items: items.map(draft => presentDraft(draft, actor)), total } })
  }),
  handle(prepareDirective, async ({ application, actor, body }) =>
    draftAnswer(await prepare(application, actor, { ...body, ...NOT_ASKED }), actor),
  ),
  handle(getDirectiveDraft, async ({ application, actor, params }) =>
    draftAnswer(await getDraft(application, actor, params.draftId), actor),
  ),
  handle(closeDirectiveDraft, async ({ application, actor, params, body, ifMatch }) =>
    draftAnswer(await close(application, actor, { ...params, ...body, seenVersion: ifMatch }), actor),
  ),
]

function presentDirective({ directive, sentence, ...item }: DirectiveView, language: Language): DirectiveSummary {
  return {
    ...presentWorkItemSummary(item, language),
    sentence,
    source: directive && { ...directive.source, label: directive.sourceLabel },
    givenByName: directive?.givenByName ?? '',
    givenAt: directive?.givenAt ?? null,
  }
}

function presentGround({ source, sourceLabel, tasks, ...ground }: Ground): DirectiveGround {
  return {
    ...ground,
    source: { ...source, label: sourceLabel },
    tasks: tasks.map(task => ({ ...task, units: [...task.units] })),
  }
}

function draftAnswer<Code extends string>(outcome: Outcome<DirectiveDraftRow, Code>, actor: Actor) {
  return outcome.ok ? accepted({ answer: presentDraft(outcome.value, actor), version: outcome.value.version }) : outcome
}

function presentDraft(
  { preparedBy, decidedBy: _decider, decidedAt: _at, sourceLabel, ...draft }: DirectiveDraftRow,
  { memberId }: Actor,
): DirectiveDraft {
  const { deliverableId: _deliverable, progress: _progress, ...content } = draft.content
  return {
    ...draft,
    source: { ...draft.source, label: sourceLabel },
    content: { ...content, coordinators: [...content.coordinators] },
    isOwn: preparedBy === memberId,
  }
}
