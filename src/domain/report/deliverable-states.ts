import type { Month } from '../shared/calendar.ts'
import type { DeliverableState } from './report-line.ts'
import type { LineReview } from './report-status.ts'

export const DELIVERABLE_CLAIMS = ['none', 'in_progress', 'done'] as const
/** What a unit says of a deliverable in a month's line; `none` says nothing and changes nothing. */
export type DeliverableClaim = (typeof DELIVERABLE_CLAIMS)[number]

/** A line of a report that was submitted at least once. */
export type ClaimingLine = {
  readonly unitId: string
  readonly month: Month
  readonly review: LineReview
  readonly claims: readonly { readonly deliverableId: string; readonly claim: DeliverableClaim }[]
}

const ORDER: readonly DeliverableState[] = ['not_started', 'in_progress', 'submitted', 'accepted']

/**
 * The state of every deliverable that the submitted lines of its task speak of; those not in the answer are not started. Month by month a unit's
 * accepted claim decides; an unreviewed one counts as submitted, a returned one only as in progress, and neither takes an acceptance back. When
 * several units report on one task, the one that is furthest behind among those that spoke decides.
 */
export function deliverableStates(lines: readonly ClaimingLine[]): ReadonlyMap<string, DeliverableState> {
  const byUnit = Map.groupBy(
    lines.toSorted((left, right) => (left.month < right.month ? -1 : left.month > right.month ? 1 : 0)),
    line => line.unitId,
  )
  const combined = new Map<string, DeliverableState>()
  for (const unitLines of byUnit.values()) {
    for (const [deliverableId, state] of statesOfUnit(unitLines)) {
      const others = combined.get(deliverableId)
      combined.set(deliverableId, others === undefined ? state : furthestBehind(others, state))
    }
  }
  return combined
}

function statesOfUnit(lines: readonly ClaimingLine[]): ReadonlyMap<string, DeliverableState> {
  const states = new Map<string, DeliverableState>()
  for (const { review, claims } of lines) {
    for (const { deliverableId, claim } of claims) {
      if (claim !== 'none') states.set(deliverableId, next(states.get(deliverableId), claim, review))
    }
  }
  return states
}

function next(before: DeliverableState | undefined, claim: 'in_progress' | 'done', review: LineReview): DeliverableState {
  if (review === 'accepted') return claim === 'done' ? 'accepted' : 'in_progress'
  if (before === 'accepted') return before
  return claim === 'done' && review === 'pending' ? 'submitted' : 'in_progress'
}

function furthestBehind(left: DeliverableState, right: DeliverableState): DeliverableState {
  return ORDER.indexOf(left) < ORDER.indexOf(right) ? left : right
}
