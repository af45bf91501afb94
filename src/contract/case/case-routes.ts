import { z } from 'zod'
import { CASE_AUTHORITIES, CASE_DUE_STATES, CASE_KINDS, CASE_SOURCES, CASE_STATES } from '#domain/case/case-file.ts'
import { CASE_ACTIONS } from '#domain/case/case-life.ts'
import { LONGEST_CASE_TITLE } from '#domain/case/case-texts.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, offsetQuery, paperFormat, text, version } from '../scalars.ts'

const kind = z.enum(CASE_KINDS)
const authority = z.enum(CASE_AUTHORITIES)
const sentUp = z.object({ superior: line(200), documentNumber: line(60), sentOn: day })

export const caseSummary = z.object({
  caseId: id,
  number: z.int(),
  kind,
  title: z.string(),
  taskId: id.nullable(),
  taskCode: z.string(),
  raisedOn: day,
  raisedUnitId: id,
  raisedUnitName: z.string(),
  ownerUnitId: id.nullable(),
  ownerUnitName: z.string(),
  ownerName: z.string(),
  authority: authority.nullable(),
  deadline: day.nullable(),
  state: z.enum(CASE_STATES),
  answer: z.string(),
  answeredOn: day.nullable(),
  dueState: z.enum(CASE_DUE_STATES),
  /** Days from its raising to its answer, or until today. */
  age: z.int(),
  version,
})
export type CaseSummary = z.output<typeof caseSummary>

export const caseDetail = caseSummary.extend({
  body: z.string(),
  taskTitle: z.string(),
  planId: id.nullable(),
  /** The report's line and field it was made of. */
  reportId: id.nullable(),
  source: z.enum(CASE_SOURCES).nullable(),
  sentUp: z.object({ superior: z.string(), documentNumber: z.string(), sentOn: day }).nullable(),
  raisedAt: instant,
  raisedByName: z.string(),
  ownerMemberId: id.nullable(),
  /** The register row by which targets count it; null while there is none. */
  row: z.object({ registerId: id, rowId: id }).nullable(),
  events: z.array(
    z.object({
      kind: z.enum(['raised', 'assigned', 'started', 'answered', 'sent_up', 'superior_answered', 'rejected', 'confirmed', 'reopened']),
      at: instant,
      byName: z.string(),
      note: z.string(),
      ownerUnitName: z.string(),
      deadline: day.nullable(),
    }),
  ),
  allowedActions: z.array(z.enum(CASE_ACTIONS)),
})
export type CaseDetail = z.output<typeof caseDetail>

const feature = 'case'
const caseParams = z.object({ caseId: id })
const reason = text(1000)
const answer = z.object({ answer: text(4000), answeredOn: day })

const filters = {
  search: text(100).optional(),
  unitId: id.optional(),
  taskId: id.optional(),
  reportId: id.optional(),
  /** `open`: not closed and not rejected; `pending`: something is still to be done in the ward. */
  state: z.enum(['open', 'pending', ...CASE_STATES]).optional(),
  kind: kind.optional(),
  authority: authority.optional(),
  due: z.enum(['overdue']).optional(),
  order: z.enum(['overdue', 'oldest', 'newest']).default('overdue'),
}

export const listCases = defineRoute({
  id: 'listCases',
  method: 'GET',
  path: '/api/v1/cases',
  feature,
  summary: 'Vụ việc đơn vị nêu hoặc được giao, quá hạn lên đầu, theo trang',
  access: 'case.read',
  params: nothing,
  query: z.object({ ...filters, ...offsetQuery({ most: 200, usual: 50 }) }),
  body: nothing,
  answer: z.object({ items: z.array(caseSummary), total: z.int() }),
})
export const exportCases = defineRoute({
  id: 'exportCases',
  method: 'GET',
  path: '/api/v1/case-list/document',
  feature,
  summary: 'Danh sách vụ việc đã lọc ra .xlsx, .docx, .pdf',
  access: 'case.read',
  params: nothing,
  query: z.object({ ...filters, format: paperFormat }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const raiseCase = defineRoute({
  id: 'raiseCase',
  method: 'POST',
  path: '/api/v1/cases',
  feature,
  summary: 'Nêu một vụ việc không từ dòng báo cáo',
  access: 'case.raise',
  params: nothing,
  query: nothing,
  body: z.object({ unitId: id, taskId: id.nullable().default(null), kind, title: line(LONGEST_CASE_TITLE), body: text(4000).default('') }),
  answer: caseDetail,
  status: 201,
  creates: true,
})
export const raiseCaseOfLine = defineRoute({
  id: 'raiseCaseOfLine',
  method: 'POST',
  path: '/api/v1/reports/:reportId/lines/:taskId/cases',
  feature,
  summary: 'Chuyển khó khăn hoặc kiến nghị của một dòng báo cáo thành vụ việc',
  access: 'case.raise',
  params: z.object({ reportId: id, taskId: id }),
  query: nothing,
  body: z.object({ source: z.enum(CASE_SOURCES), kind: kind.default('bottleneck'), title: text(LONGEST_CASE_TITLE).default('') }),
  answer: caseDetail,
  status: 201,
  creates: true,
})
export const getCase = defineRoute({
  id: 'getCase',
  method: 'GET',
  path: '/api/v1/cases/:caseId',
  feature,
  summary: 'Một vụ việc với lịch sử từng bước',
  access: 'case.read',
  params: caseParams,
  query: nothing,
  body: nothing,
  answer: caseDetail,
})
export const assignCase = defineRoute({
  id: 'assignCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/assignment',
  feature,
  summary: 'Giao vụ việc: đơn vị và người xử lý, thẩm quyền, thời hạn; giao lại khi còn đang xử lý',
  access: 'case.direct',
  params: caseParams,
  query: nothing,
  body: z.object({
    ownerUnitId: id,
    ownerMemberId: id.nullable().default(null),
    kind,
    authority,
    deadline: day,
    note: text(1000).default(''),
  }),
  answer: caseDetail,
  guarded: true,
})
export const startCase = defineRoute({
  id: 'startCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/start',
  feature,
  summary: 'Đơn vị được giao bắt đầu xử lý',
  access: 'case.answer',
  params: caseParams,
  query: nothing,
  body: nothing,
  answer: caseDetail,
  guarded: true,
})
export const answerCase = defineRoute({
  id: 'answerCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/answer',
  feature,
  summary: 'Đơn vị được giao trả lời đơn vị đã nêu, với ngày xử lý xong',
  access: 'case.answer',
  params: caseParams,
  query: nothing,
  body: answer,
  answer: caseDetail,
  guarded: true,
})
export const recordSuperiorAnswer = defineRoute({
  id: 'recordSuperiorAnswer',
  method: 'POST',
  path: '/api/v1/cases/:caseId/superior-answer',
  feature,
  summary: 'Ghi trả lời của cấp trên cho vụ việc đã chuyển',
  access: 'case.direct',
  params: caseParams,
  query: nothing,
  body: answer,
  answer: caseDetail,
  guarded: true,
})
export const sendCaseUp = defineRoute({
  id: 'sendCaseUp',
  method: 'POST',
  path: '/api/v1/cases/:caseId/sending-up',
  feature,
  summary: 'Chuyển cấp trên: cấp nào, số văn bản, ngày gửi',
  access: 'case.direct',
  params: caseParams,
  query: nothing,
  body: sentUp,
  answer: caseDetail,
  guarded: true,
})
export const rejectCase = defineRoute({
  id: 'rejectCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/rejection',
  feature,
  summary: 'Từ chối vụ việc, nêu lý do',
  access: 'case.direct',
  params: caseParams,
  query: nothing,
  body: z.object({ reason }),
  answer: caseDetail,
  guarded: true,
})
export const confirmCase = defineRoute({
  id: 'confirmCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/confirmation',
  feature,
  summary: 'Đơn vị đã nêu xác nhận trả lời; vụ việc đóng',
  access: 'case.raise',
  params: caseParams,
  query: nothing,
  body: z.object({ note: text(1000).default('') }),
  answer: caseDetail,
  guarded: true,
})
export const reopenCase = defineRoute({
  id: 'reopenCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/reopening',
  feature,
  summary: 'Mở lại vụ việc chưa được giải quyết, nêu lý do',
  access: 'case.raise',
  params: caseParams,
  query: nothing,
  body: z.object({ reason }),
  answer: caseDetail,
  guarded: true,
})
