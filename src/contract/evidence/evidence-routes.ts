import { z } from 'zod'
import { evidenceKind } from '../evidence-kind.ts'
import { bytes, nothing } from '../nothing.ts'
import { evidence } from '../report/report-routes.ts'
import { defineRoute } from '../route.ts'
import { day, id, line, month, pageOf, pageQuery, text, version } from '../scalars.ts'
import { evidenceSignCode, evidenceState, ledgerDetail, ledgerEntry, upload } from './evidence-shapes.ts'

const evidenceParams = z.object({ evidenceId: id })
const uploadParams = z.object({ uploadId: id })
const feature = 'evidence'

export const listEvidence = defineRoute({
  id: 'listEvidence',
  method: 'GET',
  path: '/api/v1/evidence',
  feature,
  summary: 'Sổ minh chứng trong phạm vi của người gọi, mới nhất trước; lọc theo dấu hiệu thì không có tổng số',
  access: 'evidence.read',
  params: nothing,
  query: z.object({
    ...pageQuery,
    unitId: id.optional(),
    month: month.optional(),
    taskId: id.optional(),
    state: evidenceState.optional(),
    kind: evidenceKind.optional(),
    sign: evidenceSignCode.optional(),
    /** Words of the file's name, document number, caption or task, without marks or case. */
    search: text(200).optional(),
  }),
  body: nothing,
  answer: pageOf(ledgerEntry),
})
export const getEvidence = defineRoute({
  id: 'getEvidence',
  method: 'GET',
  path: '/api/v1/evidence/:evidenceId',
  feature,
  summary: 'Một minh chứng: dấu hiệu cần xem, nơi đã dùng cùng tệp hoặc ảnh giống, lịch sử kiểm tra',
  access: 'evidence.read',
  params: evidenceParams,
  query: nothing,
  body: nothing,
  answer: ledgerDetail,
})
export const checkEvidence = defineRoute({
  id: 'checkEvidence',
  method: 'POST',
  path: '/api/v1/evidence/:evidenceId/check',
  feature,
  summary: 'Ghi kết quả kiểm tra: đạt, không đạt (kèm lý do) hoặc bỏ kết quả; If-Match là phiên bản của minh chứng',
  access: 'evidence.check',
  params: evidenceParams,
  query: nothing,
  body: z.object({ state: evidenceState, reason: text(1000).default('') }),
  answer: ledgerDetail,
  guarded: true,
})
export const getEvidencePreview = defineRoute({
  id: 'getEvidencePreview',
  method: 'GET',
  path: '/api/v1/evidence/:evidenceId/preview',
  feature,
  summary: 'Ảnh xem trước (WebP): nhỏ (320 px) hoặc lớn (1600 px), đã bỏ nơi chụp',
  access: 'evidence.read',
  params: evidenceParams,
  query: z.object({ size: z.enum(['thumbnail', 'preview']).default('thumbnail') }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const reuseEvidence = defineRoute({
  id: 'reuseEvidence',
  method: 'POST',
  path: '/api/v1/reports/:reportId/lines/:taskId/evidence-reuse',
  feature,
  summary: 'Dùng lại một tệp đã có cho dòng này, không phải gửi lại',
  access: 'report.edit',
  params: z.object({ reportId: id, taskId: id }),
  query: nothing,
  body: z.object({
    evidenceId: id,
    kind: evidenceKind.optional(),
    documentNumber: text(100).optional(),
    documentDate: day.nullable().optional(),
    caption: text(300).optional(),
  }),
  answer: evidence,
  status: 201,
  creates: true,
})

export const listUploads = defineRoute({
  id: 'listUploads',
  method: 'GET',
  path: '/api/v1/uploads',
  feature,
  summary: 'Tệp người gọi đang gửi dở, để gửi tiếp',
  access: 'report.edit',
  params: nothing,
  query: z.object({ reportId: id.optional() }),
  body: nothing,
  answer: z.object({ items: z.array(upload) }),
})
export const createUpload = defineRoute({
  id: 'createUpload',
  method: 'POST',
  path: '/api/v1/uploads',
  feature,
  summary: 'Bắt đầu gửi một tệp thành nhiều phần cho một dòng báo cáo; giữ 7 ngày',
  access: 'report.edit',
  params: nothing,
  query: nothing,
  body: z.object({
    reportId: id,
    taskId: id,
    kind: evidenceKind,
    documentNumber: text(100).default(''),
    documentDate: day.nullable().default(null),
    caption: text(300).default(''),
    fileName: line(200),
    /** Bytes of the whole. */
    size: z.int().min(0).max(1_000_000_000),
    /** Of the whole, in lower-case hex; compared at the end when given. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  answer: upload,
  status: 201,
  creates: true,
})
export const getUpload = defineRoute({
  id: 'getUpload',
  method: 'GET',
  path: '/api/v1/uploads/:uploadId',
  feature,
  summary: 'Đã nhận được bao nhiêu byte',
  access: 'report.edit',
  params: uploadParams,
  query: nothing,
  body: nothing,
  answer: upload,
})
export const sendUploadBytes = defineRoute({
  id: 'sendUploadBytes',
  method: 'PATCH',
  path: '/api/v1/uploads/:uploadId',
  feature,
  summary: 'Gửi tiếp từ vị trí `offset`; thân là byte (application/offset+octet-stream). Sai vị trí: UPLOAD_OFFSET_DIFFERS kèm vị trí đúng',
  access: 'report.edit',
  params: uploadParams,
  query: z.object({ offset: z.coerce.number().int().min(0).max(1_000_000_000) }),
  body: nothing,
  answer: upload,
  rawBody: true,
})
export const finishUpload = defineRoute({
  id: 'finishUpload',
  method: 'POST',
  path: '/api/v1/uploads/:uploadId/attachment',
  feature,
  summary: 'Đủ byte: kiểm tra tệp và đính kèm vào dòng; gọi lại cho cùng câu trả lời',
  access: 'report.edit',
  params: uploadParams,
  query: nothing,
  body: nothing,
  answer: evidence,
  status: 201,
  creates: true,
})
export const cancelUpload = defineRoute({
  id: 'cancelUpload',
  method: 'DELETE',
  path: '/api/v1/uploads/:uploadId',
  feature,
  summary: 'Bỏ tệp đang gửi dở',
  access: 'report.edit',
  params: uploadParams,
  query: nothing,
  body: nothing,
  answer: nothing,
  status: 204,
})

export const evidenceRules = z.object({
  /** Bytes of one file at the most. */
  largestFile: z.int(),
  /** Endings of names that are taken, without the dot. */
  endings: z.array(z.string()),
  /** Whether a virus scanner is set up, and whether it answered just now. */
  scanner: z.enum(['none', 'answers', 'silent']),
  /** Whether pictures of iPhones can be shown, or only kept. */
  heicPreview: z.boolean(),
  /** Where the ward lies; null: not said yet, and then no picture counts as far away. */
  place: z.object({ latitude: z.number(), longitude: z.number(), radiusKm: z.number() }).nullable(),
  /** The ward's version: If-Match of `saveWardPlace`. */
  version,
})
export const getEvidenceRules = defineRoute({
  id: 'getEvidenceRules',
  method: 'GET',
  path: '/api/v1/evidence-rules',
  feature,
  summary: 'Loại tệp và dung lượng được nhận, máy quét vi-rút, vị trí của phường',
  access: 'ward.read',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: evidenceRules,
})
export const saveWardPlace = defineRoute({
  id: 'saveWardPlace',
  method: 'PUT',
  path: '/api/v1/ward/place',
  feature,
  summary: 'Vị trí của phường và bán kính (km) mà ảnh chụp ngoài đó bị nêu để xem; null: không xét',
  access: 'ward.manage',
  params: nothing,
  query: nothing,
  body: z.object({
    place: z
      .object({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        radiusKm: z.number().min(0.1).max(500),
      })
      .nullable(),
  }),
  answer: evidenceRules,
  guarded: true,
})
