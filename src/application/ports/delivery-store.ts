import type { Channel } from '#domain/notification/channel.ts'
import type { DeliveryEventKind, DeliveryState } from '#domain/notification/delivery-state.ts'
import type { NotificationKind, NotificationLevel } from '#domain/notification/notification-kind.ts'
import type { Frequency } from '#domain/notification/preference.ts'
import type { Day, Instant } from '#domain/shared/calendar.ts'
import type { NotificationRecord } from './notification-store.ts'

/** One notification on its way by one channel. */
export type DeliveryRecord = {
  readonly deliveryId: string
  readonly notificationId: string
  readonly memberId: string
  readonly channel: Channel
  readonly frequency: Frequency
  /** The message that bears it; null before its first try. Stays the same at every try. */
  readonly messageId: string | null
  readonly dueAt: Instant
  readonly state: DeliveryState
  readonly tries: number
  readonly sentAt: Instant | null
  readonly openedAt: Instant | null
  readonly lastError: string
}

export type NewDelivery = Pick<DeliveryRecord, 'notificationId' | 'memberId' | 'channel' | 'frequency' | 'dueAt'>
export type DeliveryToSend = DeliveryRecord & { readonly notification: NotificationRecord }

export type DeliveryEvent = {
  readonly kind: DeliveryEventKind
  readonly at: Instant
  /** The peer's words, or why it is needed no more. */
  readonly reason: string
  readonly byMember: string | null
}

export type DeliveryEventRow = DeliveryEvent & { readonly byName: string }

/** A line of the log: what was sent, to whom, how. */
export type DeliveryRow = DeliveryRecord & {
  readonly memberName: string
  readonly kind: NotificationKind
  readonly level: NotificationLevel
  readonly sentence: NotificationRecord['sentence']
  readonly link: string
  readonly alertId: string | null
  readonly createdAt: Instant
}

export type DeliveryFilter = {
  readonly state?: DeliveryState | undefined
  readonly channel?: Channel | undefined
  readonly memberId?: string | undefined
  readonly kind?: NotificationKind | undefined
  /** Due on these days of the ward. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Found without diacritics in the sentence and the person's name. */
  readonly search?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** How one person was told of an alert in the product itself. */
export type ToldInApp = {
  readonly notificationId: string
  readonly causeKey: string
  readonly memberId: string
  readonly memberName: string
  readonly createdAt: Instant
  readonly openedAt: Instant | null
}

export type DeliveryStore = {
  /** Of a notification and a channel there is one; answers the new ones. */
  addNew(deliveries: readonly NewDelivery[]): Promise<readonly DeliveryRecord[]>
  find(deliveryId: string): Promise<DeliveryToSend | undefined>
  /** What goes to this person by this channel at this moment, oldest notification first. */
  listSlot(memberId: string, channel: Channel, dueAt: Instant): Promise<readonly DeliveryToSend[]>
  /** Written before anything leaves the machine: counts the try and fixes the message. */
  claim(deliveryIds: readonly string[], messageId: string, at: Instant): Promise<void>
  /** Adds the event and moves the state by it. */
  record(deliveryIds: readonly string[], event: DeliveryEvent): Promise<void>
  /** Latest due first. */
  list(filter: DeliveryFilter): Promise<{ readonly items: readonly DeliveryRow[]; readonly total: number }>
  /** Oldest first, with every channel. */
  listOfAlert(alertId: string): Promise<{ readonly told: readonly ToldInApp[]; readonly deliveries: readonly DeliveryRow[] }>
  listEvents(deliveryId: string): Promise<readonly DeliveryEventRow[]>
  countByState(): Promise<Readonly<Record<DeliveryState, number>>>
}
