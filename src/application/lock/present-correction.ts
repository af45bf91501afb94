import { decisionRefusals, withdrawalRefusals } from '#domain/lock/correction.ts'
import { type Actor, mayFor } from '../actor.ts'
import type { CorrectionRow } from '../ports/lock-store.ts'
import type { CorrectionView } from './period-lock-view.ts'

/** Long enough for any refusal: whether the note is, is told when it is written. */
const SOME_NOTE = 'x'.repeat(100)

/** A correction as this person sees it, with what they may do about it. */
export function presentCorrection(row: CorrectionRow, actor: Actor): CorrectionView {
  const { askedBy: _asker, decidedBy: _decider, lineVersion: _version, ...shown } = row
  const decision = { ...decisionOf(row, actor), note: SOME_NOTE, standingValue: row.oldValue }
  const mayDecide = mayFor(actor, 'correction.approve', row.unitId) && decisionRefusals(decision, 'refuse').length === 0
  const mayWithdraw = mayFor(actor, 'correction.ask', row.unitId) && withdrawalRefusals(decision).length === 0
  return {
    ...shown,
    allowedActions: [...(mayDecide ? (['approve', 'refuse'] as const) : []), ...(mayWithdraw ? (['withdraw'] as const) : [])],
  }
}

export function decisionOf({ state, askedBy, unitId, oldValue }: CorrectionRow, actor: Actor) {
  return {
    state,
    askedBy,
    oldValue,
    decidedBy: actor.memberId,
    reportUnitId: unitId,
    deciderUnitIds: actor.memberships.map(membership => membership.unitId),
  }
}
