import { type AccessRefusalCode, changedMeanwhile } from '#domain/access/access-refusals.ts'
import { askedKinds } from '#domain/report/period-kind.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import { type Change, withoutUndefined } from '../change.ts'
import type { WardRecord } from '../ports/organisation-store.ts'

export type WardChange = Change<Omit<WardRecord, 'tenantId' | 'demonstration' | 'version'>>

/** Changes the ward's settings; `seenVersion` guards against overwriting somebody else's change. */
export function updateWard(
  { unitOfWork }: Pick<Application, 'unitOfWork'>,
  actor: Actor,
  change: WardChange,
  seenVersion: number,
): Promise<Outcome<WardRecord, AccessRefusalCode>> {
  return unitOfWork.run(scopeOf(actor), async ({ organisation, audit }) => {
    await organisation.lock()
    const before = await organisation.getWard()
    if (before.version !== seenVersion) return refused(changedMeanwhile(seenVersion, before.version))
    const changed = { ...before, ...withoutUndefined(change) }
    const after = { ...changed, periodKinds: askedKinds(changed.periodKinds), version: before.version + 1 }
    await organisation.saveWard(after)
    await audit.record({ action: 'ward.update', entity: 'ward', entityId: actor.tenantId, before, after })
    return accepted(after)
  })
}
