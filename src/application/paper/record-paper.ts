import { paperSymbol, paperTypeName } from '#domain/paper/paper-names.ts'
import type { PaperContent } from '#domain/paper/paper.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'
import type { PaperEvent, PaperRecord, PaperUnit } from '../ports/paper-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

type Verb = 'draft' | 'edit' | 'redraft' | 'issue' | 'withdraw' | 'scan' | 'answer'
type Audited = (PaperRecord & { readonly content?: PaperContent }) | PaperUnit | { readonly fileName: string; readonly sha256: string }
type Recorded = {
  readonly action: Verb
  readonly paperId: string
  readonly before: Audited | null
  readonly after: Audited
  readonly event: PaperEvent
}

/** A step of a paper in its own history and in the audit trail; the facts stay in the version, which is sealed. */
export async function recordPaper(
  { papers, audit }: Pick<Stores, 'papers' | 'audit'>,
  { action, paperId, before, after, event }: Recorded,
): Promise<void> {
  await papers.addEvent(paperId, event)
  await audit.record({ action: `paper.${action}`, entity: 'paper', entityId: paperId, before, after })
}

/** What a person finds a paper by. */
export function paperSearchText(paper: PaperRecord, { subject, addressees, recipients }: PaperContent): string {
  return foldText([paperTypeName(paper.type), paperSymbol(paper), subject, ...addressees, ...recipients, paper.signerName].join(' '))
}
