import { z } from 'zod'
import { DIRECTIVE_SOURCES } from '#domain/work/directive-source.ts'
import { DUE_STATES } from '#domain/work/work-due.ts'
import { WORK_ORIGINS, WORK_STATES } from '#domain/work/work-item.ts'
import { WORK_ACTIONS } from '#domain/work/work-life.ts'
import { bytes, nothing } from '../nothing.ts'
import { clear } from '../plan/plan-routes.ts'
import { refusalShape } from '../refusal-shape.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, offsetQuery, paperFormat, text, version } from '../scalars.ts'

export const workItemSummary = z.object({
  workItemId: id,
  planId: id,
  taskId: id,
  taskCode: z.string(),
  taskTitle: z.string(),
  ordinal: z.int(),
  origin: z.enum(WORK_ORIGINS),
  /** Part of the unit's approved commitment. */
  isCommitted: z.boolean(),
  title: z.string(),
  unitId: id,
  unitName: z.string(),
  headName: z.string(),
  focalName: z.string(),
  due: day.nullable(),
  dueState: z.enum(DUE_STATES),
  /** Days until it is due, negative when late; null where nothing is owed any more. */
  daysLeft: z.int().nullable(),
  state: z.enum(WORK_STATES),
  progress: z.number().nullable(),
  /** What it waits for: a deliverable of the plan that is not accepted yet. */
  blocked: z.object({ taskId: id, sentence: z.string() }).nullable(),
  missingClears: z.array(clear),
  /** A later day that the unit asks for. */
  askedDue: day.nullable(),
  version,
})
export type WorkItemSummary = z.output<typeof workItemSummary>

export const authority = z.object({ decides: text(300), approves: text(300), superior: text(300) })

export const workItemDetail = workItemSummary.extend({
  instruction: z.string(),
  headMemberId: id.nullable(),
  focalMemberId: id.nullable(),
  coordinators: z.array(z.object({ unitId: id, name: z.string() })),
  startsOn: day.nullable(),
  responsibility: z.string(),
  authority,
  result: z.string(),
  deliverableId: id.nullable(),
  dependencyTitle: z.string().nullable(),
  recordedReason: z.string(),
  clear: z.record(clear, z.boolean()),
  missing: z.array(z.object({ clear, sentence: z.string() })),
  /** The leader's words and what they were about; null of all other work. */
  directive: z
    .object({
      sentence: z.string(),
      source: z.object({ kind: z.enum(DIRECTIVE_SOURCES), id: z.string(), label: z.string() }),
      givenByName: z.string(),
      preparedByName: z.string(),
      givenAt: instant,
    })
    .nullable(),
  outcome: z.string(),
  doneOn: day.nullable(),
  evidenceReference: z.string(),
  cancelReason: z.string(),
  asked: z.object({ due: day, reason: z.string(), byName: z.string(), at: instant }).nullable(),
  returnReason: z.string(),
  createdByName: z.string(),
  createdAt: instant,
  latestDue: day.nullable(),
  warnings: z.array(refusalShape),
  events: z.array(
    z.object({
      kind: z.enum([
        'created',
        'changed',
        'started',
        'submitted',
        'accepted',
        'returned',
        'cancelled',
        'later_asked',
        'later_granted',
        'later_refused',
      ]),
      at: instant,
      byName: z.string(),
      note: z.string(),
      /** Names of the fields that changed, in words. */
      fields: z.array(z.string()),
      dueBefore: day.nullable(),
      dueAfter: day.nullable(),
    }),
  ),
  allowedActions: z.array(z.enum(WORK_ACTIONS)),
  maySetAll: z.boolean(),
})
export type WorkItemDetail = z.output<typeof workItemDetail>

const feature = 'work'
const itemParams = z.object({ workItemId: id })
const reason = text(1000)

export const workContent = {
  title: text(300),
  instruction: text(4000),
  headMemberId: id.nullable(),
  focalMemberId: id.nullable(),
  coordinators: z.array(id).max(50),
  startsOn: day.nullable(),
  due: day.nullable(),
  responsibility: text(2000),
  authority,
  result: text(1000),
  deliverableId: id.nullable(),
  progress: z.number().min(0).max(100).nullable(),
  recordedReason: text(1000),
}

export const filters = {
  search: text(100).optional(),
  planId: id.optional(),
  taskId: id.optional(),
  unitId: id.optional(),
  /** `open`: whatever the unit still has to do. */
  state: z.enum(['open', ...WORK_STATES]).optional(),
  origin: z.enum(WORK_ORIGINS).optional(),
  due: z.enum(['overdue', 'today', 'week', 'without']).optional(),
  queue: z.enum(['toDecide']).optional(),
  order: z.enum(['due', 'task', 'unit', 'newest']).default('due'),
}

export const listWorkItems = defineRoute({
  id: 'listWorkItems',
  method: 'GET',
  path: '/api/v1/work-items',
  feature,
  summary: 'Việc cụ thể trong phạm vi của người gọi, theo trang',
  access: 'work.read',
  params: nothing,
  query: z.object({
    ...filters,
    ...offsetQuery({ most: 200, usual: 50 }),
  }),
  body: nothing,
  answer: z.object({ items: z.array(workItemSummary), total: z.int() }),
})
export const createWorkItem = defineRoute({
  id: 'createWorkItem',
  method: 'POST',
  path: '/api/v1/work-items',
  feature,
  summary: 'Đặt một việc cụ thể của nhiệm vụ: đơn vị tự đặt, Văn phòng giao, hoặc ý kiến chỉ đạo',
  access: 'work.edit',
  params: nothing,
  query: nothing,
  body: z.object({
    taskId: id,
    unitId: id,
    origin: z.enum(WORK_ORIGINS).exclude(['meeting']),
    title: line(300),
    instruction: workContent.instruction.default(''),
    headMemberId: workContent.headMemberId.default(null),
    focalMemberId: workContent.focalMemberId.default(null),
    coordinators: workContent.coordinators.default([]),
    startsOn: workContent.startsOn.default(null),
    due: workContent.due.default(null),
    responsibility: workContent.responsibility.default(''),
    authority: workContent.authority.default({ decides: '', approves: '', superior: '' }),
    result: workContent.result.default(''),
    deliverableId: workContent.deliverableId.default(null),
    recordedReason: workContent.recordedReason.default(''),
  }),
  answer: workItemDetail,
  status: 201,
  creates: true,
})
export const getWorkItem = defineRoute({
  id: 'getWorkItem',
  method: 'GET',
  path: '/api/v1/work-items/:workItemId',
  feature,
  summary: 'Một việc: 6 rõ, phải chờ gì, lịch sử, người gọi được làm gì',
  access: 'work.read',
  params: itemParams,
  query: nothing,
  body: nothing,
  answer: workItemDetail,
})
export const updateWorkItem = defineRoute({
  id: 'updateWorkItem',
  method: 'PATCH',
  path: '/api/v1/work-items/:workItemId',
  feature,
  summary: 'Sửa những mục được gửi lên; lùi hạn phải nêu lý do và do bên đặt hạn thực hiện',
  access: 'work.edit',
  params: itemParams,
  query: nothing,
  body: z.object({
    title: workContent.title.optional(),
    instruction: workContent.instruction.optional(),
    headMemberId: workContent.headMemberId.optional(),
    focalMemberId: workContent.focalMemberId.optional(),
    coordinators: workContent.coordinators.optional(),
    startsOn: workContent.startsOn.optional(),
    due: workContent.due.optional(),
    responsibility: workContent.responsibility.optional(),
    authority: workContent.authority.optional(),
    result: workContent.result.optional(),
    deliverableId: workContent.deliverableId.optional(),
    progress: workContent.progress.optional(),
    recordedReason: workContent.recordedReason.optional(),
    reason: reason.default(''),
  }),
  answer: workItemDetail,
  guarded: true,
})
export const startWorkItem = defineRoute({
  id: 'startWorkItem',
  method: 'POST',
  path: '/api/v1/work-items/:workItemId/start',
  feature,
  summary: 'Bắt đầu làm: khi đủ 6 rõ (hoặc có lý do) và không còn phải chờ sản phẩm khác',
  access: 'work.do',
  params: itemParams,
  query: nothing,
  body: nothing,
  answer: workItemDetail,
  guarded: true,
})
export const submitWorkItem = defineRoute({
  id: 'submitWorkItem',
  method: 'POST',
  path: '/api/v1/work-items/:workItemId/submission',
  feature,
  summary: 'Báo hoàn thành: kết quả nêu sản phẩm, ngày xong, minh chứng; người đứng đầu tự đóng việc của đơn vị mình đặt',
  access: 'work.do',
  params: itemParams,
  query: nothing,
  body: z.object({ outcome: text(4000), doneOn: day, evidenceReference: text(300).default('') }),
  answer: workItemDetail,
  guarded: true,
})
export const acceptWorkItem = defineRoute({
  id: 'acceptWorkItem',
  method: 'POST',
  path: '/api/v1/work-items/:workItemId/acceptance',
  feature,
  summary: 'Nghiệm thu việc đã báo hoàn thành',
  access: 'work.accept',
  params: itemParams,
  query: nothing,
  body: nothing,
  answer: workItemDetail,
  guarded: true,
})
export const returnWorkItem = defineRoute({
  id: 'returnWorkItem',
  method: 'POST',
  path: '/api/v1/work-items/:workItemId/return',
  feature,
  summary: 'Trả lại việc chưa đạt, nêu lý do',
  access: 'work.accept',
  params: itemParams,
  query: nothing,
  body: z.object({ reason }),
  answer: workItemDetail,
  guarded: true,
})
export const cancelWorkItem = defineRoute({
  id: 'cancelWorkItem',
  method: 'POST',
  path: '/api/v1/work-items/:workItemId/cancellation',
  feature,
  summary: 'Huỷ việc, nêu lý do; việc vẫn còn trong danh sách',
  access: 'work.edit',
  params: itemParams,
  query: nothing,
  body: z.object({ reason }),
  answer: workItemDetail,
  guarded: true,
})
export const askLaterDue = defineRoute({
  id: 'askLaterDue',
  method: 'POST',
  path: '/api/v1/work-items/:workItemId/later-due',
  feature,
  summary: 'Đơn vị xin lùi hạn việc được giao, nêu lý do; hạn cũ còn giữ đến khi có quyết định',
  access: 'work.do',
  params: itemParams,
  query: nothing,
  body: z.object({ due: day, reason }),
  answer: workItemDetail,
  guarded: true,
})
export const decideLaterDue = defineRoute({
  id: 'decideLaterDue',
  method: 'POST',
  path: '/api/v1/work-items/:workItemId/later-due/decision',
  feature,
  summary: 'Đồng ý hoặc không đồng ý lùi hạn; không đồng ý phải nêu lý do',
  access: 'work.accept',
  params: itemParams,
  query: nothing,
  body: z.object({ granted: z.boolean(), note: text(1000).default('') }),
  answer: workItemDetail,
  guarded: true,
})
export const exportWorkItems = defineRoute({
  id: 'exportWorkItems',
  method: 'GET',
  path: '/api/v1/work-item-list/document',
  feature,
  summary: 'Danh sách việc cụ thể đã lọc ra .xlsx, .docx, .pdf',
  access: 'work.read',
  params: nothing,
  query: z.object({ ...filters, format: paperFormat }),
  body: nothing,
  answer: bytes,
  file: true,
})
