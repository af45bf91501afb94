import type { z } from 'zod'
import type { DirectiveRow } from '#application/ports/directive-store.ts'
import type { WorkItemSummaryView, WorkItemView } from '#application/work/work-item-view.ts'
import type { workItemDetail, workItemSummary } from '#contract/work/work-routes.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { refusalSentence } from '#domain/words/refusal-words.ts'
import { blockSentence } from '#domain/words/work-item-refusal-words.ts'
import { sayWorkField } from '#domain/words/work-item-words.ts'
import { presentMissing } from '../plan/present-task.ts'

export function presentWorkItemSummary({ block, ...item }: WorkItemSummaryView, language: Language): z.input<typeof workItemSummary> {
  return {
    ...item,
    missingClears: [...item.missingClears],
    blocked: block === null ? null : { taskId: block.taskId, sentence: blockSentence(block, language) },
  }
}

export function presentWorkItem(item: WorkItemView, language: Language): z.input<typeof workItemDetail> {
  return {
    ...item,
    ...presentWorkItemSummary(item, language),
    directive: item.directive && presentDirective(item.directive),
    coordinators: [...item.coordinators],
    missing: presentMissing(item.missing, language),
    warnings: item.warnings.map(({ code, at, facts }) => ({ code, at, facts, sentence: refusalSentence({ code, at, facts }, language) })),
    events: item.events.map(event => ({ ...event, fields: event.fields.map(field => sayWorkField(field, language)) })),
    allowedActions: [...item.allowedActions],
  }
}

function presentDirective({ sentence, source, sourceLabel, givenByName, preparedByName, givenAt }: DirectiveRow) {
  return { sentence, source: { ...source, label: sourceLabel }, givenByName, preparedByName, givenAt }
}
