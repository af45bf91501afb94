import type { CasePart } from '#domain/case/case-life.ts'
import { isWithin } from '#domain/access/rights.ts'
import { type Actor, mayFor, reachOf } from '../actor.ts'
import type { CaseRecord } from '../ports/case-store.ts'

type Units = Pick<CaseRecord, 'raisedUnitId' | 'ownerUnitId'>

/** In what part this person acts on a case. */
export function casePartOf(actor: Actor, { raisedUnitId, ownerUnitId }: Units): CasePart {
  return {
    isRaiser: actor.memberships.some(({ unitId }) => unitId === raisedUnitId) && mayFor(actor, 'case.raise', raisedUnitId),
    isOwner: ownerUnitId !== null && mayFor(actor, 'case.answer', ownerUnitId),
    directs: reachOf(actor, 'case.direct').everyUnit,
  }
}

/** Units see the cases they raised and those given to them. */
export function maySeeCase(actor: Actor, { raisedUnitId, ownerUnitId }: Units): boolean {
  const reach = reachOf(actor, 'case.read')
  return isWithin(reach, raisedUnitId) || (ownerUnitId !== null && isWithin(reach, ownerUnitId))
}
