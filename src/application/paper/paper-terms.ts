import type { AccessRefusalCode } from '#domain/access/access-refusals.ts'
import type { PaperType } from '#domain/paper/paper-kind.ts'
import { FIRST_TERM, type TermRefusalCode, gapsIn, nextNumber, termOf, termRefusals } from '#domain/paper/paper-number.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { NumberSeries, PaperTerm } from '../ports/paper-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type SeriesView = NumberSeries & {
  readonly last: number
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
}
/** The terms, and of each sequence of numbers how far it is and what was left out. */
export type NumberingView = { readonly terms: readonly PaperTerm[]; readonly series: readonly SeriesView[] }

export function getNumbering({ unitOfWork }: Pick<Application, 'unitOfWork'>, actor: Actor): Promise<NumberingView> {
  return unitOfWork.read(actor.tenantId, describeNumbering)
}

async function describeNumbering(stores: Stores): Promise<NumberingView> {
  const series: SeriesView[] = []
  for (const item of await stores.papers.listSeries()) {
    const used = await stores.papers.listNumbers(item)
    series.push({ ...item, last: nextNumber(used) - 1, gaps: gapsIn(used.map(({ number }) => number)) })
  }
  return { terms: await termsOf(stores), series }
}

/** A new term begins and numbers begin anew with it: the day on which its congress closed, or its committee was appointed. */
export function addPaperTerm(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  term: PaperTerm,
): Promise<Outcome<NumberingView, AccessRefusalCode | TermRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<NumberingView, TermRefusalCode>> => {
    const known = await termsOf(stores)
    const refusals = termRefusals(term, known)
    if (refusals.length > 0) return refused(...refusals)
    await stores.papers.addTerm({ ...term, decidedBy: actor.memberId, decidedAt: clock.now() })
    await stores.audit.record({ action: 'paper.addTerm', entity: 'paper', entityId: actor.tenantId, before: null, after: term })
    return accepted(await describeNumbering(stores))
  })
}

async function termsOf({ papers }: Pick<Stores, 'papers'>): Promise<readonly PaperTerm[]> {
  return [FIRST_TERM, ...(await papers.listTerms())]
}

/** The sequence a paper of this day counts in. */
export async function findSeries(
  stores: Pick<Stores, 'papers'>,
  { type, organSymbol }: { readonly type: PaperType; readonly organSymbol: string },
  day: Day,
): Promise<NumberSeries> {
  return {
    type,
    organSymbol,
    term: termOf(
      day,
      (await termsOf(stores)).map(term => term.startsOn),
    ),
  }
}
