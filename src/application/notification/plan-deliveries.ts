import type { Channel } from '#domain/notification/channel.ts'
import { dueAt } from '#domain/notification/due-at.ts'
import { DEFAULT_PREFERENCE, type Preference, frequencyOf } from '#domain/notification/preference.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { DeliveryRecord, NewDelivery } from '../ports/delivery-store.ts'
import type { NotificationRecord } from '../ports/notification-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'

export type Way = { readonly memberId: string; readonly channel: Channel }

type Planned = {
  readonly notifications: readonly NotificationRecord[]
  readonly ways: readonly Way[]
  readonly preferences: ReadonlyMap<string, Preference>
}

/** Puts each new notification on its way by every channel that reaches the person, now or with what else is due at that moment. */
export async function planDeliveries(
  { deliveries, jobs }: Pick<Stores, 'deliveries' | 'jobs'>,
  { notifications, ways, preferences }: Planned,
  now: Instant,
): Promise<void> {
  const waysOf = Map.groupBy(ways, way => way.memberId)
  const wanted = notifications.flatMap(({ notificationId, memberId, kind, level }): NewDelivery[] => {
    const preference = preferences.get(memberId) ?? DEFAULT_PREFERENCE
    const frequency = frequencyOf(preference, kind, level)
    const due = dueAt(frequency, preference.quiet, now)
    if (due === undefined) return []
    return (waysOf.get(memberId) ?? []).map(({ channel }) => ({ notificationId, memberId, channel, frequency, dueAt: due }))
  })
  for (const delivery of await deliveries.addNew(wanted)) await queue(jobs, delivery, now)
}

/** What goes out at once goes by itself; what shares a later moment goes together. */
function queue(jobs: Stores['jobs'], { deliveryId, memberId, channel, dueAt: due }: DeliveryRecord, now: Instant): Promise<void> {
  if (due <= now) return jobs.add({ key: `delivery:${deliveryId}`, kind: 'delivery.send', payload: { deliveryId }, runAt: due })
  const payload = { memberId, channel, dueAt: due }
  // Done for this moment already, when the clock was set back: then it runs once more and finds what is new.
  return jobs.addAgain({ key: `digest:${memberId}:${channel}:${due}`, kind: 'digest.send', payload, runAt: due })
}
