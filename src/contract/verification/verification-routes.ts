import { z } from 'zod'
import { VISIT_FINDINGS } from '#domain/verification/decide-visit.ts'
import { VERIFICATION_ALARMS } from '#domain/verification/verified-share.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, month, offsetQuery, text, version } from '../scalars.ts'
import { sampleRecord } from './sample-record.ts'

const feature = 'verification'
const percent = z.number().nullable()
const finding = z.enum(VISIT_FINDINGS)
const findingCounts = { found: z.int(), partly: z.int(), notFound: z.int() }

export const verificationDraw = z.object({
  drawId: id,
  month,
  /** 1: the month's draw; 2 and more: additions. */
  ordinal: z.int(),
  reason: z.string(),
  /** One number for the whole record, public at once. */
  seal: z.string(),
  size: z.int(),
  checked: z.int(),
  drawnByName: z.string(),
  drawnAt: instant,
})
export type VerificationDraw = z.output<typeof verificationDraw>

export const verificationAlarm = z.object({ code: z.enum(VERIFICATION_ALARMS), sentence: z.string() })

export const verification = z.object({
  /** Oldest first. */
  months: z.array(
    z.object({
      month,
      accepted: z.int(),
      pending: z.int(),
      ...findingCounts,
      /** Percent: mean claim of the accepted lines, verified ÷ claimed of those looked at. */
      claimed: percent,
      share: percent,
      draws: z.array(verificationDraw),
    }),
  ),
  units: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      months: z.array(z.object({ month, ...findingCounts, claimed: percent, share: percent, confirmed: percent })),
      alarms: z.array(verificationAlarm),
    }),
  ),
  mayDraw: z.boolean(),
})
export type Verification = z.output<typeof verification>

export const verificationLine = z.object({
  checkId: id,
  drawId: id,
  ordinal: z.int(),
  reportId: id,
  taskId: id,
  taskCode: z.string(),
  taskTitle: z.string(),
  unitId: id,
  unitName: z.string(),
  month,
  claimedRate: percent,
  finding: finding.nullable(),
  verifiedRate: percent,
  checkedAt: instant.nullable(),
  pictureCount: z.int(),
  version,
})
export type VerificationLine = z.output<typeof verificationLine>

const place = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** Metres. */
  accuracy: z.number().min(0).max(1_000_000),
})
const picture = z.object({
  evidenceId: id,
  fileName: z.string(),
  mime: z.string(),
  size: z.int(),
  takenOn: day.nullable(),
  caption: z.string(),
})

export const verificationLineDetail = verificationLine.extend({
  planId: id,
  /** What the unit reported. */
  result: z.string(),
  evidence: z.array(z.object({ evidenceId: id, fileName: z.string(), mime: z.string(), caption: z.string() })),
  /** Oldest first. */
  visits: z.array(
    z.object({
      ordinal: z.int(),
      finding,
      verifiedRate: percent,
      note: z.string(),
      presentName: z.string(),
      place: place.nullable(),
      visitedByName: z.string(),
      visitedAt: instant,
      pictures: z.array(picture),
    }),
  ),
  mayCheck: z.boolean(),
})
export type VerificationLineDetail = z.output<typeof verificationLineDetail>

const planParams = z.object({ planId: id })
const checkParams = z.object({ checkId: id })

export const getVerification = defineRoute({
  id: 'getVerification',
  method: 'GET',
  path: '/api/v1/plans/:planId/verification',
  feature,
  summary: 'Xác minh ngẫu nhiên: các tháng, các lần chọn, tỷ lệ xác minh ÷ tự báo cáo từng đơn vị, cảnh báo',
  access: 'verification.read',
  params: planParams,
  query: nothing,
  body: nothing,
  answer: verification,
})
export const previewDraw = defineRoute({
  id: 'previewDraw',
  method: 'GET',
  path: '/api/v1/plans/:planId/verification-months/:month/preview',
  feature,
  summary: 'Các dòng đã chấp nhận có thể được chọn của một tháng, với trọng số rủi ro',
  access: 'verification.do',
  params: planParams.extend({ month }),
  query: nothing,
  body: nothing,
  answer: z.object({
    lines: z.array(
      z.object({
        reportId: id,
        taskId: id,
        taskCode: z.string(),
        taskTitle: z.string(),
        unitId: id,
        unitName: z.string(),
        rate: percent,
        weight: z.int(),
        reasons: z.array(z.string()),
      }),
    ),
    usualSize: z.int(),
    earlierDraws: z.int(),
    /** Lines the office has not accepted yet: they cannot come up. */
    pending: z.int(),
  }),
})
export type DrawPreview = z.output<typeof previewDraw.answer>
export const drawSample = defineRoute({
  id: 'drawSample',
  method: 'POST',
  path: '/api/v1/plans/:planId/verification-draws',
  feature,
  summary: 'Chọn ngẫu nhiên các dòng của một tháng; mỗi tháng một lần, chọn bổ sung phải nêu lý do',
  access: 'verification.do',
  params: planParams,
  query: nothing,
  body: z.object({ month, size: z.int().min(1).max(10_000), words: line(200), reason: text(1000).default('') }),
  answer: z.object({ drawId: id }),
  status: 201,
  creates: true,
})
export const getSampleRecord = defineRoute({
  id: 'getSampleRecord',
  method: 'GET',
  path: '/api/v1/verification-draws/:drawId/record',
  feature,
  summary: 'Hồ sơ công bố của một lần chọn: hạt giống, danh sách, trọng số, thuật toán; ai cũng tính lại được',
  access: 'verification.read',
  params: z.object({ drawId: id }),
  query: nothing,
  body: nothing,
  answer: sampleRecord,
})
export const listVerificationLines = defineRoute({
  id: 'listVerificationLines',
  method: 'GET',
  path: '/api/v1/plans/:planId/verification-lines',
  feature,
  summary: 'Các dòng được chọn; dòng chưa kiểm chỉ người kiểm tra thấy',
  access: 'verification.read',
  params: planParams,
  query: z.object({
    month: month.optional(),
    unitId: id.optional(),
    drawId: id.optional(),
    /** `wanting`: found in part or not at all. */
    state: z.enum(['open', 'checked', 'wanting', ...VISIT_FINDINGS]).optional(),
    search: text(100).optional(),
    ...offsetQuery({ most: 200, usual: 100 }),
  }),
  body: nothing,
  answer: z.object({ items: z.array(verificationLine), total: z.int() }),
})
export const getVerificationLine = defineRoute({
  id: 'getVerificationLine',
  method: 'GET',
  path: '/api/v1/verification-lines/:checkId',
  feature,
  summary: 'Một dòng được chọn: báo cáo ghi gì, minh chứng nào, các lần kiểm tại chỗ',
  access: 'verification.read',
  params: checkParams,
  query: nothing,
  body: nothing,
  answer: verificationLineDetail,
})
export const recordVisit = defineRoute({
  id: 'recordVisit',
  method: 'POST',
  path: '/api/v1/verification-lines/:checkId/visits',
  feature,
  summary: 'Ghi kết quả kiểm tại chỗ: có, có một phần, không có; lần trước vẫn giữ',
  access: 'verification.do',
  params: checkParams,
  query: nothing,
  body: z.object({
    finding,
    verifiedRate: z.number().min(0).max(100).nullable().default(null),
    note: text(4000).default(''),
    presentName: text(200).default(''),
    place: place.nullable().default(null),
  }),
  answer: verificationLineDetail,
  status: 201,
  creates: true,
  guarded: true,
})
export const attachVisitPicture = defineRoute({
  id: 'attachVisitPicture',
  method: 'POST',
  path: '/api/v1/verification-lines/:checkId/visits/:visit/pictures',
  feature,
  summary: 'Thêm ảnh vào một lần kiểm tại chỗ',
  access: 'verification.do',
  params: checkParams.extend({ visit: z.coerce.number().int().min(1).max(1000) }),
  query: nothing,
  body: z.object({ caption: text(300).default('') }),
  answer: picture,
  status: 201,
  upload: true,
  creates: true,
})
export const getVisitPicture = defineRoute({
  id: 'getVisitPicture',
  method: 'GET',
  path: '/api/v1/verification-pictures/:evidenceId/file',
  feature,
  summary: 'Tải ảnh của một lần kiểm tại chỗ',
  access: 'verification.read',
  params: z.object({ evidenceId: id }),
  query: nothing,
  body: nothing,
  answer: bytes,
  file: true,
})
