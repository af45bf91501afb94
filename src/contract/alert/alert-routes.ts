import { z } from 'zod'
import { ALERT_KINDS, ALERT_LEVELS, ALERT_RUNGS } from '#domain/alert/alert-kind.ts'
import { nothing } from '../nothing.ts'
import { toldShape } from '../notification/delivery-routes.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, offsetQuery, text, version } from '../scalars.ts'

const kind = z.enum(ALERT_KINDS)
const level = z.enum(ALERT_LEVELS)
const rung = z.enum(ALERT_RUNGS)
const feature = 'alert'

export const alertSummary = z.object({
  alertId: id,
  kind,
  level,
  isOpen: z.boolean(),
  sentence: z.string(),
  taskId: id.nullable(),
  taskCode: z.string(),
  unitNames: z.array(z.string()),
  due: day.nullable(),
  openedOn: day,
  /** The day of its level, from which the ladder is counted. */
  turnedOn: day,
  closedOn: day.nullable(),
  snoozedUntil: day.nullable(),
  rungs: z.int().min(0).max(ALERT_RUNGS.length),
  version,
})
export type AlertSummary = z.output<typeof alertSummary>

const alertEvent = z.object({
  kind: z.enum(['opened', 'reopened', 'closed', 'woken', 'raised', 'eased', 'moved', 'reminded', 'climbed', 'snoozed']),
  onDay: day,
  at: instant,
  byName: z.string(),
  note: z.string(),
  details: z.object({
    from: z.string().nullable().optional(),
    to: z.string().nullable().optional(),
    daysBefore: z.int().optional(),
    rung: rung.optional(),
    until: day.optional(),
    /** People the step was new to. */
    told: z.int().optional(),
  }),
})

export const alertDetail = alertSummary.extend({
  planId: id.nullable(),
  unitIds: z.array(id),
  /** Path within the product where what made it is seen. */
  link: z.string(),
  snoozeReason: z.string(),
  snoozedByName: z.string(),
  next: z.object({ rung, day }).nullable(),
  /** Oldest first. */
  events: z.array(alertEvent),
  told: toldShape,
  allowedActions: z.array(z.enum(['snooze', 'wake'])),
})
export type AlertDetail = z.output<typeof alertDetail>

export const listAlerts = defineRoute({
  id: 'listAlerts',
  method: 'GET',
  path: '/api/v1/alerts',
  feature,
  summary: 'Cảnh báo của các đơn vị trong phạm vi: đang mở trước, đỏ trước, lâu nhất trước',
  access: 'alert.read',
  params: nothing,
  query: z.object({
    search: text(100).optional(),
    state: z.enum(['open', 'closed']).optional(),
    level: level.optional(),
    kind: kind.optional(),
    unitId: id.optional(),
    taskId: id.optional(),
    snoozed: z.enum(['true', 'false']).optional(),
    ...offsetQuery({ most: 200, usual: 50 }),
  }),
  body: nothing,
  answer: z.object({
    items: z.array(alertSummary),
    total: z.int(),
    counts: z.object({ blue: z.int(), yellow: z.int(), red: z.int() }),
  }),
})

const place = z.object({ alertId: id })

export const getAlert = defineRoute({
  id: 'getAlert',
  method: 'GET',
  path: '/api/v1/alerts/:alertId',
  feature,
  summary: 'Một cảnh báo: nguyên nhân, lịch sử từng bước, đã báo ai bằng cách nào',
  access: 'alert.read',
  params: place,
  query: nothing,
  body: nothing,
  answer: alertDetail,
})

export const snoozeAlert = defineRoute({
  id: 'snoozeAlert',
  method: 'POST',
  path: '/api/v1/alerts/:alertId/snooze',
  feature,
  summary: 'Tạm hoãn báo nhắc đến hết một ngày, với lý do',
  access: 'alert.snooze',
  params: place,
  query: nothing,
  body: z.object({ until: day, reason: text(500) }),
  answer: alertDetail,
  guarded: true,
})

export const wakeAlert = defineRoute({
  id: 'wakeAlert',
  method: 'POST',
  path: '/api/v1/alerts/:alertId/wake',
  feature,
  summary: 'Thôi tạm hoãn trước ngày',
  access: 'alert.snooze',
  params: place,
  query: nothing,
  body: nothing,
  answer: alertDetail,
  guarded: true,
})

const wait = z.int().nullable()
const rule = z.object({
  isOn: z.boolean(),
  remindBefore: z.array(z.int()).max(20),
  ladder: z.object({ focal: wait, head: wait, office: wait, committee: wait }),
})
const rules = z.object({
  items: z.array(rule.extend({ kind, isDefault: z.boolean(), isReminded: z.boolean(), version: z.int().min(0) })),
})
export type AlertRules = z.output<typeof rules>

export const listAlertRules = defineRoute({
  id: 'listAlertRules',
  method: 'GET',
  path: '/api/v1/alert-rules',
  feature,
  summary: 'Quy tắc cảnh báo theo loại: nhắc trước mấy ngày, bao lâu thì báo lên cấp nào',
  access: 'alert.read',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: rules,
})

export const saveAlertRule = defineRoute({
  id: 'saveAlertRule',
  method: 'PUT',
  path: '/api/v1/alert-rules/:alertKind',
  feature,
  summary: 'Đặt quy tắc của một loại cảnh báo; rule null là trở về mặc định. seenVersion là bản đã thấy, 0 khi đang mặc định',
  access: 'alert.rules',
  params: z.object({ alertKind: kind }),
  query: nothing,
  body: z.object({ rule: rule.nullable(), seenVersion: z.int().min(0) }),
  answer: rules,
})
