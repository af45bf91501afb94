import { z } from 'zod'
import { REPORT_STATES } from '#domain/report/report-state.ts'
import { DELIVERABLE_STATES } from '#domain/report/report-line.ts'
import { evidenceKind } from '../evidence-kind.ts'
import { evidenceStanding } from '../evidence/evidence-shapes.ts'
import { correction } from '../lock/correction-shape.ts'
import { bytes, nothing } from '../nothing.ts'
import { refusalShape } from '../refusal-shape.ts'
import { defineRoute } from '../route.ts'
import { figure } from '../target/figure-shapes.ts'
import { day, id, instant, line, month, pageOf, pageQuery, paperFormat, periodKind, text, version } from '../scalars.ts'

export const reportStatus = z.enum(['draft', 'submitted', 'returned', 'resubmitted', 'accepted'])
/** Status and timeliness as the one state that lists show. */
export const reportState = z.enum(REPORT_STATES)
export const timeliness = z.enum(['not_due', 'due_soon', 'on_time', 'late', 'missing'])
export const deliverableClaim = z.enum(['none', 'in_progress', 'done'])
export const reviewState = z.enum(['pending', 'returned', 'accepted'])

export const evidence = z.object({
  evidenceId: id,
  taskId: id,
  kind: evidenceKind,
  fileName: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  documentNumber: z.string(),
  documentDate: day.nullable(),
  caption: z.string(),
  uploadedAt: instant,
  uploadedBy: z.string(),
  ...evidenceStanding,
})
export type EvidenceAnswer = z.output<typeof evidence>

export const lineFigure = figure.pick({
  targetId: true,
  text: true,
  comparator: true,
  unit: true,
  soft: true,
  asOf: true,
  kind: true,
  value: true,
  part: true,
  whole: true,
  floor: true,
  upper: true,
  committed: true,
  expected: true,
  state: true,
  rowsOwingEvidence: true,
})
export type LineFigure = z.output<typeof lineFigure>

/** A ratio that the reviewer found instead of the claimed one, with the grounds. */
export const verifiedLine = z.object({ taskId: id, rate: z.number(), reason: text(1000).default('') })

export const reportLine = z.object({
  taskId: id,
  taskCode: z.string(),
  ordinal: z.int(),
  taskTitle: z.string(),
  /** Column 3 and 4 of Bảng 3. */
  leadText: z.string(),
  commitment: z.string(),
  result: z.string(),
  completionRate: z.number().nullable(),
  difficulty: z.string(),
  proposal: z.string(),
  nextActionDue: day.nullable(),
  /** A declaration that nothing came up this month, with the reason; empty when there is none. */
  noActivityReason: z.string(),
  /** Why the claimed ratio lies away from the computed one. */
  gapReason: z.string(),
  /** Percent, counted from the registers at the period's cut-off; null when no register answers for this task. */
  computedRate: z.number().nullable(),
  /** The task's targets as they stand at the cut-off: the unit's own where each neighbourhood owes one. */
  figures: z.array(lineFigure),
  deliverables: z.array(
    z.object({
      deliverableId: id,
      title: z.string(),
      milestoneHeader: z.string(),
      due: day.nullable(),
      state: z.enum(DELIVERABLE_STATES),
      claim: deliverableClaim,
    }),
  ),
  evidence: z.array(evidence),
  previous: z
    .object({
      kind: periodKind,
      month,
      result: z.string(),
      completionRate: z.number().nullable(),
      difficulty: z.string(),
      proposal: z.string(),
      nextActionDue: day.nullable(),
    })
    .nullable(),
  /** For a longer period: what the accepted monthly reports within it said, the earliest first. */
  monthly: z.array(
    z.object({ month, result: z.string(), completionRate: z.number().nullable(), difficulty: z.string(), proposal: z.string() }),
  ),
  review: z.object({
    state: reviewState,
    reasons: z.array(z.object({ code: z.string(), text: z.string() })),
    by: z.string().nullable(),
    at: instant.nullable(),
  }),
  /** The ratio as the reviewer confirmed it, kept beside the claim; null until the line is accepted. */
  verified: z.object({ rate: z.number().nullable(), reason: z.string(), at: instant }).nullable(),
  /** For reviewers and the inspector only: how much the line deserves a look, 0–100, and why. */
  risk: z.object({ score: z.int(), reasons: z.array(z.object({ code: z.string(), points: z.int(), sentence: z.string() })) }).nullable(),
  /** For reviewers only: another unit's text on the same task in the same period that reads as the same. */
  copyOf: z.object({ unitName: z.string(), result: z.string() }).nullable(),
  /** What the server would refuse now, and what it would warn of: same rules as the browser's. */
  refusals: z.array(refusalShape),
  warnings: z.array(refusalShape),
  /** Corrections asked for after the period was locked, the earliest first. */
  corrections: z.array(correction),
  editable: z.boolean(),
  savedAt: instant.nullable(),
  version,
})
export type ReportLineAnswer = z.output<typeof reportLine>

export const reportEvent = z.object({
  at: instant,
  kind: z.enum(['opened', 'submitted', 'returned', 'resubmitted', 'accepted', 'extended', 'deadlineMoved']),
  byName: z.string(),
  /** The absent member in whose place it was done; null when nobody's. */
  onBehalfOf: z.string().nullable(),
  /** The last day before and after, of an extension or of a decision on the calendar. */
  moved: z.object({ from: day, to: day }).nullable(),
  note: z.string(),
})

export const reportSummary = z.object({
  reportId: id,
  planId: id,
  kind: periodKind,
  /** The last month of the period. */
  month,
  unitId: id,
  unitName: z.string(),
  dueAt: instant,
  lastDay: day,
  status: reportStatus,
  timeliness,
  state: reportState,
  /** Every line is declared “không phát sinh”. */
  nothingToReport: z.boolean(),
  firstSubmittedAt: instant.nullable(),
  submittedAt: instant.nullable(),
  lineCount: z.int(),
  returnedCount: z.int(),
  acceptedCount: z.int(),
  version,
})
export type ReportSummary = z.output<typeof reportSummary>

export const reportDetail = reportSummary.extend({
  planTitle: z.string(),
  lines: z.array(reportLine),
  events: z.array(reportEvent),
  /** Since when the figures stand; null while the period is open. */
  lock: z.object({ lockedAt: instant, lockedByName: z.string() }).nullable(),
  /** edit, submit, review, correct: what this person may do now. */
  allowedActions: z.array(z.string()),
})
export type ReportDetail = z.output<typeof reportDetail>

const reportParams = z.object({ reportId: id })
const lineParams = reportParams.extend({ taskId: id })
const feature = 'report'

export const listReports = defineRoute({
  id: 'listReports',
  method: 'GET',
  path: '/api/v1/reports',
  feature,
  summary: 'Báo cáo các kỳ trong phạm vi của người gọi',
  access: 'report.read',
  params: nothing,
  query: z.object({
    ...pageQuery,
    kind: periodKind.optional(),
    month: month.optional(),
    unitId: id.optional(),
    status: reportStatus.optional(),
    queue: z.enum(['toReview']).optional(),
  }),
  body: nothing,
  answer: pageOf(reportSummary),
})
export const openPeriod = defineRoute({
  id: 'openPeriod',
  method: 'POST',
  path: '/api/v1/report-periods',
  feature,
  summary: 'Mở các kỳ báo cáo kết thúc trong tháng: lập báo cáo cho mọi đơn vị có nhiệm vụ (hệ thống tự mở đầu tháng)',
  access: 'period.open',
  params: nothing,
  query: nothing,
  body: z.object({ month }),
  answer: z.object({ month, created: z.int(), existing: z.int() }),
  status: 201,
  creates: true,
})
export const getReport = defineRoute({
  id: 'getReport',
  method: 'GET',
  path: '/api/v1/reports/:reportId',
  feature,
  summary: 'Báo cáo tháng (Bảng 3): từng dòng, minh chứng, tháng trước, điều bị từ chối',
  access: 'report.read',
  params: reportParams,
  query: nothing,
  body: nothing,
  answer: reportDetail,
})
export const saveReportLine = defineRoute({
  id: 'saveReportLine',
  method: 'PUT',
  path: '/api/v1/reports/:reportId/lines/:taskId',
  feature,
  summary: 'Lưu một dòng (tự lưu khi đang gõ); If-Match là phiên bản của dòng',
  access: 'report.edit',
  params: lineParams,
  query: nothing,
  body: z.object({
    result: text(6000),
    completionRate: z.number().nullable(),
    difficulty: text(6000),
    proposal: text(6000),
    nextActionDue: day.nullable(),
    noActivityReason: text(2000).default(''),
    gapReason: text(2000).default(''),
    deliverables: z
      .array(z.object({ deliverableId: id, claim: deliverableClaim }))
      .max(200)
      .default([]),
  }),
  answer: reportLine,
  guarded: true,
})
export const attachEvidence = defineRoute({
  id: 'attachEvidence',
  method: 'POST',
  path: '/api/v1/reports/:reportId/lines/:taskId/evidence',
  feature,
  summary: 'Đính kèm minh chứng: một tệp, loại, số và ngày văn bản',
  access: 'report.edit',
  params: lineParams,
  query: nothing,
  body: z.object({
    kind: evidenceKind,
    documentNumber: text(100).default(''),
    documentDate: z.union([day, z.literal('')]).default(''),
    caption: text(300).default(''),
  }),
  answer: evidence,
  status: 201,
  upload: true,
  creates: true,
})
export const updateEvidence = defineRoute({
  id: 'updateEvidence',
  method: 'PATCH',
  path: '/api/v1/evidence/:evidenceId',
  feature,
  summary: 'Sửa loại, số, ngày, chú thích của minh chứng',
  access: 'report.edit',
  params: z.object({ evidenceId: id }),
  query: nothing,
  body: z.object({
    kind: evidenceKind.optional(),
    documentNumber: text(100).optional(),
    documentDate: day.nullable().optional(),
    caption: text(300).optional(),
  }),
  answer: evidence,
})
export const removeEvidence = defineRoute({
  id: 'removeEvidence',
  method: 'DELETE',
  path: '/api/v1/evidence/:evidenceId',
  feature,
  summary: 'Gỡ minh chứng khỏi dòng chưa gửi',
  access: 'report.edit',
  params: z.object({ evidenceId: id }),
  query: nothing,
  body: nothing,
  answer: nothing,
  status: 204,
})
export const getEvidenceFile = defineRoute({
  id: 'getEvidenceFile',
  method: 'GET',
  path: '/api/v1/evidence/:evidenceId/file',
  feature,
  summary: 'Tải minh chứng: bản gốc, hoặc bản đã bỏ nơi, giờ, máy chụp (copy=public)',
  access: 'report.read',
  params: z.object({ evidenceId: id }),
  query: z.object({ copy: z.enum(['original', 'public']).default('original') }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const submitReport = defineRoute({
  id: 'submitReport',
  method: 'POST',
  path: '/api/v1/reports/:reportId/submission',
  feature,
  summary: 'Gửi (hoặc gửi lại) báo cáo; mọi điều bị từ chối trả về một lần',
  access: 'report.submit',
  params: reportParams,
  query: nothing,
  body: nothing,
  answer: reportDetail,
  guarded: true,
})
export const returnReportLines = defineRoute({
  id: 'returnReportLines',
  method: 'POST',
  path: '/api/v1/reports/:reportId/return',
  feature,
  summary: 'Trả lại các dòng chưa đạt, mỗi dòng nêu lý do; các dòng khác được chấp nhận',
  access: 'report.review',
  params: reportParams,
  query: nothing,
  body: z.object({
    lines: z
      .array(
        z.object({
          taskId: id,
          reasons: z
            .array(z.object({ code: line(60), text: text(1000) }))
            .min(1)
            .max(20),
        }),
      )
      .min(1)
      .max(300),
    /** Of the lines accepted at the same time: whose ratio the reviewer found to be another. */
    verified: z.array(verifiedLine).max(300).default([]),
  }),
  answer: reportDetail,
  guarded: true,
})
export const acceptReport = defineRoute({
  id: 'acceptReport',
  method: 'POST',
  path: '/api/v1/reports/:reportId/acceptance',
  feature,
  summary: 'Chấp nhận báo cáo; dòng không nêu tỷ lệ xác nhận thì xác nhận đúng tỷ lệ tự báo cáo',
  access: 'report.review',
  params: reportParams,
  query: nothing,
  body: z.object({ verified: z.array(verifiedLine).max(300).default([]) }),
  answer: reportDetail,
  guarded: true,
})
export const exportReport = defineRoute({
  id: 'exportReport',
  method: 'GET',
  path: '/api/v1/reports/:reportId/document',
  feature,
  summary: 'Phiếu báo cáo tháng của đơn vị',
  access: 'report.read',
  params: reportParams,
  query: z.object({ format: paperFormat }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const exportReportForm = defineRoute({
  id: 'exportReportForm',
  method: 'GET',
  path: '/api/v1/report-form',
  feature,
  summary: 'Mẫu báo cáo trống (Bảng 3)',
  access: 'plan.read',
  params: nothing,
  query: z.object({ format: paperFormat }),
  body: nothing,
  answer: bytes,
  file: true,
})

export const getConsolidatedReport = defineRoute({
  id: 'getConsolidatedReport',
  method: 'GET',
  path: '/api/v1/consolidated-reports/:month',
  feature,
  summary: 'Báo cáo tổng hợp của một kỳ (tháng cuối của kỳ): số liệu và lời văn sinh từ các dòng đã chấp nhận',
  access: 'consolidated.read',
  params: z.object({ month }),
  query: z.object({ kind: periodKind.default('month'), planId: id.optional() }),
  body: nothing,
  answer: z.object({
    kind: periodKind,
    month,
    planTitle: z.string(),
    /** `missing`: not sent and past the last day; `notDue`: not sent, the last day has not passed. */
    summary: z.object({
      expected: z.int(),
      onTime: z.int(),
      late: z.int(),
      missing: z.int(),
      notDue: z.int(),
      accepted: z.int(),
      awaitingReview: z.int(),
      returned: z.int(),
    }),
    sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
    lineCount: z.int(),
    /** Every target at the period's cut-off, in the plan's order: what the paper prints as its second appendix. */
    figures: z.array(
      lineFigure.omit({ targetId: true, soft: true, expected: true, rowsOwingEvidence: true }).extend({ taskCode: z.string() }),
    ),
  }),
})
export const exportConsolidatedReport = defineRoute({
  id: 'exportConsolidatedReport',
  method: 'GET',
  path: '/api/v1/consolidated-reports/:month/document',
  feature,
  summary: 'Báo cáo tổng hợp của một kỳ .docx, .pdf, .xlsx theo thể thức văn bản của Đảng',
  access: 'consolidated.read',
  params: z.object({ month }),
  query: z.object({
    format: paperFormat,
    kind: periodKind.default('month'),
    planId: id.optional(),
    number: text(40).optional(),
    issuedOn: day.optional(),
  }),
  body: nothing,
  answer: bytes,
  file: true,
})
