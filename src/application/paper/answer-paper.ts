import { notAllowed } from '#domain/access/access-refusals.ts'
import { answerRefusals } from '#domain/paper/paper-rules.ts'
import { type Day, dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { PaperUnit } from '../ports/paper-store.ts'
import { newestVersion } from './change-paper.ts'
import { describePaper } from './describe-paper.ts'
import type { PaperView } from './paper-view.ts'
import { type PaperCode, type PaperParts, type PaperPlace, changePaper } from './reach-paper.ts'
import { paperSearchText, recordPaper } from './record-paper.ts'
import { tellAnswered } from './tell-of-paper.ts'

export type PaperAnswer = { readonly unitId: string; readonly answer: string; readonly answeredOn: Day }
type Answered = Promise<Outcome<PaperView, PaperCode>>

/** What a unit's head explains; a later answer takes the earlier one's place, both stand in the history. */
export function answerPaper(parts: PaperParts, actor: Actor, place: PaperPlace, { unitId, answer, answeredOn }: PaperAnswer): Answered {
  return changePaper(parts, actor, { place, action: 'answer' }, async (scene): Answered => {
    const { stores, paper, units, now } = scene
    const asked = units.find(unit => unit.unitId === unitId)
    if (asked === undefined || !mayFor(actor, 'paper.answer', unitId)) return refused(notAllowed())
    const refusals = answerRefusals({ answer, answeredOn }, { issuedOn: paper.issuedOn, today: dayAt(now) })
    if (refusals.length > 0) return refused(...refusals)
    const given: PaperUnit = { unitId, answer: answer.trim(), answeredOn, answeredBy: actor.memberId, answeredAt: now }
    const after = { ...paper, version: paper.version + 1 }
    const { content } = await newestVersion(scene)
    await stores.papers.saveAnswer(paper.paperId, given)
    await stores.papers.savePaper(after, paperSearchText(after, content))
    const { unitName, answeredByName: _name, ...before } = asked
    const event = { kind: 'answered', at: now, byMember: actor.memberId, note: `${unitName}: ${given.answer}` } as const
    await recordPaper(stores, { action: 'answer', paperId: paper.paperId, before, after: given, event })
    await tellAnswered(stores, after, unitName, now)
    return accepted(await describePaper(stores, actor, after, now))
  })
}
