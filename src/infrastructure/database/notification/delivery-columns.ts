import type { DeliveryEventRow, DeliveryRecord, DeliveryRow, NewDelivery } from '#application/ports/delivery-store.ts'
import { CHANNELS } from '#domain/notification/channel.ts'
import { DELIVERY_EVENTS, DELIVERY_STATES } from '#domain/notification/delivery-state.ts'
import { NOTIFICATION_KINDS, NOTIFICATION_LEVELS } from '#domain/notification/notification-kind.ts'
import { FREQUENCIES } from '#domain/notification/preference.ts'
import { oneOf } from '../columns.ts'
import type { Database } from '../schema.ts'

export function fromNewDelivery(delivery: NewDelivery) {
  const begun = { messageId: null, state: 'waiting', tries: 0, claimedAt: null, sentAt: null, openedAt: null, lastError: '' }
  return { ...delivery, ...begun }
}

export function toDelivery(row: Database['delivery']): DeliveryRecord {
  const { deliveryId, notificationId, memberId, channel, frequency, messageId, dueAt, state, tries, sentAt, openedAt, lastError } = row
  return {
    deliveryId,
    notificationId,
    memberId,
    channel: oneOf(CHANNELS, channel),
    frequency: oneOf(FREQUENCIES, frequency),
    messageId,
    dueAt,
    state: oneOf(DELIVERY_STATES, state),
    tries,
    sentAt,
    openedAt,
    lastError,
  }
}

type JoinedRow = Database['delivery'] &
  Pick<Database['notification'], 'kind' | 'level' | 'sentenceVi' | 'sentenceEn' | 'link' | 'alertId' | 'createdAt'> & {
    readonly memberName: string
  }

export function toDeliveryRow(row: JoinedRow): DeliveryRow {
  const { memberName, kind, level, sentenceVi, sentenceEn, link, alertId, createdAt } = row
  return {
    ...toDelivery(row),
    memberName,
    kind: oneOf(NOTIFICATION_KINDS, kind),
    level: oneOf(NOTIFICATION_LEVELS, level),
    sentence: { vi: sentenceVi, en: sentenceEn },
    link,
    alertId,
    createdAt,
  }
}

export function toDeliveryEvent(row: Database['deliveryEvent'] & { readonly byName: string | null }): DeliveryEventRow {
  const { kind, at, reason, byMember, byName } = row
  return { kind: oneOf(DELIVERY_EVENTS, kind), at, reason, byMember, byName: byName ?? '' }
}
