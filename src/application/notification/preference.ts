import { type AccessRefusalCode, changedMeanwhile } from '#domain/access/access-refusals.ts'
import { DEFAULT_PREFERENCE, type Preference } from '#domain/notification/preference.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { StoredPreference } from '../ports/notification-store.ts'

type Parts = Pick<Application, 'unitOfWork'>

/** What the person chose; the defaults, as version 0, before they chose anything. */
export async function getPreference({ unitOfWork }: Parts, { tenantId, memberId }: Actor): Promise<StoredPreference> {
  const stored = await unitOfWork.read(tenantId, ({ notifications }) => notifications.listPreferences([memberId]))
  return stored.get(memberId) ?? { ...DEFAULT_PREFERENCE, version: 0 }
}

export function savePreference(
  { unitOfWork }: Parts,
  actor: Actor,
  { seenVersion, ...preference }: Preference & { readonly seenVersion: number },
): Promise<Outcome<StoredPreference, AccessRefusalCode>> {
  const { memberId } = actor
  return unitOfWork.run(scopeOf(actor), async ({ notifications, audit }) => {
    const before = (await notifications.listPreferences([memberId])).get(memberId)
    const seen = before?.version ?? 0
    if (seen !== seenVersion || !(await notifications.savePreference(memberId, preference, seen)))
      return refused(changedMeanwhile(seenVersion, seen))
    await audit.record({
      action: 'notification_preference.update',
      entity: 'notification_preference',
      entityId: memberId,
      before: before ?? null,
      after: preference,
    })
    return accepted({ ...preference, version: seen + 1 })
  })
}
