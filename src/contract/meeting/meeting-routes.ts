import { z } from 'zod'
import { DECISION_KINDS } from '#domain/meeting/decision.ts'
import { LONGEST_MEETING_TITLE } from '#domain/meeting/cut-title.ts'
import { ATTENDANCE_STATES, MEETING_KINDS, MEETING_STATES } from '#domain/meeting/meeting.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, line, month, offsetQuery, text } from '../scalars.ts'
import { agendaItem, decision, meetingDetail, meetingSummary } from './meeting-shapes.ts'

const feature = 'meeting'
const meetingParams = z.object({ meetingId: id })
const itemParams = z.object({ meetingId: id, itemId: id })
const decisionParams = z.object({ meetingId: id, decisionId: id })
const reason = text(1000)
/** Hour and minute of the ward's clock. */
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const plan = {
  heldOn: day,
  startsAt: hour,
  lastsMinutes: z.int().min(15).max(1440),
  place: text(200),
  chairMemberId: id.nullable(),
  secretaryMemberId: id.nullable(),
}

const content = {
  kind: z.enum(DECISION_KINDS),
  text: text(2000),
  taskId: id.nullable(),
  unitId: id.nullable(),
  coordinators: z.array(id).max(40),
  headMemberId: id.nullable(),
  focalMemberId: id.nullable(),
  due: day.nullable(),
  responsibility: text(1000),
  authority: z.object({ decides: text(300), approves: text(300), superior: text(300) }),
  result: text(1000),
}

export const listMeetings = defineRoute({
  id: 'listMeetings',
  method: 'GET',
  path: '/api/v1/meetings',
  feature,
  summary: 'Các cuộc họp, ngày gần nhất lên đầu, theo trang',
  access: 'meeting.read',
  params: nothing,
  query: z.object({
    search: text(100).optional(),
    planId: id.optional(),
    state: z.enum(MEETING_STATES).optional(),
    ...offsetQuery({ most: 100, usual: 25 }),
  }),
  body: nothing,
  answer: z.object({ items: z.array(meetingSummary), total: z.int() }),
})
export const makeMeeting = defineRoute({
  id: 'makeMeeting',
  method: 'POST',
  path: '/api/v1/meetings',
  feature,
  summary:
    'Lập cuộc họp và tài liệu họp: kết luận kỳ trước, việc đỏ, việc vàng, vụ việc quá hạn, chỉ tiêu dự báo không đạt, đơn vị chưa báo cáo',
  access: 'meeting.manage',
  params: nothing,
  query: nothing,
  body: z.object({
    planId: id.nullable().default(null),
    kind: z.enum(MEETING_KINDS),
    /** Any month of the quarter; a thematic meeting has no quarter. */
    month,
    title: text(LONGEST_MEETING_TITLE).default(''),
    heldOn: plan.heldOn,
    startsAt: plan.startsAt.default('08:00'),
    lastsMinutes: plan.lastsMinutes.default(180),
    place: plan.place.default(''),
    chairMemberId: plan.chairMemberId.default(null),
    secretaryMemberId: plan.secretaryMemberId.default(null),
  }),
  answer: meetingDetail,
  status: 201,
  creates: true,
})
export const getMeeting = defineRoute({
  id: 'getMeeting',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId',
  feature,
  summary: 'Một cuộc họp: chương trình, thành phần, kết luận, người gọi được làm gì',
  access: 'meeting.read',
  params: meetingParams,
  query: nothing,
  body: nothing,
  answer: meetingDetail,
})
export const updateMeeting = defineRoute({
  id: 'updateMeeting',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId',
  feature,
  summary: 'Sửa tên, ngày giờ, nơi họp, chủ trì, thư ký trước khi họp; ai đã được mời thì được báo ngày giờ mới',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: z.object({
    title: line(LONGEST_MEETING_TITLE).optional(),
    heldOn: plan.heldOn.optional(),
    startsAt: plan.startsAt.optional(),
    lastsMinutes: plan.lastsMinutes.optional(),
    place: plan.place.optional(),
    chairMemberId: plan.chairMemberId.optional(),
    secretaryMemberId: plan.secretaryMemberId.optional(),
  }),
  answer: meetingDetail,
  guarded: true,
})
export const remakeMeetingPack = defineRoute({
  id: 'remakeMeetingPack',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/pack',
  feature,
  summary: 'Lập lại tài liệu theo số liệu hôm nay; thứ tự, nội dung thêm tay, lý do bỏ được giữ nguyên',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: nothing,
  answer: meetingDetail,
  guarded: true,
})
export const startMeeting = defineRoute({
  id: 'startMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/start',
  feature,
  summary: 'Bắt đầu họp: tài liệu được giữ nguyên từ đây, biên bản được mở',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: nothing,
  answer: meetingDetail,
  guarded: true,
})
export const concludeMeeting = defineRoute({
  id: 'concludeMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/conclusion',
  feature,
  summary: 'Kết thúc họp: mọi việc đã giao, biên bản được chốt',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: nothing,
  answer: meetingDetail,
  guarded: true,
})
export const cancelMeeting = defineRoute({
  id: 'cancelMeeting',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/cancellation',
  feature,
  summary: 'Huỷ cuộc họp chưa diễn ra, có lý do; ai đã được mời thì được báo',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: z.object({ reason }),
  answer: meetingDetail,
  guarded: true,
})
export const draftMeetingNotice = defineRoute({
  id: 'draftMeetingNotice',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/notice',
  feature,
  summary: 'Soạn dự thảo thông báo kết luận sau khi họp xong',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: nothing,
  answer: meetingDetail,
  guarded: true,
})
export const saveMeetingAttendance = defineRoute({
  id: 'saveMeetingAttendance',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/attendance',
  feature,
  summary: 'Lưu thành phần: trước họp là mời (ai được mời thì được báo một lần), trong họp là điểm danh',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: z.object({
    attendees: z.array(z.object({ unitId: id, memberId: id.nullable(), state: z.enum(ATTENDANCE_STATES), note: text(300) })).max(300),
  }),
  answer: meetingDetail,
  guarded: true,
})
export const orderMeetingAgenda = defineRoute({
  id: 'orderMeetingAgenda',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/order',
  feature,
  summary: 'Sắp lại thứ tự chương trình',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: z.object({ itemIds: z.array(id).max(500) }),
  answer: meetingDetail,
  guarded: true,
})
export const saveMeetingClosing = defineRoute({
  id: 'saveMeetingClosing',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/closing',
  feature,
  summary: 'Lưu ý kiến kết luận chung khi đang họp',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: z.object({ closing: text(8000) }),
  answer: meetingDetail,
  guarded: true,
})
export const addAgendaItem = defineRoute({
  id: 'addAgendaItem',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items',
  feature,
  summary: 'Thêm một nội dung vào chương trình; có nhiệm vụ thì kèm trang của nhiệm vụ',
  access: 'meeting.manage',
  params: meetingParams,
  query: nothing,
  body: z.object({ title: line(LONGEST_MEETING_TITLE), question: text(1000).default(''), taskId: id.nullable().default(null) }),
  answer: agendaItem,
  status: 201,
  creates: true,
})
export const getAgendaItem = defineRoute({
  id: 'getAgendaItem',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/items/:itemId',
  feature,
  summary: 'Một nội dung họp với trang của nhiệm vụ như ngày lập tài liệu',
  access: 'meeting.read',
  params: itemParams,
  query: nothing,
  body: nothing,
  answer: agendaItem,
})
export const changeAgendaItem = defineRoute({
  id: 'changeAgendaItem',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/items/:itemId',
  feature,
  summary: 'Sửa câu hỏi cần quyết, bỏ khỏi chương trình (có lý do) hoặc đưa lại, ghi diễn biến khi đang họp',
  access: 'meeting.manage',
  params: itemParams,
  query: nothing,
  body: z.object({ question: text(1000).optional(), discussion: text(8000).optional(), droppedReason: reason.nullable().optional() }),
  answer: agendaItem,
  guarded: true,
})
export const removeAgendaItem = defineRoute({
  id: 'removeAgendaItem',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/items/:itemId',
  feature,
  summary: 'Xoá nội dung thêm tay, khi chưa có kết luận nào',
  access: 'meeting.manage',
  params: itemParams,
  query: nothing,
  body: nothing,
  answer: meetingDetail,
  guarded: true,
})
export const addMeetingDecision = defineRoute({
  id: 'addMeetingDecision',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items/:itemId/decisions',
  feature,
  summary: 'Ghi một kết luận khi đang họp: giao việc, kết luận hoặc ghi nhận',
  access: 'meeting.manage',
  params: itemParams,
  query: nothing,
  body: z.object({
    kind: content.kind,
    text: content.text.optional(),
    taskId: content.taskId.optional(),
    unitId: content.unitId.optional(),
    coordinators: content.coordinators.optional(),
    headMemberId: content.headMemberId.optional(),
    focalMemberId: content.focalMemberId.optional(),
    due: content.due.optional(),
    responsibility: content.responsibility.optional(),
    authority: content.authority.optional(),
    result: content.result.optional(),
  }),
  answer: decision,
  status: 201,
  creates: true,
})
export const saveMeetingDecision = defineRoute({
  id: 'saveMeetingDecision',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/decisions/:decisionId',
  feature,
  summary: 'Lưu một kết luận đang ghi',
  access: 'meeting.manage',
  params: decisionParams,
  query: nothing,
  body: z.object({
    kind: content.kind.optional(),
    text: content.text.optional(),
    taskId: content.taskId.optional(),
    unitId: content.unitId.optional(),
    coordinators: content.coordinators.optional(),
    headMemberId: content.headMemberId.optional(),
    focalMemberId: content.focalMemberId.optional(),
    due: content.due.optional(),
    responsibility: content.responsibility.optional(),
    authority: content.authority.optional(),
    result: content.result.optional(),
  }),
  answer: decision,
  guarded: true,
})
export const removeMeetingDecision = defineRoute({
  id: 'removeMeetingDecision',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/decisions/:decisionId',
  feature,
  summary: 'Xoá một kết luận chưa thành việc',
  access: 'meeting.manage',
  params: decisionParams,
  query: nothing,
  body: nothing,
  answer: z.object({ decisionId: id }),
  guarded: true,
})
export const assignMeetingDecision = defineRoute({
  id: 'assignMeetingDecision',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/decisions/:decisionId/work',
  feature,
  summary: 'Kết luận thành việc cụ thể đủ 6 rõ; chưa đủ thì từ chối và nêu rõ còn thiếu gì, hoặc giữ ở dạng đề xuất',
  access: 'meeting.manage',
  params: decisionParams,
  query: nothing,
  body: z.object({ asProposed: z.boolean().default(false) }),
  answer: decision,
  guarded: true,
})
export const exportMeetingPack = defineRoute({
  id: 'exportMeetingPack',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/pack/document',
  feature,
  summary: 'Tài liệu họp: chương trình và mỗi nhiệm vụ một trang',
  access: 'meeting.read',
  params: meetingParams,
  query: z.object({ format: z.enum(['docx', 'pdf']) }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const exportMeetingMinutes = defineRoute({
  id: 'exportMeetingMinutes',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/minutes/document',
  feature,
  summary: 'Biên bản cuộc họp',
  access: 'meeting.read',
  params: meetingParams,
  query: z.object({ format: z.enum(['docx', 'pdf']) }),
  body: nothing,
  answer: bytes,
  file: true,
})
