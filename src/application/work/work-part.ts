import { isWithin, reachOfRole } from '#domain/access/rights.ts'
import type { WorkItem, WorkPart } from '#domain/work/work-item.ts'
import { type Actor, mayFor, reachOf } from '../actor.ts'
import type { WorkItemRecord } from '../ports/work-store.ts'

/** In what part this person acts on work of the unit. */
export function workPartOf(actor: Actor, unitId: string): WorkPart {
  return {
    isOfUnit: mayFor(actor, 'work.do', unitId),
    isHead: actor.memberships.some(
      ({ unitId: home, role }) => home === unitId && reachOfRole('work.do', role) === 'own' && reachOfRole('work.accept', role) !== 'none',
    ),
    isForWard: reachOf(actor, 'work.accept').everyUnit,
  }
}

/** What the rules look at of a stored item. */
export function workFacts(item: WorkItemRecord): WorkItem {
  return { ...item, askedDue: item.asked?.due ?? null, isCommitted: item.commitment !== null }
}

/** Units see their own items and those they help with. */
export function maySeeWork(actor: Actor, { unitId, coordinators }: Pick<WorkItemRecord, 'unitId' | 'coordinators'>): boolean {
  const reach = reachOf(actor, 'work.read')
  return [unitId, ...coordinators].some(item => isWithin(reach, item))
}
