import type { NotificationKind, NotificationLevel } from '#domain/notification/notification-kind.ts'
import type { Preference } from '#domain/notification/preference.ts'
import type { Instant } from '#domain/shared/calendar.ts'
import type { Sentence } from '#domain/words/fill-sentence.ts'

/** What one person is told once. */
export type NotificationRecord = {
  readonly notificationId: string
  readonly memberId: string
  /** One cause is told to a person once. */
  readonly causeKey: string
  readonly kind: NotificationKind
  readonly level: NotificationLevel
  readonly sentence: Sentence
  /** Path within the product, from `/`. */
  readonly link: string
  readonly alertId: string | null
  /** Listed, but not counted: the person has switched the kind off. */
  readonly isMuted: boolean
  readonly createdAt: Instant
  readonly openedAt: Instant | null
}

export type NewNotification = Omit<NotificationRecord, 'notificationId' | 'openedAt'>

export type NotificationFilter = {
  readonly memberId: string
  readonly unopened?: boolean | undefined
  readonly kind?: NotificationKind | undefined
  readonly level?: NotificationLevel | undefined
  /** Found without diacritics. */
  readonly search?: string | undefined
  readonly offset: number
  readonly limit: number
}

export type StoredPreference = Preference & { readonly version: number }

export type NotificationStore = {
  /** Answers those that are new: what a person was told before, by cause, is not told again. */
  addNew(notifications: readonly NewNotification[]): Promise<readonly NotificationRecord[]>
  find(notificationId: string): Promise<NotificationRecord | undefined>
  /** Newest first. */
  list(filter: NotificationFilter): Promise<{ readonly items: readonly NotificationRecord[]; readonly total: number }>
  /** Neither opened nor muted. */
  countUnopened(memberId: string): Promise<number>
  /** These of the person's own, or all; answers how many were not opened before. */
  open(memberId: string, which: readonly string[] | 'all', at: Instant): Promise<number>
  /** By member; whoever never chose has no entry. */
  listPreferences(memberIds: readonly string[]): Promise<ReadonlyMap<string, StoredPreference>>
  /** False when somebody saved another meanwhile. `seen` is 0 for the first. */
  savePreference(memberId: string, preference: Preference, seen: number): Promise<boolean>
}
