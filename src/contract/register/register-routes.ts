import { z } from 'zod'
import { evidenceKind } from '../evidence-kind.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, offsetQuery, text } from '../scalars.ts'
import {
  badCell,
  registerDefinition,
  registerDetail,
  registerEvidence,
  registerRow,
  registerRowDetail,
  registerSummary,
  typedCells,
} from './register-shapes.ts'

const feature = 'register'
const registerParams = z.object({ registerId: id })
const rowParams = registerParams.extend({ rowId: id })
/** Why somebody reads, erases or puts away what others rely on: a word alone says nothing. */
const reason = z.string().trim().min(5).max(500)
/** Written alone or pasted among many. */
const newRow = z.object({
  rowId: id.optional(),
  neighbourhoodId: id.nullable().default(null),
  unitId: id.nullable().default(null),
  cells: typedCells,
})

export const listRegisters = defineRoute({
  id: 'listRegisters',
  method: 'GET',
  path: '/api/v1/registers',
  feature,
  summary: 'Các sổ mà người gọi được xem',
  access: 'register.read',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(registerSummary), allowedActions: z.array(z.enum(['define'])) }),
})
export const getRegister = defineRoute({
  id: 'getRegister',
  method: 'GET',
  path: '/api/v1/registers/:registerId',
  feature,
  summary: 'Một sổ: định nghĩa các cột, quyền của người gọi',
  access: 'register.read',
  params: registerParams,
  query: nothing,
  body: nothing,
  answer: registerDetail,
})
export const createRegister = defineRoute({
  id: 'createRegister',
  method: 'POST',
  path: '/api/v1/registers',
  feature,
  summary: 'Lập sổ mới từ một định nghĩa',
  access: 'register.define',
  params: nothing,
  query: nothing,
  body: z.object({ definition: registerDefinition, note: text(500).default('') }),
  answer: registerDetail,
  status: 201,
  creates: true,
  longBody: true,
})
export const changeRegisterDefinition = defineRoute({
  id: 'changeRegisterDefinition',
  method: 'PUT',
  path: '/api/v1/registers/:registerId/definition',
  feature,
  summary: 'Sửa định nghĩa sổ thành phiên bản mới; các dòng đã có được chuyển theo, không chuyển được thì từ chối',
  access: 'register.define',
  params: registerParams,
  query: nothing,
  body: z.object({
    definition: registerDefinition,
    note: line(500),
    /** Choices that go away and what stands for them: column → old code → new code. */
    choiceMoves: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  }),
  answer: registerDetail,
  guarded: true,
  longBody: true,
})
export const archiveRegister = defineRoute({
  id: 'archiveRegister',
  method: 'POST',
  path: '/api/v1/registers/:registerId/archive',
  feature,
  summary: 'Cất sổ (không nhập thêm được nữa) hoặc mở lại; dòng và số liệu cũ còn nguyên',
  access: 'register.define',
  params: registerParams,
  query: nothing,
  body: z.object({ archived: z.boolean(), reason }),
  answer: registerDetail,
  guarded: true,
})
export const listRegisterDefinitions = defineRoute({
  id: 'listRegisterDefinitions',
  method: 'GET',
  path: '/api/v1/registers/:registerId/definitions',
  feature,
  summary: 'Các phiên bản định nghĩa của sổ',
  access: 'register.read',
  params: registerParams,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({ definitionVersion: z.int(), definition: registerDefinition, note: z.string(), at: instant, byName: z.string() }),
    ),
  }),
})

export const listRegisterRows = defineRoute({
  id: 'listRegisterRows',
  method: 'GET',
  path: '/api/v1/registers/:registerId/rows',
  feature,
  summary: 'Các dòng của sổ, theo trang; dữ liệu cá nhân được che',
  access: 'register.read',
  params: registerParams,
  query: z.object({
    ...offsetQuery({ most: 500, usual: 100 }),
    search: text(100).optional(),
    neighbourhoodId: id.optional(),
    /** `column:value`, several apart by `,`: choices, flags, rows and units that equal the value. */
    equal: text(500).optional(),
    owing: z.enum(['evidence']).optional(),
    /** `ordinal`, `title`, `changed` or a column's code. */
    order: text(40).default('ordinal'),
    descending: z.enum(['true', 'false']).default('false'),
    /** Rows struck out of the register too. */
    withRemoved: z.enum(['true', 'false']).default('false'),
    asOf: day.optional(),
  }),
  body: nothing,
  answer: z.object({ items: z.array(registerRow), total: z.int() }),
})
export const searchRegisterTitles = defineRoute({
  id: 'searchRegisterTitles',
  method: 'GET',
  path: '/api/v1/registers/:registerId/titles',
  feature,
  summary: 'Tìm dòng của sổ để chọn trong một ô tham chiếu',
  access: 'register.read',
  params: registerParams,
  query: z.object({ search: text(100).default(''), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  body: nothing,
  answer: z.object({ items: z.array(z.object({ rowId: id, title: z.string() })) }),
})
export const getRegisterRow = defineRoute({
  id: 'getRegisterRow',
  method: 'GET',
  path: '/api/v1/registers/:registerId/rows/:rowId',
  feature,
  summary: 'Một dòng: ô, minh chứng, lịch sử và người ghi',
  access: 'register.read',
  params: rowParams,
  query: nothing,
  body: nothing,
  answer: registerRowDetail,
})
export const addRegisterRow = defineRoute({
  id: 'addRegisterRow',
  method: 'POST',
  path: '/api/v1/registers/:registerId/rows',
  feature,
  summary: 'Thêm một dòng',
  access: 'register.write',
  params: registerParams,
  query: nothing,
  body: newRow,
  answer: registerRowDetail,
  status: 201,
  creates: true,
})
export const changeRegisterRow = defineRoute({
  id: 'changeRegisterRow',
  method: 'PATCH',
  path: '/api/v1/registers/:registerId/rows/:rowId',
  feature,
  summary: 'Sửa những ô được gửi lên; ô không gửi giữ nguyên',
  access: 'register.write',
  params: rowParams,
  query: nothing,
  body: z.object({ neighbourhoodId: id.nullable().optional(), cells: typedCells, reason: text(500).default('') }),
  answer: registerRowDetail,
  guarded: true,
})
export const removeRegisterRow = defineRoute({
  id: 'removeRegisterRow',
  method: 'POST',
  path: '/api/v1/registers/:registerId/rows/:rowId/removal',
  feature,
  summary: 'Gạch một dòng khỏi sổ (còn trong lịch sử) hoặc khôi phục',
  access: 'register.write',
  params: rowParams,
  query: nothing,
  body: z.object({ removed: z.boolean(), reason: text(500).default('') }),
  answer: registerRowDetail,
  guarded: true,
})
export const enterRegisterRows = defineRoute({
  id: 'enterRegisterRows',
  method: 'POST',
  path: '/api/v1/registers/:registerId/entries',
  feature,
  summary: 'Dán nhiều dòng: kiểm tra trước (checkOnly), hoặc ghi các dòng tốt và trả lại các dòng xấu kèm ô và lý do',
  access: 'register.write',
  params: registerParams,
  query: nothing,
  body: z.object({
    rows: z.array(newRow).min(1).max(2000),
    checkOnly: z.boolean().default(false),
    /** good: keep the good rows; all: all or none. */
    keep: z.enum(['good', 'all']).default('good'),
    /** Rows whose first unique key stands already are changed instead of refused. */
    changesKnown: z.boolean().default(false),
  }),
  answer: z.object({
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    bad: z.array(badCell),
    /** Numbers (from 1) of the rows refused. */
    badRows: z.array(z.int()),
    saved: z.boolean(),
    importId: id.nullable(),
  }),
  longBody: true,
  creates: true,
})
export const unmaskRegisterRows = defineRoute({
  id: 'unmaskRegisterRows',
  method: 'POST',
  path: '/api/v1/registers/:registerId/unmasking',
  feature,
  summary: 'Xem dữ liệu cá nhân không che của các dòng, có lý do; lượt xem được ghi nhật ký',
  access: 'register.unmask',
  params: registerParams,
  query: nothing,
  body: z.object({ rowIds: z.array(id).min(1).max(500), reason }),
  answer: z.object({ items: z.array(registerRow) }),
})
export const eraseRegisterRow = defineRoute({
  id: 'eraseRegisterRow',
  method: 'POST',
  path: '/api/v1/registers/:registerId/rows/:rowId/erasure',
  feature,
  summary: 'Xoá dữ liệu cá nhân của một dòng ở mọi phiên bản, theo yêu cầu hoặc hết hạn lưu; dòng và con số còn lại',
  access: 'register.unmask',
  params: rowParams,
  query: nothing,
  body: z.object({ reason }),
  answer: registerRowDetail,
  guarded: true,
})

export const attachRegisterEvidence = defineRoute({
  id: 'attachRegisterEvidence',
  method: 'POST',
  path: '/api/v1/registers/:registerId/rows/:rowId/evidence',
  feature,
  summary: 'Đính kèm minh chứng cho một dòng của sổ',
  access: 'register.write',
  params: rowParams,
  query: nothing,
  body: z.object({
    kind: evidenceKind,
    columnCode: text(40).default(''),
    documentNumber: text(100).default(''),
    documentDate: z.union([day, z.literal('')]).default(''),
    caption: text(300).default(''),
  }),
  answer: registerEvidence,
  status: 201,
  upload: true,
  creates: true,
})
export const removeRegisterEvidence = defineRoute({
  id: 'removeRegisterEvidence',
  method: 'DELETE',
  path: '/api/v1/register-evidence/:evidenceId',
  feature,
  summary: 'Gỡ minh chứng khỏi dòng; lịch sử còn ghi',
  access: 'register.write',
  params: z.object({ evidenceId: id }),
  query: nothing,
  body: nothing,
  answer: nothing,
  status: 204,
})
export const getRegisterEvidenceFile = defineRoute({
  id: 'getRegisterEvidenceFile',
  method: 'GET',
  path: '/api/v1/register-evidence/:evidenceId/file',
  feature,
  summary: 'Tải minh chứng của dòng',
  access: 'register.read',
  params: z.object({ evidenceId: id }),
  query: nothing,
  body: nothing,
  answer: bytes,
  file: true,
})

export const exportRegister = defineRoute({
  id: 'exportRegister',
  method: 'GET',
  path: '/api/v1/registers/:registerId/workbook',
  feature,
  summary: 'Sổ ra Excel: mẫu trống để nhập, hoặc các dòng người gọi được xem (dữ liệu cá nhân được che)',
  access: 'register.read',
  params: registerParams,
  query: z.object({
    content: z.enum(['template', 'rows']).default('rows'),
    search: text(100).optional(),
    neighbourhoodId: id.optional(),
    asOf: day.optional(),
  }),
  body: nothing,
  answer: bytes,
  file: true,
})
export const importRegister = defineRoute({
  id: 'importRegister',
  method: 'POST',
  path: '/api/v1/registers/:registerId/imports',
  feature,
  summary: 'Nhập một tệp Excel vào sổ, tất cả hoặc không dòng nào; trả lời là dòng sự kiện NDJSON báo tiến độ rồi kết quả',
  access: 'register.write',
  params: registerParams,
  query: nothing,
  body: z.object({ checkOnly: z.enum(['true', 'false']).default('false') }),
  answer: bytes,
  upload: true,
  file: true,
})
export const listRegisterImports = defineRoute({
  id: 'listRegisterImports',
  method: 'GET',
  path: '/api/v1/registers/:registerId/imports',
  feature,
  summary: 'Các lần nhập nhiều dòng vào sổ',
  access: 'register.read',
  params: registerParams,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        importId: id,
        fileName: z.string(),
        added: z.int(),
        changed: z.int(),
        unchanged: z.int(),
        at: instant,
        byName: z.string(),
        undoneAt: instant.nullable(),
        allowedActions: z.array(z.enum(['undo'])),
      }),
    ),
  }),
})
export const undoRegisterImport = defineRoute({
  id: 'undoRegisterImport',
  method: 'POST',
  path: '/api/v1/registers/:registerId/imports/:importId/undo',
  feature,
  summary: 'Hoàn tác một lần nhập: gạch dòng đã thêm, trả lại dòng đã sửa; dòng nào đã có người sửa sau đó thì từ chối',
  access: 'register.write',
  params: registerParams.extend({ importId: id }),
  query: nothing,
  body: nothing,
  answer: z.object({ removed: z.int(), restored: z.int() }),
})

export const exportRegisterPack = defineRoute({
  id: 'exportRegisterPack',
  method: 'GET',
  path: '/api/v1/register-pack',
  feature,
  summary: 'Bộ sổ ra một tệp JSON: mọi định nghĩa và công thức chỉ tiêu, không có dòng nào',
  access: 'register.define',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: bytes,
  file: true,
})
export const importRegisterPack = defineRoute({
  id: 'importRegisterPack',
  method: 'POST',
  path: '/api/v1/register-pack',
  feature,
  summary: 'Nhập một bộ sổ từ tệp, hoặc bộ sổ có sẵn cho Kế hoạch 55 (builtIn); sổ đã có thì được giữ',
  access: 'register.define',
  params: nothing,
  query: nothing,
  body: z.object({ builtIn: z.enum(['plan-55']).nullable().default(null), pack: z.unknown().optional() }),
  answer: z.object({
    created: z.array(z.string()),
    kept: z.array(z.string()),
    formulas: z.int(),
    /** Targets of the pack that no target of a plan in force or in preparation matches. */
    unmatched: z.array(z.string()),
    /** Targets left without a formula, because a register of the ward's own lacks what it counts. */
    unfit: z.array(z.string()),
  }),
  creates: true,
  longBody: true,
})
