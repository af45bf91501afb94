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

/**
 * The state of every deliverable that the submitted lines of its task speak of; those not in the answer are not started. Month by month a unit's
 * accepted claim decides; an unreviewed one counts as submitted, a returned one only as in progress, and neither takes an acceptance back.
 * `owing` are all units that lead the task and report on it: the work is done when every one of them has done it, and one that has said nothing has not.
 */
export function deliverableStates(lines: readonly ClaimingLine[], owing: readonly string[]): ReadonlyMap<string, DeliverableState> {
  const ofUnit = Map.groupBy(
    lines.toSorted((left, right) => (left.month < right.month ? -1 : left.month > right.month ? 1 : 0)),
    line => line.unitId,
  )
  const units = owing.map(unitId => statesOfUnit(ofUnit.get(unitId) ?? []))
  const claimed = new Set(units.flatMap(states => [...states.keys()]))
  return new Map(
    [...claimed].map(deliverableId => [deliverableId, together(units.map(states => states.get(deliverableId) ?? 'not_started'))]),
  )
}

/** Done by all, claimed by all, or else begun: somebody spoke of it. */
function together(states: readonly DeliverableState[]): DeliverableState {
  if (states.every(state => state === 'accepted')) return 'accepted'
  return states.every(state => state === 'accepted' || state === 'submitted') ? 'submitted' : 'in_progress'
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
