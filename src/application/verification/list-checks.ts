import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CheckFilter, CheckRow } from '../ports/verification-store.ts'
import { seesOpenLines } from './verification-sight.ts'

export type CheckListing = Omit<CheckFilter, 'reach' | 'withOpen'> & { readonly offset: number; readonly limit: number }

/** Drawn lines as this person may see them: the inspector all, everybody else those that were checked, a unit its own. */
export function listChecks(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  { offset, limit, ...wanted }: CheckListing,
): Promise<Outcome<{ readonly items: readonly CheckRow[]; readonly total: number }, AccessRefusalCode>> {
  const filter = { ...wanted, reach: reachOf(actor, 'verification.read'), withOpen: seesOpenLines(actor) }
  return unitOfWork.read(actor.tenantId, async ({ plans, verification }) => {
    if ((await plans.findPlan(wanted.planId)) === undefined) return refused(notFound('plan'))
    return accepted({ items: await verification.listChecks(filter, { offset, limit }), total: await verification.countChecks(filter) })
  })
}
