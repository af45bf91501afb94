import { z } from 'zod'
import {
  COMMITMENT_ITEM_KINDS,
  COMMITMENT_LENGTHS,
  COMMITMENT_REASONS,
  COMMITMENT_STATUSES,
  MOST_COMMITMENT_PARTS,
} from '#domain/commitment/commitment.ts'
import { COMPARATORS, TARGET_PERIODS } from '#domain/plan/plan-extraction.ts'
import { bytes, nothing } from '../nothing.ts'
import { assignmentRole } from '../plan/plan-routes.ts'
import { refusalShape } from '../refusal-shape.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, paperFormat, text, version } from '../scalars.ts'

export const commitmentStatus = z.enum(COMMITMENT_STATUSES)
export const commitmentState = z.enum(['none', ...COMMITMENT_STATUSES])
export type CommitmentState = z.output<typeof commitmentState>
const reason = z.enum(COMMITMENT_REASONS)
/** Of a version after the first. */
const laterReason = reason.exclude(['first']).default('raise')

export const promisedTarget = z.object({
  targetId: id,
  value: z.number().min(0).max(1e15),
  /** Null keeps the plan's day. */
  deadline: day.nullable(),
  method: text(COMMITMENT_LENGTHS.method),
})
export const commitmentItem = z.object({
  kind: z.enum(COMMITMENT_ITEM_KINDS),
  taskId: id.nullable(),
  title: text(COMMITMENT_LENGTHS.title),
  place: text(COMMITMENT_LENGTHS.place),
  product: text(COMMITMENT_LENGTHS.product),
  due: day.nullable(),
  personId: id.nullable(),
})

export const minimumTarget = z.object({
  targetId: id,
  taskId: id,
  taskCode: z.string(),
  text: z.string(),
  measure: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z.number(),
  upper: z.number().nullable(),
  unit: z.string(),
  per: z.enum(TARGET_PERIODS).nullable(),
  deadline: day.nullable(),
  soft: z.boolean(),
})

export const commitmentSummary = z.object({
  commitmentId: id,
  planId: id,
  unitId: id,
  ordinal: z.int(),
  status: commitmentStatus,
  reason,
  decisionNumber: z.string(),
  decisionDate: day.nullable(),
  createdByName: z.string(),
  createdAt: instant,
  signedByName: z.string().nullable(),
  signedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
  decisionNote: z.string(),
  version,
})
export type CommitmentSummary = z.output<typeof commitmentSummary>

export const commitment = commitmentSummary.extend({
  unitName: z.string(),
  targets: z.array(promisedTarget),
  items: z.array(commitmentItem),
  /** What signing would refuse now. */
  refusals: z.array(refusalShape),
  warnings: z.array(refusalShape),
  /** edit, discard, sign, decide: what this person may do now. */
  allowedActions: z.array(z.enum(['edit', 'discard', 'sign', 'decide'])),
})
export type Commitment = z.output<typeof commitment>

export const unitCommitment = z.object({
  unit: z.object({ unitId: id, name: z.string() }),
  plan: z.object({ planId: id, title: z.string(), number: z.string(), campaignEnd: day.nullable() }),
  /** The plan's sentence that forbids to lower, and its place. */
  law: z.object({ sentence: z.string(), place: z.string() }),
  tasks: z.array(
    z.object({
      taskId: id,
      taskCode: z.string(),
      title: z.string(),
      role: assignmentRole,
      isLed: z.boolean(),
    }),
  ),
  targets: z.array(minimumTarget),
  people: z.array(z.object({ memberId: id, fullName: z.string() })),
  versions: z.array(commitmentSummary),
  current: commitment.nullable(),
  approved: z.array(promisedTarget),
  allowedActions: z.array(z.enum(['start'])),
})
export type UnitCommitment = z.output<typeof unitCommitment>

export const commitmentRow = z.object({
  unitId: id,
  unitName: z.string(),
  state: commitmentState,
  commitmentId: id.nullable(),
  ordinal: z.int().nullable(),
  reason: reason.nullable(),
  signedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  approvedOrdinal: z.int().nullable(),
  taskCount: z.int(),
  targetCount: z.int(),
  stricterCount: z.int(),
  itemCount: z.int(),
  missingCount: z.int(),
})
export type CommitmentRow = z.output<typeof commitmentRow>

const feature = 'commitment'
const commitmentParams = z.object({ commitmentId: id })
const base = { feature, params: commitmentParams, query: nothing, answer: commitment } as const

export const listCommitments = defineRoute({
  id: 'listCommitments',
  method: 'GET',
  path: '/api/v1/commitments',
  feature,
  summary: 'Cam kết của các đơn vị trong phạm vi: trạng thái, còn thiếu gì, số chỉ tiêu đăng ký cao hơn kế hoạch',
  access: 'commitment.read',
  params: nothing,
  query: z.object({ planId: id.optional(), state: commitmentState.optional(), search: z.string().max(120).optional() }),
  body: nothing,
  answer: z.object({ items: z.array(commitmentRow), counts: z.record(commitmentState, z.int()) }),
})
export const getUnitCommitment = defineRoute({
  id: 'getUnitCommitment',
  method: 'GET',
  path: '/api/v1/units/:unitId/commitment',
  feature,
  summary: 'Một đơn vị: mức tối thiểu của kế hoạch, mức đã phê duyệt, bản đang soạn, mọi phiên bản',
  access: 'commitment.read',
  params: z.object({ unitId: id }),
  query: z.object({ planId: id.optional() }),
  body: nothing,
  answer: unitCommitment,
})
export const startCommitment = defineRoute({
  id: 'startCommitment',
  method: 'POST',
  path: '/api/v1/commitments',
  feature,
  summary: 'Lập bản cam kết mới: từ bản bị trả lại, từ bản đã phê duyệt, hoặc từ mức tối thiểu của kế hoạch',
  access: 'commitment.edit',
  params: nothing,
  query: nothing,
  body: z.object({ unitId: id, planId: id.optional(), reason: laterReason }),
  answer: commitment,
  status: 201,
  creates: true,
})
export const getCommitment = defineRoute({
  ...base,
  id: 'getCommitment',
  method: 'GET',
  path: '/api/v1/commitments/:commitmentId',
  summary: 'Một phiên bản của cam kết',
  access: 'commitment.read',
  body: nothing,
})
export const saveCommitment = defineRoute({
  ...base,
  id: 'saveCommitment',
  method: 'PUT',
  path: '/api/v1/commitments/:commitmentId',
  summary: 'Lưu bản đang soạn; mức thấp hơn kế hoạch hoặc thấp hơn mức đã phê duyệt bị từ chối',
  access: 'commitment.edit',
  body: z.object({
    reason: laterReason,
    decisionNumber: text(100).default(''),
    decisionDate: day.nullable().default(null),
    targets: z.array(promisedTarget).max(MOST_COMMITMENT_PARTS),
    items: z.array(commitmentItem).max(MOST_COMMITMENT_PARTS),
  }),
  guarded: true,
})
export const discardCommitment = defineRoute({
  ...base,
  id: 'discardCommitment',
  method: 'DELETE',
  path: '/api/v1/commitments/:commitmentId',
  summary: 'Bỏ bản đang soạn, chưa ký',
  access: 'commitment.edit',
  body: nothing,
  answer: nothing,
  status: 204,
  guarded: true,
})
export const signCommitment = defineRoute({
  ...base,
  id: 'signCommitment',
  method: 'POST',
  path: '/api/v1/commitments/:commitmentId/signature',
  summary: 'Người đứng đầu ký cam kết; mọi điều còn thiếu trả về một lần',
  access: 'commitment.sign',
  body: nothing,
  guarded: true,
})
export const approveCommitment = defineRoute({
  ...base,
  id: 'approveCommitment',
  method: 'POST',
  path: '/api/v1/commitments/:commitmentId/approval',
  summary: 'Phê duyệt cam kết đã ký; từ đó chỉ được nâng lên',
  access: 'commitment.approve',
  body: nothing,
  guarded: true,
})
export const returnCommitment = defineRoute({
  ...base,
  id: 'returnCommitment',
  method: 'POST',
  path: '/api/v1/commitments/:commitmentId/return',
  summary: 'Trả lại cam kết đã ký, kèm lý do',
  access: 'commitment.approve',
  body: z.object({ reason: text(2000) }),
  guarded: true,
})
export const exportCommitmentForm = defineRoute({
  ...base,
  id: 'exportCommitmentForm',
  method: 'GET',
  path: '/api/v1/commitments/:commitmentId/form',
  summary: 'Biểu Excel của bản cam kết, để điền rồi nhập lại',
  access: 'commitment.read',
  query: z.object({ format: z.enum(['xlsx']).default('xlsx') }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const importCommitment = defineRoute({
  ...base,
  id: 'importCommitment',
  method: 'POST',
  path: '/api/v1/commitments/:commitmentId/form',
  summary: 'Nhập biểu Excel đã điền vào bản đang soạn, tất cả hoặc không; cùng quy tắc với màn hình',
  access: 'commitment.edit',
  body: nothing,
  upload: true,
  guarded: true,
})
export const exportCommitment = defineRoute({
  ...base,
  id: 'exportCommitment',
  method: 'GET',
  path: '/api/v1/commitments/:commitmentId/document',
  summary: 'Bản cam kết trách nhiệm để in và ký',
  access: 'commitment.read',
  query: z.object({ format: paperFormat }),
  body: nothing,
  answer: bytes,
  file: true,
})
