import { CHANNELS } from '#domain/notification/channel.ts'
import type { Channel } from '#domain/notification/channel.ts'
import { DELIVERY_STATES } from '#domain/notification/delivery-state.ts'
import type { DeliveryState } from '#domain/notification/delivery-state.ts'
import { NOTIFICATION_KINDS, NOTIFICATION_LEVELS } from '#domain/notification/notification-kind.ts'
import type { NotificationKind, NotificationLevel } from '#domain/notification/notification-kind.ts'
import { isDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { readTexts } from './read-texts.ts'

/** The filters of the person's own notifications, as they stand in the address. */
export type NotificationSearch = { tim?: string; loai?: NotificationKind; muc?: NotificationLevel; xem?: 'chua' }

/** Takes what an address may hold; anything else is left out. */
export function readNotificationSearch(search: Readonly<Record<string, unknown>>): NotificationSearch {
  const kind = NOTIFICATION_KINDS.find(item => item === search['loai'])
  const level = NOTIFICATION_LEVELS.find(item => item === search['muc'])
  return {
    ...readTexts(search, ['tim']),
    ...(kind !== undefined && { loai: kind }),
    ...(level !== undefined && { muc: level }),
    ...(search['xem'] === 'chua' && { xem: 'chua' }),
  }
}

/** The filters of the delivery log. */
export type DeliverySearch = { tim?: string; ketqua?: DeliveryState; kenh?: Channel; tu?: Day; den?: Day }

export function readDeliverySearch(search: Readonly<Record<string, unknown>>): DeliverySearch {
  const state = DELIVERY_STATES.find(item => item === search['ketqua'])
  const channel = CHANNELS.find(item => item === search['kenh'])
  const { tim, tu, den } = readTexts(search, ['tim', 'tu', 'den'])
  return {
    ...(tim !== undefined && { tim }),
    ...(state !== undefined && { ketqua: state }),
    ...(channel !== undefined && { kenh: channel }),
    ...(tu !== undefined && isDay(tu) && { tu }),
    ...(den !== undefined && isDay(den) && { den }),
  }
}
