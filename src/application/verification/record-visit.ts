import { type AccessRefusalCode, changedMeanwhile } from '#domain/access/access-refusals.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type VisitDraft, type VisitRefusalCode, decideVisit } from '#domain/verification/decide-visit.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { CheckRow, CheckedPlace } from '../ports/verification-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { type CheckView, describeCheck } from './describe-check.ts'
import { checkDenial, seenCheck } from './verification-sight.ts'

export type VisitCode = AccessRefusalCode | VisitRefusalCode | 'VERIFICATION_OWN_UNIT'

/** `place`: where the phone was; null unless its holder asked for it to be kept. */
export type NewVisit = VisitDraft & { readonly place: CheckedPlace | null }

/** Records what was found on the spot. An earlier visit stays beside it; the accepted line stays as it was accepted. */
export function recordVisit(
  { unitOfWork, clock }: Pick<Application, 'unitOfWork' | 'clock'>,
  actor: Actor,
  { checkId, seenVersion }: { readonly checkId: string; readonly seenVersion: number },
  visit: NewVisit,
): Promise<Outcome<CheckView, VisitCode>> {
  return unitOfWork.run(scopeOf(actor), async (stores): Promise<Outcome<CheckView, VisitCode>> => {
    const seen = seenCheck(actor, await stores.verification.lockCheck(checkId))
    if (!seen.ok) return seen
    const before = seen.value
    const denied = checkDenial(actor, before)
    if (denied !== undefined) return refused(denied)
    if (seenVersion !== before.version) return refused(changedMeanwhile(seenVersion, before.version))
    const decided = decideVisit(visit, before.claimedRate)
    if (!decided.ok) return decided
    const now = clock.now()
    const { finding, verifiedRate } = decided.value
    const after = { checkId, finding, verifiedRate, checkedAt: now, version: before.version + 1 }
    const ordinal = (await stores.verification.listVisits(checkId)).length + 1
    await stores.verification.addVisit({
      ...decided.value,
      checkId,
      ordinal,
      place: visit.place,
      visitedBy: actor.memberId,
      visitedAt: now,
    })
    await stores.verification.saveCheck(after)
    await recordFinding(stores, before, after, ordinal)
    return accepted(await describeCheck(stores, actor, checkId))
  })
}

type Finding = Pick<CheckRow, 'finding' | 'verifiedRate' | 'version'>

/** Note, name and place of a visit may be about a person: the trail keeps the finding. */
function recordFinding({ audit }: Stores, before: CheckRow, after: Finding, visit: number): Promise<void> {
  const told = ({ finding, verifiedRate }: Finding) => ({ finding, verifiedRate })
  const { checkId, reportId, taskId } = before
  return audit.record({
    action: 'verification.visit',
    entity: 'verificationCheck',
    entityId: checkId,
    before: told(before),
    after: { ...told(after), visit, reportId, taskId },
  })
}
