import type { NotificationKind, NotificationLevel } from '#domain/notification/notification-kind.ts'
import { DEFAULT_PREFERENCE, isMuted } from '#domain/notification/preference.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { Sentence } from '#domain/words/fill-sentence.ts'
import type { NotificationRecord } from '../ports/notification-store.ts'
import type { Stores } from '../ports/unit-of-work.ts'
import { planDeliveries } from './plan-deliveries.ts'

/** Something to be told. `sentence` says what and where, never a personal cell of a register; `link` is a path within the product. */
export type Notice = {
  readonly memberIds: readonly string[]
  /** What it is about and which step: `report_missing:<reportId>:unit_head`. A person is told the same cause once. */
  readonly causeKey: string
  readonly kind: NotificationKind
  readonly level: NotificationLevel
  readonly sentence: Sentence
  readonly link: string
  readonly alertId?: string | undefined
}

export type NotifyStores = Pick<Stores, 'notifications' | 'deliveries' | 'channels' | 'jobs'>

/** The one way to tell people, in the transaction of the fact. Answers whom it was new to. */
export async function notify(stores: NotifyStores, notice: Notice, now: Instant): Promise<readonly NotificationRecord[]> {
  const memberIds = [...new Set(notice.memberIds)]
  const preferences = await stores.notifications.listPreferences(memberIds)
  const { causeKey, kind, level, sentence, link, alertId = null } = notice
  const told = await stores.notifications.addNew(
    memberIds.map(memberId => ({
      memberId,
      causeKey,
      kind,
      level,
      sentence,
      link,
      alertId,
      isMuted: isMuted(preferences.get(memberId) ?? DEFAULT_PREFERENCE, kind, level),
      createdAt: now,
    })),
  )
  const ways = await stores.channels.listWays(told.map(item => item.memberId))
  await planDeliveries(stores, { notifications: told, ways, preferences }, now)
  return told
}
