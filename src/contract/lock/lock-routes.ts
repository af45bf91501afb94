import { z } from 'zod'
import { OPEN_REPORT_REASONS } from '#domain/lock/lock-period.ts'
import { SNAPSHOT_PLACES } from '#domain/lock/compare-snapshots.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { id, instant, month, offsetQuery, periodKind, text } from '../scalars.ts'
import { correction, correctionField, correctionState, correctionValue } from './correction-shape.ts'

const feature = 'lock'
const periodParams = z.object({ planId: id, kind: periodKind, month })
const correctionParams = z.object({ correctionId: id })

export const periodLock = z.object({
  planId: id,
  planTitle: z.string(),
  kind: periodKind,
  month,
  reportCount: z.int(),
  /** Whether the last day of a report of the period is over: before that it cannot be locked. */
  isOver: z.boolean(),
  lock: z
    .object({
      lockedAt: instant,
      lockedByName: z.string(),
      note: z.string(),
      unreviewed: z.int(),
      missing: z.int(),
      snapshotSha256: z.string(),
      snapshotSize: z.int(),
    })
    .nullable(),
  /** Reports within reach that the lock would leave, or has left, as they are. */
  open: z.array(z.object({ reportId: id, unitName: z.string(), reason: z.enum(OPEN_REPORT_REASONS) })),
  corrections: z.object({ asked: z.int(), approved: z.int() }),
  /** Base64url of the installation's Ed25519 public key. */
  publicKey: z.string(),
  allowedActions: z.array(z.enum(['lock', 'compare', 'export'])),
})
export type PeriodLock = z.output<typeof periodLock>

export const comparedPeriod = z.object({
  planId: id,
  planTitle: z.string(),
  kind: periodKind,
  month,
  lockedAt: instant,
  snapshotSha256: z.string(),
  comparedAt: instant,
  unexplained: z.int(),
  differences: z.array(
    z.object({
      place: z.enum(SNAPSHOT_PLACES),
      unitName: z.string(),
      taskCode: z.string(),
      rowId: z.string(),
      field: z.string(),
      was: z.string().nullable(),
      now: z.string().nullable(),
      /** Approved corrections that lead from the one value to the other; none: nothing explains the difference. */
      correctionIds: z.array(id),
    }),
  ),
})
export type ComparedPeriod = z.output<typeof comparedPeriod>

export const getPeriodLock = defineRoute({
  id: 'getPeriodLock',
  method: 'GET',
  path: '/api/v1/plans/:planId/periods/:kind/:month/lock',
  feature,
  summary: 'Kỳ báo cáo đã chốt số liệu chưa, ai chốt; báo cáo nào còn dở khi chốt',
  access: 'correction.read',
  params: periodParams,
  query: nothing,
  body: nothing,
  answer: periodLock,
})
export const lockPeriod = defineRoute({
  id: 'lockPeriod',
  method: 'POST',
  path: '/api/v1/plans/:planId/periods/:kind/:month/lock',
  feature,
  summary: 'Chốt số liệu một kỳ, không mở lại được; báo cáo còn dở phải xác nhận từng đơn vị',
  access: 'period.lock',
  params: periodParams,
  query: nothing,
  body: z.object({ confirmed: z.array(id).max(500).default([]), note: text(1000).default('') }),
  answer: periodLock,
  status: 201,
  creates: true,
})
export const compareSnapshot = defineRoute({
  id: 'compareSnapshot',
  method: 'GET',
  path: '/api/v1/plans/:planId/periods/:kind/:month/comparison',
  feature,
  summary: 'So bản chốt với số liệu hiện nay: từng chỗ khác, có đính chính giải thích hay không',
  access: 'proof.read',
  params: periodParams,
  query: nothing,
  body: nothing,
  answer: comparedPeriod,
})
export const exportSnapshot = defineRoute({
  id: 'exportSnapshot',
  method: 'GET',
  path: '/api/v1/plans/:planId/periods/:kind/:month/snapshot',
  feature,
  summary: 'Tải bản chốt số liệu có chữ ký số Ed25519, kiểm tra được ngoài hệ thống',
  access: 'proof.read',
  params: periodParams,
  query: nothing,
  body: nothing,
  answer: bytes,
  file: true,
})
export const listCorrections = defineRoute({
  id: 'listCorrections',
  method: 'GET',
  path: '/api/v1/corrections',
  feature,
  summary: 'Đề nghị đính chính trong phạm vi, mới nhất trước',
  access: 'correction.read',
  params: nothing,
  query: z.object({
    ...offsetQuery({ most: 100, usual: 20 }),
    planId: id.optional(),
    kind: periodKind.optional(),
    month: month.optional(),
    state: correctionState.optional(),
  }),
  body: nothing,
  answer: z.object({ items: z.array(correction), total: z.int() }),
})
export const askCorrection = defineRoute({
  id: 'askCorrection',
  method: 'POST',
  path: '/api/v1/reports/:reportId/lines/:taskId/corrections',
  feature,
  summary: 'Đề nghị đính chính một mục của dòng thuộc kỳ đã chốt',
  access: 'correction.ask',
  params: z.object({ reportId: id, taskId: id }),
  query: nothing,
  body: z.object({ field: correctionField, newValue: correctionValue, reason: text(2000) }),
  answer: correction,
  status: 201,
  creates: true,
})

const decision = { feature, params: correctionParams, query: nothing, answer: correction, guarded: true } as const

export const approveCorrection = defineRoute({
  ...decision,
  id: 'approveCorrection',
  method: 'POST',
  path: '/api/v1/corrections/:correctionId/approval',
  summary: 'Phê duyệt đính chính: dòng nhận giá trị mới, giá trị cũ được giữ lại',
  access: 'correction.approve',
  body: z.object({ note: text(1000).default('') }),
})
export const refuseCorrection = defineRoute({
  ...decision,
  id: 'refuseCorrection',
  method: 'POST',
  path: '/api/v1/corrections/:correctionId/refusal',
  summary: 'Không chấp thuận đính chính, nêu lý do',
  access: 'correction.approve',
  body: z.object({ note: text(1000) }),
})
export const withdrawCorrection = defineRoute({
  ...decision,
  id: 'withdrawCorrection',
  method: 'POST',
  path: '/api/v1/corrections/:correctionId/withdrawal',
  summary: 'Rút đề nghị đính chính chưa được quyết định',
  access: 'correction.ask',
  body: nothing,
})
