import { isNumbered } from '#domain/paper/paper-kind.ts'
import { type PaperIssue, type PaperIssueCode, issueRefusals } from '#domain/paper/paper-number.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import type { Actor } from '../actor.ts'
import type { PaperRecord } from '../ports/paper-store.ts'
import { newestVersion } from './change-paper.ts'
import { describePaper } from './describe-paper.ts'
import { findSeries } from './paper-terms.ts'
import type { PaperView } from './paper-view.ts'
import { type PaperCode, type PaperParts, type PaperPlace, changePaper } from './reach-paper.ts'
import { paperSearchText, recordPaper } from './record-paper.ts'
import { tellIssued } from './tell-of-paper.ts'

type Issued = Promise<Outcome<PaperView, PaperCode | PaperIssueCode>>

/** A person signed it: number, day and signer go into the register, and the units it goes to are told. */
export function issuePaper(parts: PaperParts, actor: Actor, place: PaperPlace, issue: PaperIssue): Issued {
  return changePaper(parts, actor, { place, action: 'issue' }, async (scene): Issued => {
    const { stores, paper, units, now } = scene
    // Two who issue at once do not take the same number.
    await stores.organisation.lock()
    const newest = await newestVersion(scene)
    const series = await findSeries(stores, paper, issue.issuedOn)
    const used = await stores.papers.listNumbers(series)
    const refusals = issueRefusals(issue, { type: paper.type, used, asOf: newest.facts.asOf, due: newest.content.due, today: dayAt(now) })
    if (refusals.length > 0) return refused(...refusals)
    const signerName = tidyText(issue.signerName)
    const content = { ...newest.content, signer: { ...newest.content.signer, name: signerName } }
    const after: PaperRecord = {
      ...paper,
      state: 'issued',
      number: issue.number,
      term: isNumbered(paper.type) ? series.term : null,
      issuedOn: issue.issuedOn,
      signerName,
      issueNote: tidyText(issue.note),
      issuedBy: actor.memberId,
      issuedAt: now,
      version: paper.version + 1,
    }
    await stores.papers.saveContent(paper.paperId, newest.ordinal, content)
    await stores.papers.savePaper(after, paperSearchText(after, content))
    const event = { kind: 'issued', at: now, byMember: actor.memberId, note: after.issueNote } as const
    await recordPaper(stores, { action: 'issue', paperId: paper.paperId, before: paper, after: { ...after, content }, event })
    await tellIssued(stores, after, units, now)
    return accepted(await describePaper(stores, actor, after, now))
  })
}
