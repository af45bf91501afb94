import { z } from 'zod'
import { NOTIFICATION_KINDS, NOTIFICATION_LEVELS } from '#domain/notification/notification-kind.ts'
import { FREQUENCIES } from '#domain/notification/preference.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { id, instant, offsetQuery, text } from '../scalars.ts'

export const notificationKind = z.enum(NOTIFICATION_KINDS)
export const notificationLevel = z.enum(NOTIFICATION_LEVELS)

export const notificationShape = z.object({
  notificationId: id,
  kind: notificationKind,
  level: notificationLevel,
  /** In the language of the call. */
  sentence: z.string(),
  /** Path within the product. */
  link: z.string(),
  alertId: id.nullable(),
  isMuted: z.boolean(),
  createdAt: instant,
  openedAt: instant.nullable(),
})
export type NotificationView = z.output<typeof notificationShape>

const unopened = z.int().min(0)
const feature = 'notification'
const access = 'signedIn'

export const listNotifications = defineRoute({
  id: 'listNotifications',
  method: 'GET',
  path: '/api/v1/me/notifications',
  feature,
  summary: 'Thông báo của mình, mới nhất trước',
  access,
  params: nothing,
  query: z.object({
    ...offsetQuery({ most: 100, usual: 20 }),
    unopened: z.stringbool().optional(),
    kind: notificationKind.optional(),
    level: notificationLevel.optional(),
    search: text(200).optional(),
  }),
  body: nothing,
  answer: z.object({ items: z.array(notificationShape), total: z.int().min(0), unopened }),
})

export const countNotifications = defineRoute({
  id: 'countNotifications',
  method: 'GET',
  path: '/api/v1/me/notifications/count',
  feature,
  summary: 'Số thông báo chưa mở của mình',
  access,
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ unopened }),
})

export const openNotifications = defineRoute({
  id: 'openNotifications',
  method: 'POST',
  path: '/api/v1/me/notifications/opened',
  feature,
  summary: 'Đánh dấu đã mở một số thông báo, hoặc tất cả',
  access,
  params: nothing,
  query: nothing,
  body: z.object({ notificationIds: z.array(id).max(200).nullable().meta({ description: 'null: tất cả' }) }),
  answer: z.object({ opened: z.int().min(0), unopened }),
})

export const streamEvents = defineRoute({
  id: 'streamEvents',
  method: 'GET',
  path: '/api/v1/me/events',
  feature,
  summary: 'Số thông báo chưa mở, đẩy về ngay khi đổi (text/event-stream)',
  access,
  params: nothing,
  query: nothing,
  body: nothing,
  answer: bytes,
  events: true,
})

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const preference = z.object({
  /** Kinds the person chose; for the others the defaults stand. */
  frequencies: z.partialRecord(notificationKind, z.enum(FREQUENCIES)),
  /** By the ward's clock; the same time twice: no quiet hours. */
  quiet: z.object({ from: time, to: time }),
  /** Of messages. */
  language: z.enum(['vi', 'en']),
})

const preferenceView = preference.extend({ version: z.int().min(0) })
export type PreferenceView = z.output<typeof preferenceView>

export const getNotificationPreference = defineRoute({
  id: 'getNotificationPreference',
  method: 'GET',
  path: '/api/v1/me/notification-preference',
  feature,
  summary: 'Mình muốn được báo gì, khi nào; phiên bản 0 khi chưa chọn',
  access,
  params: nothing,
  query: nothing,
  body: nothing,
  answer: preferenceView,
})

export const saveNotificationPreference = defineRoute({
  id: 'saveNotificationPreference',
  method: 'PUT',
  path: '/api/v1/me/notification-preference',
  feature,
  summary: 'Chọn điều muốn được báo: ngay, gộp ngày, gộp tuần hay tắt theo từng loại; giờ nghỉ; ngôn ngữ của thư',
  access,
  params: nothing,
  query: nothing,
  body: preference,
  answer: preferenceView,
  guarded: true,
})

export const followMessageLink = defineRoute({
  id: 'followMessageLink',
  method: 'GET',
  path: '/api/v1/messages/:tenantId/:deliveryId',
  feature,
  summary: 'Đường dẫn trong thư: ghi nhận đã mở rồi chuyển tới trang',
  access: 'public',
  params: z.object({ tenantId: id, deliveryId: id }),
  query: nothing,
  body: nothing,
  answer: nothing,
  redirects: true,
})
