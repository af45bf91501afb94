import { type PaperModel, paperActions } from '#domain/paper/paper.ts'
import { isNumbered } from '#domain/paper/paper-kind.ts'
import { paperSymbol } from '#domain/paper/paper-names.ts'
import { nextNumber } from '#domain/paper/paper-number.ts'
import { composePaperText } from '#domain/paper/paper-text.ts'
import { type Instant, dayAt } from '#domain/shared/calendar.ts'
import { type Actor, mayFor } from '../actor.ts'
import { memberNames } from '../organisation/member-names.ts'
import type { PaperRecord, PaperVersion } from '../ports/paper-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { findSeries } from './paper-terms.ts'
import type { PaperView } from './paper-view.ts'
import { mayTakeStep } from './reach-paper.ts'

/** A paper as its page shows it: the newest version's words, every version, who got it and what was answered. */
export async function describePaper(stores: Stores, actor: Actor, paper: PaperRecord, now: Instant): Promise<PaperView> {
  const { paperId } = paper
  const versions = await stores.papers.listVersions(paperId)
  const newest = versions.at(-1)
  if (newest === undefined) throw new Error(`Paper ${paperId} has no version`)
  const units = await stores.papers.listUnits(paperId)
  const nameOf = await memberNames(stores, [paper.draftedBy, paper.issuedBy, ...versions.map(version => version.draftedBy)])
  const scans = await stores.papers.listScans(paperId)
  return {
    ...paper,
    symbol: paperSymbol(paper),
    draftedByName: nameOf(paper.draftedBy),
    issuedByName: nameOf(paper.issuedBy),
    content: newest.content,
    asOf: newest.facts.asOf,
    text: composePaperText(modelOf(paper, newest)),
    units: units.map(unit => ({
      ...unit,
      mayAnswer: paperActions(paper).includes('answer') && mayFor(actor, 'paper.answer', unit.unitId),
    })),
    versions: versions.map(({ ordinal, facts, draftedBy, draftedAt }) => ({
      ordinal,
      asOf: facts.asOf,
      items: facts.of === 'late' ? facts.items.length : facts.decisions.length,
      draftedByName: nameOf(draftedBy),
      draftedAt,
    })),
    events: await stores.papers.listEvents(paperId),
    scans: scans.map(({ evidenceId, fileName, size, uploadedAt }) => ({ evidenceId, fileName, size, uploadedAt })),
    isNumbered: isNumbered(paper.type),
    nextNumber: await nextNumberOf(stores, paper, now),
    allowedActions: paperActions(paper).filter(action => mayTakeStep(actor, action, units)),
  }
}

async function nextNumberOf(stores: Stores, paper: PaperRecord, now: Instant): Promise<number | null> {
  if (paper.state !== 'drafted' || !isNumbered(paper.type)) return null
  return nextNumber(await stores.papers.listNumbers(await findSeries(stores, paper, dayAt(now))))
}

/** What the writers and the preview set. */
export function modelOf({ kind, type, state, number, issuedOn }: PaperRecord, { ground, facts, content }: PaperVersion): PaperModel {
  return { kind, type, ground, facts, content, isDraft: state === 'drafted', number, issuedOn }
}
