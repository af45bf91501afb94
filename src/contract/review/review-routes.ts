import { z } from 'zod'
import { TURNS } from '#domain/review/whose-turn.ts'
import { nothing } from '../nothing.ts'
import { refusalShape } from '../refusal-shape.ts'
import { reportStatus, timeliness, verifiedLine } from '../report/report-routes.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, month, pageOf, pageQuery, periodKind, version } from '../scalars.ts'

const feature = 'review'

const queueQuery = z.object({
  ...pageQuery,
  /** `age`: whoever waits longest first; `risk`: the riskiest first. */
  sort: z.enum(['age', 'risk']).default('age'),
  kind: periodKind.optional(),
  month: month.optional(),
  unitId: id.optional(),
  taskId: id.optional(),
  /** `1`: only what reaches the score from which a line is called risky. */
  risky: z.enum(['0', '1']).default('0'),
})

const waitingReport = z.object({
  reportId: id,
  kind: periodKind,
  month,
  unitId: id,
  unitName: z.string(),
  status: reportStatus,
  timeliness,
  submittedAt: instant,
  /** Of the report: goes back in the acceptance. */
  version,
})
const queueCounts = z.object({ reports: z.int(), lines: z.int(), riskyLines: z.int(), oldest: instant.nullable() })

export const queueReport = waitingReport.extend({
  /** The lines that wait, each with the version to hand back once it was seen. */
  lines: z.array(z.object({ taskId: id, taskCode: z.string(), version })),
  /** 0–100: of its riskiest waiting line. */
  riskScore: z.int(),
  riskyLines: z.int(),
})
export type QueueReport = z.output<typeof queueReport>

export const riskReason = z.object({ code: z.string(), points: z.int(), sentence: z.string() })

export const queueLine = waitingReport.extend({
  taskId: id,
  taskCode: z.string(),
  taskTitle: z.string(),
  result: z.string(),
  /** As claimed, percent. */
  completionRate: z.number().nullable(),
  noActivityReason: z.string(),
  difficulty: z.string(),
  proposal: z.string(),
  nextActionDue: day.nullable(),
  evidenceCount: z.int(),
  riskScore: z.int(),
  riskReasons: z.array(riskReason),
  lineVersion: version,
})
export type QueueLine = z.output<typeof queueLine>

export const listReviewQueue = defineRoute({
  id: 'listReviewQueue',
  method: 'GET',
  path: '/api/v1/review-queue',
  feature,
  summary: 'Báo cáo chờ duyệt: theo thời gian chờ hoặc mức rủi ro, kèm phiên bản từng dòng',
  access: 'report.review',
  params: nothing,
  query: queueQuery,
  body: nothing,
  answer: pageOf(queueReport).extend({ counts: queueCounts }),
})
export const listReviewLines = defineRoute({
  id: 'listReviewLines',
  method: 'GET',
  path: '/api/v1/review-lines',
  feature,
  summary: 'Từng dòng chờ duyệt của mọi đơn vị, kèm lý do cần xem kỹ',
  access: 'report.review',
  params: nothing,
  query: queueQuery,
  body: nothing,
  answer: pageOf(queueLine).extend({ counts: queueCounts }),
})

export const acceptReports = defineRoute({
  id: 'acceptReports',
  method: 'POST',
  path: '/api/v1/report-acceptances',
  feature,
  summary: 'Chấp nhận nhiều báo cáo đã xem hết: mỗi báo cáo một kết quả riêng, báo cáo có dòng chưa xem hoặc đã đổi bị từ chối',
  access: 'report.review',
  params: nothing,
  query: nothing,
  body: z.object({
    reports: z
      .array(
        z.object({
          reportId: id,
          version,
          /** Every waiting line as it was on the screen. */
          lines: z.array(z.object({ taskId: id, version })).max(300),
          verified: z.array(verifiedLine).max(300).default([]),
        }),
      )
      .min(1)
      .max(60),
  }),
  answer: z.object({
    outcomes: z.array(z.object({ reportId: id, accepted: z.boolean(), version: version.nullable(), refusals: z.array(refusalShape) })),
  }),
  creates: true,
})

export const getReviewProgress = defineRoute({
  id: 'getReviewProgress',
  method: 'GET',
  path: '/api/v1/review-progress',
  feature,
  summary: 'Ai đã làm, ai chưa: từng đơn vị của một kỳ đang chờ ai và từ khi nào (chỉ tên và trạng thái)',
  access: 'plan.read',
  params: nothing,
  query: z.object({ kind: periodKind.default('month'), month, planId: id.optional() }),
  body: nothing,
  answer: z.object({
    kind: periodKind,
    month,
    units: z.array(
      z.object({
        unitId: id,
        unitName: z.string(),
        status: reportStatus,
        timeliness,
        /** Somebody has begun to write. */
        isBegun: z.boolean(),
        turn: z.enum(TURNS),
        since: instant.nullable(),
        /** Who acted last, and the report itself: only of units whose reports the caller may read. */
        lastBy: z.string().nullable(),
        reportId: id.nullable(),
      }),
    ),
    reviewers: z.array(z.object({ name: z.string(), reviewed: z.int(), lastAt: instant })),
  }),
})
export type ReviewProgress = z.output<(typeof getReviewProgress)['answer']>
