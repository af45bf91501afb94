import { z } from 'zod'
import { DIRECTIVE_DRAFT_STATES, DIRECTIVE_SOURCES } from '#domain/work/directive-source.ts'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, offsetQuery, text, version } from '../scalars.ts'
import { authority, filters, workContent, workItemDetail, workItemSummary } from './work-routes.ts'

/** A milestone is `task:milestone`, a report's line `report:task`. */
const sourceId = z.string().regex(/^[0-9a-f-]{36}(:[0-9a-f-]{36})?$/i)
const source = z.object({ kind: z.enum(DIRECTIVE_SOURCES), id: sourceId })

export const directiveSummary = workItemSummary.extend({
  /** The leader's own words. */
  sentence: z.string(),
  source: source.extend({ label: z.string() }).nullable(),
  givenByName: z.string(),
  givenAt: instant.nullable(),
})
export type DirectiveSummary = z.output<typeof directiveSummary>

const directiveDraft = z.object({
  draftId: id,
  source: source.extend({ label: z.string() }),
  taskId: id,
  taskCode: z.string(),
  unitId: id,
  unitName: z.string(),
  content: z.object({
    title: z.string(),
    instruction: z.string(),
    headMemberId: id.nullable(),
    focalMemberId: id.nullable(),
    coordinators: z.array(id),
    startsOn: day.nullable(),
    due: day.nullable(),
    responsibility: z.string(),
    authority,
    result: z.string(),
    recordedReason: z.string(),
  }),
  preparedByName: z.string(),
  preparedAt: instant,
  state: z.enum(DIRECTIVE_DRAFT_STATES),
  note: z.string(),
  workItemId: id.nullable(),
  /** Whoever prepared it takes it back; others decline it. */
  isOwn: z.boolean(),
  version,
})
export type DirectiveDraft = z.output<typeof directiveDraft>

const directiveGround = z.object({
  source: source.extend({ label: z.string() }),
  result: z.string(),
  tasks: z.array(
    z.object({
      taskId: id,
      planId: id,
      code: z.string(),
      title: z.string(),
      responsibility: z.string(),
      authority,
      /** Products that its next milestone waits for. */
      result: z.string(),
      latestDue: day.nullable(),
      /** A working day that is proposed. */
      due: day,
      units: z.array(z.object({ unitId: id, unitName: z.string(), headMemberId: id.nullable(), focalMemberId: id.nullable() })),
    }),
  ),
  chosen: z.object({ taskId: id, unitId: id }).nullable(),
  mayGive: z.boolean(),
})
export type DirectiveGround = z.output<typeof directiveGround>

const feature = 'work'
const draftParams = z.object({ draftId: id })
const content = {
  source,
  taskId: id,
  unitId: id,
  title: line(300),
  instruction: line(4000),
  headMemberId: workContent.headMemberId.default(null),
  focalMemberId: workContent.focalMemberId.default(null),
  coordinators: workContent.coordinators.default([]),
  startsOn: workContent.startsOn.default(null),
  due: workContent.due.default(null),
  responsibility: workContent.responsibility.default(''),
  authority: workContent.authority.default({ decides: '', approves: '', superior: '' }),
  result: workContent.result.default(''),
  recordedReason: workContent.recordedReason.default(''),
}

export const listDirectives = defineRoute({
  id: 'listDirectives',
  method: 'GET',
  path: '/api/v1/directives',
  feature,
  summary: 'Ý kiến chỉ đạo trong phạm vi của người gọi: về việc gì, giao ai, đến đâu, theo trang',
  access: 'work.read',
  params: nothing,
  query: z.object({
    search: filters.search,
    unitId: filters.unitId,
    taskId: filters.taskId,
    state: filters.state,
    due: filters.due,
    order: filters.order,
    ...offsetQuery({ most: 200, usual: 50 }),
  }),
  body: nothing,
  answer: z.object({ items: z.array(directiveSummary), total: z.int() }),
})
export const getDirectiveGround = defineRoute({
  id: 'getDirectiveGround',
  method: 'GET',
  path: '/api/v1/directive-ground',
  feature,
  summary: 'Mẫu ý kiến chỉ đạo điền sẵn 6 rõ từ nhiệm vụ, chỉ tiêu, mốc, cảnh báo, đơn vị, dòng báo cáo hoặc vụ việc',
  access: 'directive.prepare',
  params: nothing,
  query: z.object({ kind: source.shape.kind, id: sourceId }),
  body: nothing,
  answer: directiveGround,
})
export const giveDirective = defineRoute({
  id: 'giveDirective',
  method: 'POST',
  path: '/api/v1/directives',
  feature,
  summary: 'Cho ý kiến chỉ đạo: thành việc cụ thể đủ 6 rõ của đơn vị, giữ nguyên văn lời chỉ đạo',
  access: 'work.direct',
  params: nothing,
  query: nothing,
  body: z.object({ ...content, draft: z.object({ draftId: id, version }).nullable().default(null) }),
  answer: workItemDetail,
  status: 201,
  creates: true,
})
export const listDirectiveDrafts = defineRoute({
  id: 'listDirectiveDrafts',
  method: 'GET',
  path: '/api/v1/directive-drafts',
  feature,
  summary: 'Dự thảo ý kiến chỉ đạo Văn phòng đã trình, mới nhất lên đầu',
  access: 'directive.prepare',
  params: nothing,
  query: z.object({ state: z.enum(DIRECTIVE_DRAFT_STATES).optional(), ...offsetQuery({ most: 100, usual: 20 }) }),
  body: nothing,
  answer: z.object({ items: z.array(directiveDraft), total: z.int() }),
})
export const prepareDirective = defineRoute({
  id: 'prepareDirective',
  method: 'POST',
  path: '/api/v1/directive-drafts',
  feature,
  summary: 'Văn phòng trình dự thảo ý kiến chỉ đạo; chưa giao việc cho ai đến khi lãnh đạo ban hành',
  access: 'directive.prepare',
  params: nothing,
  query: nothing,
  body: z.object(content),
  answer: directiveDraft,
  status: 201,
  creates: true,
})
export const getDirectiveDraft = defineRoute({
  id: 'getDirectiveDraft',
  method: 'GET',
  path: '/api/v1/directive-drafts/:draftId',
  feature,
  summary: 'Một dự thảo ý kiến chỉ đạo',
  access: 'directive.prepare',
  params: draftParams,
  query: nothing,
  body: nothing,
  answer: directiveDraft,
})
export const closeDirectiveDraft = defineRoute({
  id: 'closeDirectiveDraft',
  method: 'POST',
  path: '/api/v1/directive-drafts/:draftId/closing',
  feature,
  summary: 'Không ban hành dự thảo, nêu lý do; hoặc người trình tự rút',
  access: 'directive.prepare',
  params: draftParams,
  query: nothing,
  body: z.object({ reason: text(1000).default('') }),
  answer: directiveDraft,
  guarded: true,
})
