import { z } from 'zod'
import { EXTENSION_STATES } from '#domain/period/extension.ts'
import { CALENDAR_YEARS, HOLIDAY_OCCASIONS } from '#domain/period/working-calendar.ts'
import { nothing } from '../nothing.ts'
import { reportDetail, reportState } from '../report/report-routes.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, month, offsetQuery, periodKind, text, version } from '../scalars.ts'

const feature = 'period'

/** In ÷ expected and first in time ÷ expected; a share is 0 … 1, null where nothing was expected. */
const tally = z.object({
  expected: z.int(),
  in: z.int(),
  onTime: z.int(),
  late: z.int(),
  missing: z.int(),
  notDue: z.int(),
  returned: z.int(),
  accepted: z.int(),
  completeness: z.number().nullable(),
  punctuality: z.number().nullable(),
})

const timelinessTable = z.object({
  planId: id,
  planTitle: z.string(),
  asOf: day,
  periods: z.array(z.object({ kind: periodKind, month, opensOn: day, endsOn: day, lastDay: day, tally })),
  total: tally,
  units: z.array(z.object({ unitId: id, unitName: z.string(), unitKind: z.string(), tally })),
  unitKinds: z.array(z.object({ unitKind: z.string(), tally })),
  taskGroups: z.array(z.object({ code: z.string(), title: z.string(), tally })),
  reports: z.array(z.object({ reportId: id, unitId: id, kind: periodKind, month, lastDay: day, state: reportState, late: z.boolean() })),
})
export type TimelinessTable = z.output<typeof timelinessTable>

export const getTimeliness = defineRoute({
  id: 'getTimeliness',
  method: 'GET',
  path: '/api/v1/plans/:planId/timeliness',
  feature,
  summary: 'Kỳ báo cáo: đã nộp và đúng hạn theo đơn vị, nhóm, kỳ; `asOf` là một ngày đã qua thì trả lời như ngày đó',
  access: 'timeliness.read',
  params: z.object({ planId: id }),
  query: z.object({ kind: periodKind.optional(), month: month.optional(), asOf: day.optional() }),
  body: nothing,
  answer: timelinessTable,
})

const extension = z.object({
  extensionId: id,
  reportId: id,
  kind: periodKind,
  month,
  unitId: id,
  unitName: z.string(),
  reason: z.string(),
  wantedDay: day,
  askedByName: z.string().nullable(),
  askedAt: instant,
  /** The last day when it was asked, and as it stands now. */
  lastDayBefore: day,
  lastDay: day,
  state: z.enum(EXTENSION_STATES),
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
  decisionNote: z.string(),
  grantedDay: day.nullable(),
  allowedActions: z.array(z.enum(['decide', 'withdraw'])),
  version,
})
export type ExtensionAnswer = z.output<typeof extension>
const extensionParams = z.object({ extensionId: id })

export const listExtensions = defineRoute({
  id: 'listExtensions',
  method: 'GET',
  path: '/api/v1/extensions',
  feature,
  summary: 'Đề nghị gia hạn trong phạm vi của người gọi, mới nhất trước',
  access: 'timeliness.read',
  params: nothing,
  query: z.object({ state: z.enum(EXTENSION_STATES).optional(), reportId: id.optional(), ...offsetQuery({ most: 200, usual: 50 }) }),
  body: nothing,
  answer: z.object({ items: z.array(extension), total: z.int() }),
})
export const askExtension = defineRoute({
  id: 'askExtension',
  method: 'POST',
  path: '/api/v1/reports/:reportId/extensions',
  feature,
  summary: 'Đề nghị gia hạn trước khi hết hạn, nêu lý do và ngày mới',
  access: 'extension.ask',
  params: z.object({ reportId: id }),
  query: nothing,
  body: z.object({ reason: line(1000), wantedDay: day }),
  answer: extension,
  status: 201,
  creates: true,
})
export const decideExtension = defineRoute({
  id: 'decideExtension',
  method: 'POST',
  path: '/api/v1/extensions/:extensionId/decision',
  feature,
  summary: 'Đồng ý (đến ngày đề nghị hoặc ngày khác) hay không đồng ý gia hạn',
  access: 'extension.decide',
  params: extensionParams,
  query: nothing,
  body: z.object({ granted: z.boolean(), day: day.nullable().default(null), note: text(1000).default('') }),
  answer: extension,
  guarded: true,
})
export const withdrawExtension = defineRoute({
  id: 'withdrawExtension',
  method: 'POST',
  path: '/api/v1/extensions/:extensionId/withdrawal',
  feature,
  summary: 'Rút đề nghị gia hạn chưa quyết định',
  access: 'extension.ask',
  params: extensionParams,
  query: nothing,
  body: nothing,
  answer: extension,
  guarded: true,
})

export const declareNothing = defineRoute({
  id: 'declareNothing',
  method: 'POST',
  path: '/api/v1/reports/:reportId/nothing',
  feature,
  summary: 'Khai “không phát sinh” kèm lý do cho mọi dòng còn mở chưa có kết quả',
  access: 'report.edit',
  params: z.object({ reportId: id }),
  query: nothing,
  body: z.object({ reason: line(2000) }),
  answer: reportDetail,
  guarded: true,
})

const calendarDay = z.object({
  day,
  name: z.string(),
  source: z.string(),
  kind: z.enum(['off', 'working']),
  /** The holiday on a rest day that this day makes good. */
  compensates: day.nullable(),
  /** Decided by this office, and may be taken back. */
  own: z.boolean(),
})
const changedCalendar = z.object({ changed: z.int(), movedReports: z.int() })
const year = z.coerce.number().int().min(CALENDAR_YEARS.first).max(CALENDAR_YEARS.last)

export const getCalendar = defineRoute({
  id: 'getCalendar',
  method: 'GET',
  path: '/api/v1/working-calendar',
  feature,
  summary: 'Ngày nghỉ, ngày nghỉ bù và ngày làm bù của một năm: theo luật, theo quyết định hằng năm và của phường',
  access: 'ward.read',
  params: nothing,
  query: z.object({ year }),
  body: nothing,
  answer: z.object({ year: z.int(), days: z.array(calendarDay) }),
})
export const decideCalendarDays = defineRoute({
  id: 'decideCalendarDays',
  method: 'POST',
  path: '/api/v1/working-calendar',
  feature,
  summary: 'Ghi quyết định nghỉ hoặc làm bù cho một ngày hay nhiều ngày liền nhau (nhiều nhất 15 ngày); hạn chưa qua dời theo',
  access: 'calendar.manage',
  params: nothing,
  query: nothing,
  body: z.object({
    firstDay: day,
    lastDay: day,
    kind: z.enum(['off', 'working']),
    occasion: z.enum(HOLIDAY_OCCASIONS),
    name: line(160),
    source: line(200),
  }),
  answer: changedCalendar,
  status: 201,
  creates: true,
})
export const removeCalendarDay = defineRoute({
  id: 'removeCalendarDay',
  method: 'DELETE',
  path: '/api/v1/working-calendar/:day',
  feature,
  summary: 'Xoá quyết định của phường về một ngày',
  access: 'calendar.manage',
  params: z.object({ day }),
  query: nothing,
  body: nothing,
  answer: changedCalendar,
})

const deputy = z.object({
  deputyId: id,
  unitId: id,
  unitName: z.string(),
  absentMemberId: id,
  absentName: z.string(),
  deputyMemberId: id,
  deputyName: z.string(),
  firstDay: day,
  lastDay: day,
  reason: z.string(),
  documentNumber: z.string(),
  appointedByName: z.string().nullable(),
  appointedAt: instant,
  revokedAt: instant.nullable(),
  /** Holds today. */
  holds: z.boolean(),
  mayRevoke: z.boolean(),
  version,
})
export type DeputyAnswer = z.output<typeof deputy>

export const listDeputies = defineRoute({
  id: 'listDeputies',
  method: 'GET',
  path: '/api/v1/deputies',
  feature,
  summary: 'Ai thay người đứng đầu vắng mặt, từ ngày nào đến ngày nào',
  access: 'deputy.manage',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(deputy) }),
})
export const appointDeputy = defineRoute({
  id: 'appointDeputy',
  method: 'POST',
  path: '/api/v1/units/:unitId/deputies',
  feature,
  summary: 'Cử người thay người đứng đầu vắng mặt; hết ngày cuối thì tự hết hiệu lực',
  access: 'deputy.manage',
  params: z.object({ unitId: id }),
  query: nothing,
  body: z.object({
    absentMemberId: id,
    deputyMemberId: id,
    firstDay: day,
    lastDay: day,
    reason: line(500),
    documentNumber: text(100).default(''),
  }),
  answer: deputy,
  status: 201,
  creates: true,
})
export const revokeDeputy = defineRoute({
  id: 'revokeDeputy',
  method: 'POST',
  path: '/api/v1/deputies/:deputyId/revocation',
  feature,
  summary: 'Chấm dứt việc thay trước ngày cuối',
  access: 'deputy.manage',
  params: z.object({ deputyId: id }),
  query: nothing,
  body: nothing,
  answer: deputy,
  guarded: true,
})
