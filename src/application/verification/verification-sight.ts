import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, isGranted, mayFor } from '../actor.ts'
import type { CheckRow } from '../ports/verification-store.ts'

/** Only who checks knows what was drawn: a unit that knew would prepare itself. */
export function seesOpenLines(actor: Actor): boolean {
  return isGranted(actor, 'verification.do')
}

/** Whether this person may see a drawn line; one that nobody has checked yet is not there for anybody but the inspector. */
export function seenCheck(actor: Actor, check: CheckRow | undefined): Outcome<CheckRow, AccessRefusalCode> {
  if (check === undefined || !mayFor(actor, 'verification.read', check.unitId)) return refused(notFound('verificationCheck'))
  return check.finding === null && !seesOpenLines(actor) ? refused(notFound('verificationCheck')) : accepted(check)
}
