import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import { paperSymbol } from '#domain/paper/paper-names.ts'
import { type Outcome, accepted } from '#domain/shared/outcome.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PaperFilter } from '../ports/paper-store.ts'
import { describePaper } from './describe-paper.ts'
import type { PaperSummaryView, PaperView } from './paper-view.ts'
import { findPaperOf } from './reach-paper.ts'

type Parts = Pick<Application, 'unitOfWork' | 'clock'>
export type PaperListing = Omit<PaperFilter, 'reach'> & { readonly offset: number; readonly limit: number }

/** Drafts first, then what was issued, the newest first. */
export function listPapers(
  { unitOfWork }: Pick<Parts, 'unitOfWork'>,
  actor: Actor,
  { offset, limit, ...wanted }: PaperListing,
): Promise<{ readonly items: readonly PaperSummaryView[]; readonly total: number }> {
  const filter = { ...wanted, reach: reachOf(actor, 'paper.read') }
  return unitOfWork.read(actor.tenantId, async ({ papers }) => {
    const rows = await papers.listPapers(filter, { offset, limit })
    return { items: rows.map(row => ({ ...row, symbol: paperSymbol(row) })), total: await papers.countPapers(filter) }
  })
}

export function getPaper({ unitOfWork, clock }: Parts, actor: Actor, paperId: string): Promise<Outcome<PaperView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<PaperView, AccessRefusalCode>> => {
    const found = await findPaperOf(stores, actor, paperId)
    return found.ok ? accepted(await describePaper(stores, actor, found.value.paper, clock.now())) : found
  })
}
