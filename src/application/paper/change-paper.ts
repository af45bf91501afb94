import type { PaperContent } from '#domain/paper/paper.ts'
import { CHASING_KINDS } from '#domain/paper/paper-kind.ts'
import { contentRefusals, withdrawalRefusals } from '#domain/paper/paper-rules.ts'
import { wardCalendar } from '#domain/period/working-calendar.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import type { Actor } from '../actor.ts'
import { type Change, withoutUndefined } from '../change.ts'
import type { PaperRecord, PaperVersion } from '../ports/paper-store.ts'
import { describePaper } from './describe-paper.ts'
import { paperGround, partsOf } from './draft-paper.ts'
import { gatherLateFacts } from './gather-late-facts.ts'
import type { PaperView } from './paper-view.ts'
import { type PaperCode, type PaperParts, type PaperPlace, type PaperScene, changePaper } from './reach-paper.ts'
import { paperSearchText, recordPaper } from './record-paper.ts'

type Moved = Promise<Outcome<PaperView, PaperCode>>

/** The words that are a person's to choose; the facts stay. */
export function editPaper(parts: PaperParts, actor: Actor, place: PaperPlace, change: Change<PaperContent>): Moved {
  return changePaper(parts, actor, { place, action: 'edit' }, async (scene): Moved => {
    const { stores, paper, now } = scene
    const newest = await newestVersion(scene)
    const content = tidied({ ...newest.content, ...withoutUndefined(change) })
    const calendar = wardCalendar(await stores.periods.listDecisions())
    const refusals = contentRefusals(paper.kind, content, { today: dayAt(now), calendar })
    if (refusals.length > 0) return refused(...refusals)
    const after: PaperRecord = { ...paper, subject: content.subject, version: paper.version + 1 }
    await stores.papers.saveContent(paper.paperId, newest.ordinal, content)
    await stores.papers.savePaper(after, paperSearchText(after, content))
    await recordPaper(stores, {
      action: 'edit',
      paperId: paper.paperId,
      before: { ...paper, content: newest.content },
      after: { ...after, content },
      event: { kind: 'edited', at: now, byMember: actor.memberId, note: '' },
    })
    return accepted(await describePaper(stores, actor, after, now))
  })
}

/** The newest facts in a new version; the one before stays as it was, and so do the words that people chose. */
export function redraftPaper(parts: PaperParts, actor: Actor, place: PaperPlace): Moved {
  return changePaper(parts, actor, { place, action: 'redraft' }, async (scene): Moved => {
    const { stores, paper, now } = scene
    const newest = await newestVersion(scene)
    const kind = CHASING_KINDS.find(item => item === paper.kind)
    if (kind === undefined || newest.facts.of !== 'late')
      return refused(refusal('PAPER_NOT_OPEN', '', { paperState: paper.state, paperAction: 'redraft' }))
    const today = dayAt(now)
    const facts = await gatherLateFacts(stores, { kind, scope: newest.facts.scope, today })
    if (facts.items.length === 0) return refused(refusal('PAPER_NOTHING_LATE'))
    const laid = await paperGround(stores, { kind, facts, today })
    const due = newest.content.due !== null && newest.content.due > today ? newest.content.due : laid.content.due
    const content = { ...newest.content, addressees: laid.content.addressees, recipients: laid.content.recipients, due }
    const ordinal = newest.ordinal + 1
    const after: PaperRecord = { ...paper, currentVersion: ordinal, version: paper.version + 1 }
    await stores.papers.addVersion(paper.paperId, {
      ordinal,
      ground: laid.ground,
      facts,
      content,
      draftedBy: actor.memberId,
      draftedAt: now,
    })
    await stores.papers.replaceParts(paper.paperId, partsOf(facts, paper.type))
    await stores.papers.savePaper(after, paperSearchText(after, content))
    await recordPaper(stores, {
      action: 'redraft',
      paperId: paper.paperId,
      before: { ...paper, content: newest.content },
      after: { ...after, content },
      event: { kind: 'redrafted', at: now, byMember: actor.memberId, note: '' },
    })
    return accepted(await describePaper(stores, actor, after, now))
  })
}

/** A draft is put aside; an issued paper stays in the register with its number and why it was taken back. */
export function withdrawPaper(parts: PaperParts, actor: Actor, place: PaperPlace, reason: string): Moved {
  return changePaper(parts, actor, { place, action: 'withdraw' }, async (scene): Moved => {
    const { stores, paper, now } = scene
    const refusals = withdrawalRefusals(reason)
    if (refusals.length > 0) return refused(...refusals)
    const { content } = await newestVersion(scene)
    const after: PaperRecord = {
      ...paper,
      state: 'withdrawn',
      withdrawReason: tidyText(reason),
      withdrawnAt: now,
      version: paper.version + 1,
    }
    await stores.papers.savePaper(after, paperSearchText(after, content))
    const event = { kind: 'withdrawn', at: now, byMember: actor.memberId, note: after.withdrawReason } as const
    await recordPaper(stores, { action: 'withdraw', paperId: paper.paperId, before: paper, after, event })
    return accepted(await describePaper(stores, actor, after, now))
  })
}

export async function newestVersion({ stores, paper }: Pick<PaperScene, 'stores' | 'paper'>): Promise<PaperVersion> {
  const newest = (await stores.papers.listVersions(paper.paperId)).at(-1)
  if (newest === undefined) throw new Error(`Paper ${paper.paperId} has no version`)
  return newest
}

function tidied({ subject, addressees, asked, due, recipients, signer }: PaperContent): PaperContent {
  const list = (names: readonly string[]) => names.map(tidyText).filter(name => name !== '')
  const name = tidyText(signer.name ?? '')
  return {
    subject: tidyText(subject),
    addressees: list(addressees),
    asked: asked.trim(),
    due,
    recipients: list(recipients),
    signer: { authority: tidyText(signer.authority), position: tidyText(signer.position), name: name === '' ? null : name },
  }
}
