import { type AccessRefusalCode, notAllowed, notFound } from '#domain/access/access-refusals.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
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

/** Whoever writes a unit's reports does not check them. */
export function checkDenial(actor: Actor, { unitId, unitName }: CheckRow): Refusal<'NOT_ALLOWED' | 'VERIFICATION_OWN_UNIT'> | undefined {
  if (!isGranted(actor, 'verification.do')) return notAllowed()
  return mayFor(actor, 'report.edit', unitId) ? refusal('VERIFICATION_OWN_UNIT', '', { unit: unitName }) : undefined
}
