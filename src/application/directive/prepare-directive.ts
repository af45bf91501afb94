import { type AccessRefusalCode, changedMeanwhile, notFound } from '#domain/access/access-refusals.ts'
import { reachOfRole } from '#domain/access/rights.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { draftNotice } from '#domain/words/directive-words.ts'
import type { DirectiveDraftState, DirectiveSource } from '#domain/work/directive-source.ts'
import { type DraftRefusalCode, closingRefusals } from '#domain/work/directive.ts'
import { type WorkEditRefusalCode, newWorkRefusals } from '#domain/work/work-edit.ts'
import type { WorkContent } from '#domain/work/work-item.ts'
import { type WorkPlaceRefusalCode, placeRefusals } from '#domain/work/work-place.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { notify } from '../notification/notify.ts'
import type { DirectiveDraftRecord, DirectiveDraftRow } from '../ports/directive-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { newItem } from '../work/create-work-item.ts'
import { loadWorkPlace } from '../work/load-work-place.ts'
import { workFacts, workPartOf } from '../work/work-part.ts'
import { findSource } from './find-source.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers'>
type PrepareCode = AccessRefusalCode | WorkEditRefusalCode | WorkPlaceRefusalCode
export type NewDraft = WorkContent & { readonly source: DirectiveSource; readonly taskId: string; readonly unitId: string }

/** What a leader may say with one press, once the office has written it. Nothing is set for the unit until then. */
export function prepareDirective(
  { unitOfWork, clock, identifiers }: Parts,
  actor: Actor,
  { source, taskId, unitId, ...content }: NewDraft,
): Promise<Outcome<DirectiveDraftRow, PrepareCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<DirectiveDraftRow, PrepareCode>> => {
    const now = clock.now()
    const found = await findSource(stores, actor, source, dayAt(now))
    if (found === undefined) return refused(notFound('directiveSource'))
    const loaded = await loadWorkPlace(stores, { taskId, unitId })
    if (loaded === undefined) return refused(notFound('unit'))
    const draftId = identifiers.next()
    const wanted = { ...content, taskId, unitId, origin: 'directive' as const }
    const item = newItem(wanted, { workItemId: draftId, planId: loaded.plan.planId, ordinal: 0, by: actor.memberId, at: now })
    const unitName = loaded.place.unit.name
    const setting = { part: workPartOf(actor, unitId), today: dayAt(now), latest: loaded.latest, unitName, reason: '' }
    const refusals = [...newWorkRefusals(workFacts(item), setting), ...placeRefusals(item, loaded.place)]
    if (refusals.length > 0) return refused(...refusals)
    const after: DirectiveDraftRecord = {
      draftId,
      source,
      sourceLabel: found.label,
      taskId,
      unitId,
      content,
      preparedBy: actor.memberId,
      preparedAt: now,
      state: 'waiting',
      decidedBy: null,
      decidedAt: null,
      note: '',
      workItemId: null,
      version: 1,
    }
    await stores.directives.addDraft(after)
    await stores.audit.record({ action: 'directiveDraft.prepare', entity: 'directiveDraft', entityId: draftId, before: null, after })
    await notify(
      stores,
      {
        memberIds: await leadersOf(stores),
        causeKey: `directive_draft:${draftId}`,
        kind: 'directive',
        level: 'blue',
        sentence: draftNotice({ unit: unitName, title: content.title }),
        link: `/chi-dao/moi?duthao=${draftId}`,
      },
      now,
    )
    return accepted(await rowOf(stores, draftId))
  })
}

/** Taken back by whoever prepared it, or declined by a leader with the reason. */
export function closeDirectiveDraft(
  { unitOfWork, clock }: Parts,
  actor: Actor,
  { draftId, seenVersion, reason }: { readonly draftId: string; readonly seenVersion: number; readonly reason: string },
): Promise<Outcome<DirectiveDraftRow, AccessRefusalCode | DraftRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<DirectiveDraftRow, AccessRefusalCode | DraftRefusalCode>> => {
    const before = await stores.directives.lockDraft(draftId)
    if (before === undefined) return refused(notFound('directiveDraft'))
    const isOwn = before.preparedBy === actor.memberId
    const refusals = closingRefusals(before, { isOwn, reason })
    if (refusals.length > 0) return refused(...refusals)
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    const state: DirectiveDraftState = isOwn ? 'withdrawn' : 'declined'
    const decided = { decidedBy: actor.memberId, decidedAt: clock.now() }
    const after = { ...before, ...decided, state, note: reason, version: before.version + 1 }
    await stores.directives.saveDraft(after)
    await stores.audit.record({ action: 'directiveDraft.close', entity: 'directiveDraft', entityId: draftId, before, after })
    return accepted(await rowOf(stores, draftId))
  })
}

async function leadersOf({ organisation }: Pick<Stores, 'organisation'>): Promise<readonly string[]> {
  const members = await organisation.listMembers({})
  return members
    .filter(member => member.active && member.roles.some(({ role }) => reachOfRole('work.direct', role) !== 'none'))
    .map(member => member.memberId)
}

async function rowOf({ directives }: Pick<Stores, 'directives'>, draftId: string): Promise<DirectiveDraftRow> {
  const row = await directives.findDraft(draftId)
  if (row === undefined) throw new Error(`No draft ${draftId}`)
  return row
}
