import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CaseFilter, CaseOrder } from '../ports/case-store.ts'
import { maySeeCase } from './case-part.ts'
import type { CaseSummaryView, CaseView } from './case-view.ts'
import { describeCase, summariseCase } from './describe-case.ts'

export type CaseListing = Omit<CaseFilter, 'reach' | 'today'> & {
  readonly order: CaseOrder
  readonly offset: number
  readonly limit: number
}
type Parts = Pick<Application, 'unitOfWork' | 'clock'>

export type CasePage = { readonly items: readonly CaseSummaryView[]; readonly total: number }

/** Cases raised by or given to the units in the actor's reach. */
export function listCases({ unitOfWork, clock }: Parts, actor: Actor, { order, offset, limit, ...wanted }: CaseListing): Promise<CasePage> {
  const today = dayAt(clock.now())
  const filter = { ...wanted, reach: reachOf(actor, 'case.read'), today }
  return unitOfWork.read(actor.tenantId, async ({ cases }) => {
    const rows = await cases.listCases(filter, order, { offset, limit })
    return { items: rows.map(row => summariseCase(row, today)), total: await cases.countCases(filter) }
  })
}

export function getCase({ unitOfWork, clock }: Parts, actor: Actor, caseId: string): Promise<Outcome<CaseView, AccessRefusalCode>> {
  return unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<CaseView, AccessRefusalCode>> => {
    const file = await stores.cases.findCase(caseId)
    if (file === undefined || !maySeeCase(actor, file)) return refused(notFound('case'))
    return accepted(await describeCase(stores, actor, caseId, dayAt(clock.now())))
  })
}
