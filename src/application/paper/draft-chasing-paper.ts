import { notFound } from '#domain/access/access-refusals.ts'
import type { ChasingKind } from '#domain/paper/paper-kind.ts'
import type { PaperScope } from '#domain/paper/paper-facts.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { describePaper } from './describe-paper.ts'
import { draftPaper } from './draft-paper.ts'
import { gatherLateFacts } from './gather-late-facts.ts'
import type { PaperView } from './paper-view.ts'
import type { PaperCode, PaperParts } from './reach-paper.ts'

/** From chosen alerts, from whatever is late of one unit, or, with neither, of the whole ward. */
export type WantedPaper = {
  readonly kind: ChasingKind
  readonly alertIds?: readonly string[] | undefined
  readonly unitId?: string | undefined
}

export function draftChasingPaper(
  { unitOfWork, clock, identifiers }: PaperParts,
  actor: Actor,
  wanted: WantedPaper,
): Promise<Outcome<PaperView, PaperCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<PaperView, PaperCode>> => {
    const scope = await scopeOfPaper(stores, wanted)
    if (!scope.ok) return scope
    const now = clock.now()
    const facts = await gatherLateFacts(stores, { kind: wanted.kind, scope: scope.value, today: dayAt(now) })
    if (facts.items.length === 0) return refused(refusal('PAPER_NOTHING_LATE'))
    const planId = await stores.access.findActivePlanId()
    const paper = await draftPaper(stores, { kind: wanted.kind, facts, planId, meetingId: null }, { identifiers, actor, now })
    return accepted(await describePaper(stores, actor, paper, now))
  })
}

async function scopeOfPaper(stores: Stores, { alertIds, unitId }: WantedPaper): Promise<Outcome<PaperScope, 'NOT_FOUND'>> {
  if (alertIds !== undefined && alertIds.length > 0) {
    const wanted = [...new Set(alertIds)]
    const causeKeys = await stores.alerts.listCauseKeys(wanted)
    return causeKeys.length < wanted.length ? refused(notFound('alert')) : accepted({ of: 'causes', causeKeys })
  }
  if (unitId === undefined) return accepted({ of: 'ward' })
  return (await stores.organisation.findUnit(unitId)) === undefined ? refused(notFound('unit')) : accepted({ of: 'unit', unitId })
}
