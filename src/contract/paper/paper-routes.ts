import { z } from 'zod'
import { CHASING_KINDS } from '#domain/paper/paper-kind.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, line, offsetQuery, paperFormat, text } from '../scalars.ts'
import { numbering, paperContent, paperDetail, paperKind, paperState, paperSummary } from './paper-shapes.ts'

const feature = 'paper'
const paperParams = z.object({ paperId: id })
const filters = {
  search: text(100).optional(),
  kind: paperKind.optional(),
  unitId: id.optional(),
}

export const listPapers = defineRoute({
  id: 'listPapers',
  method: 'GET',
  path: '/api/v1/papers',
  feature,
  summary: 'Văn bản: dự thảo trước, rồi văn bản đã ban hành, mới trước; đơn vị chỉ thấy văn bản đã ban hành gửi cho mình',
  access: 'paper.read',
  params: nothing,
  query: z.object({
    ...filters,
    state: z.enum([...paperState.options, 'registered']).optional(),
    ...offsetQuery({ most: 200, usual: 50 }),
  }),
  body: nothing,
  answer: z.object({ items: z.array(paperSummary), total: z.int() }),
})
export const draftPaper = defineRoute({
  id: 'draftPaper',
  method: 'POST',
  path: '/api/v1/papers',
  feature,
  summary: 'Soạn dự thảo theo số liệu hôm nay: từ các cảnh báo đã chọn, từ việc chậm của một đơn vị, hoặc của cả phường',
  access: 'paper.draft',
  params: nothing,
  query: nothing,
  body: z.object({ kind: z.enum(CHASING_KINDS), alertIds: z.array(id).max(500).optional(), unitId: id.optional() }),
  answer: paperDetail,
  status: 201,
  creates: true,
})
export const getPaper = defineRoute({
  id: 'getPaper',
  method: 'GET',
  path: '/api/v1/papers/:paperId',
  feature,
  summary: 'Một văn bản: toàn văn, các bản soạn, nơi nhận và giải trình, lịch sử',
  access: 'paper.read',
  params: paperParams,
  query: nothing,
  body: nothing,
  answer: paperDetail,
})
export const editPaper = defineRoute({
  id: 'editPaper',
  method: 'PATCH',
  path: '/api/v1/papers/:paperId',
  feature,
  summary: 'Sửa câu chữ của dự thảo: trích yếu, kính gửi, yêu cầu, thời hạn, nơi nhận, thể thức ký; số liệu không sửa',
  access: 'paper.draft',
  params: paperParams,
  query: nothing,
  body: z.object({
    subject: paperContent.subject.optional(),
    addressees: paperContent.addressees.optional(),
    asked: paperContent.asked.optional(),
    due: paperContent.due.optional(),
    recipients: paperContent.recipients.optional(),
    signer: paperContent.signer.optional(),
  }),
  answer: paperDetail,
  guarded: true,
})
export const redraftPaper = defineRoute({
  id: 'redraftPaper',
  method: 'POST',
  path: '/api/v1/papers/:paperId/versions',
  feature,
  summary: 'Soạn lại theo số liệu mới nhất; bản cũ được giữ nguyên',
  access: 'paper.draft',
  params: paperParams,
  query: nothing,
  body: nothing,
  answer: paperDetail,
  guarded: true,
})
export const issuePaper = defineRoute({
  id: 'issuePaper',
  method: 'POST',
  path: '/api/v1/papers/:paperId/issue',
  feature,
  summary: 'Ghi đã ban hành: số, ngày, người ký; vào sổ đăng ký và báo cho đơn vị nhận',
  access: 'paper.issue',
  params: paperParams,
  query: nothing,
  body: z.object({ number: z.int().min(1).max(99_999).nullable(), issuedOn: day, signerName: text(100), note: text(500).default('') }),
  answer: paperDetail,
  guarded: true,
})
export const withdrawPaper = defineRoute({
  id: 'withdrawPaper',
  method: 'POST',
  path: '/api/v1/papers/:paperId/withdrawal',
  feature,
  summary: 'Huỷ dự thảo hoặc thu hồi văn bản, nêu lý do; số đã cấp vẫn nằm trong sổ',
  access: 'paper.issue',
  params: paperParams,
  query: nothing,
  body: z.object({ reason: text(500) }),
  answer: paperDetail,
  guarded: true,
})
export const answerPaper = defineRoute({
  id: 'answerPaper',
  method: 'POST',
  path: '/api/v1/papers/:paperId/answer',
  feature,
  summary: 'Người đứng đầu đơn vị giải trình theo văn bản, kèm ngày',
  access: 'paper.answer',
  params: paperParams,
  query: nothing,
  body: z.object({ unitId: id, answer: text(8000), answeredOn: day }),
  answer: paperDetail,
  guarded: true,
})
export const attachPaperScan = defineRoute({
  id: 'attachPaperScan',
  method: 'POST',
  path: '/api/v1/papers/:paperId/scan',
  feature,
  summary: 'Gắn bản quét của văn bản đã ký',
  access: 'paper.issue',
  params: paperParams,
  query: nothing,
  body: nothing,
  answer: paperDetail,
  status: 201,
  creates: true,
  upload: true,
})
export const getPaperScan = defineRoute({
  id: 'getPaperScan',
  method: 'GET',
  path: '/api/v1/papers/:paperId/scan',
  feature,
  summary: 'Tải bản quét mới nhất',
  access: 'paper.read',
  params: paperParams,
  query: nothing,
  body: nothing,
  answer: bytes,
  file: true,
})
export const exportPaper = defineRoute({
  id: 'exportPaper',
  method: 'GET',
  path: '/api/v1/papers/:paperId/document',
  feature,
  summary: 'Văn bản ra .docx hoặc .pdf; có thể chọn một bản soạn cũ',
  access: 'paper.read',
  params: paperParams,
  query: z.object({ format: z.enum(['docx', 'pdf']), ordinal: z.coerce.number().int().min(1).optional() }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const exportPaperRegister = defineRoute({
  id: 'exportPaperRegister',
  method: 'GET',
  path: '/api/v1/paper-register/document',
  feature,
  summary: 'Sổ đăng ký văn bản đi đã lọc ra .xlsx, .docx, .pdf',
  access: 'paper.read',
  params: nothing,
  query: z.object({ ...filters, format: paperFormat }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const getPaperNumbering = defineRoute({
  id: 'getPaperNumbering',
  method: 'GET',
  path: '/api/v1/paper-numbering',
  feature,
  summary: 'Các nhiệm kỳ đánh số; mỗi dãy số đã đến số nào, còn thiếu số nào',
  access: 'paper.draft',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: numbering,
})
export const addPaperTerm = defineRoute({
  id: 'addPaperTerm',
  method: 'POST',
  path: '/api/v1/paper-terms',
  feature,
  summary: 'Nhiệm kỳ mới: số văn bản đánh lại từ 01 kể từ ngày này',
  access: 'paper.issue',
  params: nothing,
  query: nothing,
  body: z.object({ startsOn: day, name: line(40) }),
  answer: numbering,
  status: 201,
  creates: true,
})
