import { z } from 'zod'
import { CHANNELS } from '#domain/notification/channel.ts'
import { DELIVERY_EVENTS, DELIVERY_STATES } from '#domain/notification/delivery-state.ts'
import { FREQUENCIES } from '#domain/notification/preference.ts'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, offsetQuery, text } from '../scalars.ts'
import { notificationKind, notificationLevel } from './notification-routes.ts'

export const deliveryShape = z.object({
  deliveryId: id,
  notificationId: id,
  memberId: id,
  memberName: z.string(),
  channel: z.enum(CHANNELS),
  frequency: z.enum(FREQUENCIES),
  kind: notificationKind,
  level: notificationLevel,
  sentence: z.string(),
  link: z.string(),
  alertId: id.nullable(),
  createdAt: instant,
  dueAt: instant,
  state: z.enum(DELIVERY_STATES),
  tries: z.int().min(0),
  sentAt: instant.nullable(),
  openedAt: instant.nullable(),
  lastError: z.string(),
})
export type DeliveryView = z.output<typeof deliveryShape>

/** How people were told of an alert: in the product itself, and by each channel. */
export const toldShape = z.object({
  told: z.array(
    z.object({
      notificationId: id,
      causeKey: z.string(),
      memberId: id,
      memberName: z.string(),
      createdAt: instant,
      openedAt: instant.nullable(),
    }),
  ),
  deliveries: z.array(deliveryShape),
})
export type ToldView = z.output<typeof toldShape>

const count = z.int().min(0)
const feature = 'notification'
const place = z.object({ deliveryId: id })

export const listDeliveries = defineRoute({
  id: 'listDeliveries',
  method: 'GET',
  path: '/api/v1/deliveries',
  feature,
  summary: 'Nhật ký gửi tin: gửi gì, cho ai, bằng kênh nào, kết quả; mới nhất trước',
  access: 'delivery.read',
  params: nothing,
  query: z.object({
    ...offsetQuery({ most: 100, usual: 20 }),
    state: z.enum(DELIVERY_STATES).optional(),
    channel: z.enum(CHANNELS).optional(),
    memberId: id.optional(),
    kind: notificationKind.optional(),
    from: day.optional(),
    to: day.optional(),
    search: text(200).optional(),
  }),
  body: nothing,
  answer: z.object({
    items: z.array(deliveryShape),
    total: count,
    counts: z.object({ waiting: count, sent: count, opened: count, failed: count, not_needed: count }),
  }),
})

const eventShape = z.object({ kind: z.enum(DELIVERY_EVENTS), at: instant, reason: z.string(), byName: z.string() })
export type DeliveryEventView = z.output<typeof eventShape>

export const listDeliveryEvents = defineRoute({
  id: 'listDeliveryEvents',
  method: 'GET',
  path: '/api/v1/deliveries/:deliveryId/events',
  feature,
  summary: 'Từng lần thử của một lần gửi',
  access: 'delivery.read',
  params: place,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(eventShape) }),
})

export const retryDelivery = defineRoute({
  id: 'retryDelivery',
  method: 'POST',
  path: '/api/v1/deliveries/:deliveryId/retry',
  feature,
  summary: 'Gửi lại một tin không gửi được',
  access: 'delivery.retry',
  params: place,
  query: nothing,
  body: nothing,
  answer: nothing,
  status: 204,
})

const jobShape = z.object({
  key: z.string(),
  kind: z.string(),
  runAt: instant,
  attempts: count,
  lastError: z.string(),
  finishedAt: instant.nullable(),
})
export type FailedJobView = z.output<typeof jobShape>

export const listFailedJobs = defineRoute({
  id: 'listFailedJobs',
  method: 'GET',
  path: '/api/v1/jobs/failed',
  feature: 'job',
  summary: 'Việc nền đã thôi không làm nữa, mới nhất trước',
  access: 'delivery.read',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(jobShape), counts: z.object({ waiting: count, done: count, failed: count }) }),
})

export const retryJob = defineRoute({
  id: 'retryJob',
  method: 'POST',
  path: '/api/v1/jobs/retry',
  feature: 'job',
  summary: 'Làm lại một việc nền đã thôi',
  access: 'delivery.retry',
  params: nothing,
  query: nothing,
  body: z.object({ key: text(300) }),
  answer: nothing,
  status: 204,
})
