import { z } from 'zod'
import { PROMISE_ANSWERS, PROMISE_BREAKERS, PROMISE_STATES } from '#domain/promise/promise.ts'
import { PROMISE_LISTS } from '#domain/promise/promise-list.ts'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, month, offsetQuery, periodKind, text } from '../scalars.ts'

export const promiseShape = z.object({
  promiseId: id,
  planId: id,
  taskId: id,
  taskCode: z.string(),
  taskTitle: z.string(),
  unitId: id,
  unitName: z.string(),
  /** The report whose line made it, with its period. */
  reportId: id,
  kind: periodKind,
  month,
  difficulty: z.string(),
  proposal: z.string(),
  /** The line named no day: the end of the next month stands. */
  isDueByRule: z.boolean(),
  state: z.enum(PROMISE_STATES),
  due: day,
  brokenBy: z.enum(PROMISE_BREAKERS).nullable(),
  doneOn: day.nullable(),
  /** Nothing is left to answer. */
  isSettled: z.boolean(),
  moves: z.array(z.object({ from: day, to: day, reason: z.string() })),
  /** What was last said of it. */
  note: z.string(),
})
export type PromiseAnswerView = z.output<typeof promiseShape>

const answer = z.object({ answer: z.enum(PROMISE_ANSWERS), day: day.nullable(), note: text(1000) })

export const linePromise = promiseShape.extend({
  /** The day promised before this report answered. */
  promisedDue: day,
  /** What this report said when it was last submitted, and what the reviewer said of that. */
  answered: answer
    .extend({
      note: z.string(),
      byName: z.string(),
      at: instant,
      judgement: z.object({ notKept: z.boolean(), reason: z.string(), byName: z.string(), at: instant }).nullable(),
    })
    .nullable(),
  /** Kept and not submitted yet. */
  draft: answer.nullable(),
  draftVersion: z.int().min(0),
  /** Past its day and unanswered: it stops the submission. */
  isOwed: z.boolean(),
  allowedActions: z.array(z.enum(['answer', 'judge'])),
})
export type LinePromise = z.output<typeof linePromise>

const counts = z.object({
  fallenDue: z.int(),
  kept: z.int(),
  keptLate: z.int(),
  broken: z.int(),
  open: z.int(),
  /** Counted apart, in no other number. */
  moved: z.int(),
  /** Kept in time ÷ fallen due, 0–1; null: nothing has fallen due. */
  rate: z.number().nullable(),
})
export type PromiseCounts = z.output<typeof counts>

const feature = 'promise'
const asOf = day.optional().meta({ description: 'As it stood at the end of that day; today when left out' })
const place = z.object({ reportId: id, promiseId: id })

export const listPromises = defineRoute({
  id: 'listPromises',
  method: 'GET',
  path: '/api/v1/promises',
  feature,
  summary: 'Sổ lời hứa: thời hạn xử lý tiếp theo và kiến nghị mà đơn vị đã ghi trong báo cáo, đã giữ hay chưa',
  access: 'promise.read',
  params: nothing,
  query: z.object({
    planId: id.optional(),
    unitId: id.optional(),
    taskId: id.optional(),
    state: z.enum(PROMISE_LISTS).optional(),
    from: month.optional(),
    to: month.optional(),
    search: text(100).optional(),
    asOf,
    ...offsetQuery({ most: 200, usual: 50 }),
  }),
  body: nothing,
  answer: z.object({ items: z.array(promiseShape), total: z.int(), asOf: day }),
})
export const listPromiseRates = defineRoute({
  id: 'listPromiseRates',
  method: 'GET',
  path: '/api/v1/promise-rates',
  feature,
  summary: 'Tỷ lệ giữ lời của từng đơn vị theo tháng: giữ đúng hạn ÷ đã đến hạn; số lần lùi ngày để riêng',
  access: 'promise.read',
  params: nothing,
  query: z
    .object({ planId: id.optional(), unitId: id.optional(), from: month, to: month, asOf })
    .refine(({ from, to }) => from <= to && monthsApart(from, to) < MOST_MONTHS, { path: ['to'] }),
  body: nothing,
  answer: z.object({
    months: z.array(month),
    units: z.array(z.object({ unitId: id, unitName: z.string(), whole: counts, byMonth: z.array(counts) })),
    whole: counts,
  }),
})
export const getReportPromises = defineRoute({
  id: 'getReportPromises',
  method: 'GET',
  path: '/api/v1/reports/:reportId/promises',
  feature,
  summary: 'Lời hứa của các kỳ trước mà các dòng của báo cáo này phải trả lời',
  access: 'promise.read',
  params: z.object({ reportId: id }),
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(linePromise) }),
})
export const answerPromise = defineRoute({
  id: 'answerPromise',
  method: 'PUT',
  path: '/api/v1/reports/:reportId/promises/:promiseId',
  feature,
  summary: 'Trả lời một lời hứa trong báo cáo đang soạn: đã làm, lùi ngày, không làm được; If-Match là phiên bản của báo cáo',
  access: 'report.edit',
  params: place,
  query: nothing,
  /** `seenVersion`: of the kept answer, 0 where there was none. */
  body: z.object({ given: answer.nullable(), seenVersion: z.int().min(0) }),
  answer: linePromise,
  guarded: true,
})
export const judgePromise = defineRoute({
  id: 'judgePromise',
  method: 'POST',
  path: '/api/v1/reports/:reportId/promises/:promiseId/judgement',
  feature,
  summary: 'Người duyệt đánh giá lại lời hứa đơn vị báo đã giữ; If-Match là phiên bản của báo cáo',
  access: 'report.review',
  params: place,
  query: nothing,
  body: z.object({ notKept: z.boolean(), reason: text(1000).default('') }),
  answer: linePromise,
  guarded: true,
})

/** A table of five years; more is no screen's. */
const MOST_MONTHS = 60

function monthsApart(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}
