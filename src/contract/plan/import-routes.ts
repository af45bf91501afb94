import { z } from 'zod'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, text, version } from '../scalars.ts'

/** The extraction as stored and mended; its full shape is `plan-extraction-shape.ts`, checked again by the use case. */
export const extractionDocument = z.record(z.string(), z.unknown())

export const sourceBlock = z.union([
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({
    type: z.literal('table'),
    sheet: z.string().optional(),
    rows: z.array(z.array(z.object({ text: z.string(), anchorRow: z.int(), anchorColumn: z.int(), bold: z.boolean().optional() }))),
  }),
])

/** How one name in the plan's words is read against the unit tree; a person confirms each. */
export const nameResolution = z.object({
  name: z.string(),
  match: z.enum(['exact', 'alias', 'group', 'external', 'unknown']),
  unitIds: z.array(id),
  candidates: z.array(z.object({ unitId: id, unitName: z.string(), score: z.number() })),
  /** A party outside the ward's units, as `mendImport` takes it back. */
  external: z.boolean(),
  confirmed: z.boolean(),
})

export const planImport = z.object({
  importId: id,
  fileName: z.string(),
  status: z.enum(['draft', 'confirmed', 'discarded']),
  createdAt: instant,
  createdBy: z.string(),
  extraction: extractionDocument,
  source: z.array(sourceBlock),
  /** Rows of the source beyond what is shown. */
  sourceRowsLeftOut: z.int(),
  resolutions: z.array(nameResolution),
  planId: id.nullable(),
  version,
})
export type PlanImportAnswer = z.output<typeof planImport>

const importParams = z.object({ importId: id })

export const createImport = defineRoute({
  id: 'createImport',
  method: 'POST',
  path: '/api/v1/imports',
  feature: 'plan',
  summary: 'Nộp tệp kế hoạch (.docx, .xlsx, .pdf có chữ, .txt) để bóc tách',
  access: 'plan.import',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: planImport,
  status: 201,
  upload: true,
  creates: true,
})
export const listImports = defineRoute({
  id: 'listImports',
  method: 'GET',
  path: '/api/v1/imports',
  feature: 'plan',
  summary: 'Các lần nhập đang dở',
  access: 'plan.import',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        importId: id,
        fileName: z.string(),
        status: z.enum(['draft', 'confirmed', 'discarded']),
        createdAt: instant,
        taskCount: z.int(),
        planId: id.nullable(),
      }),
    ),
  }),
})
export const getImport = defineRoute({
  id: 'getImport',
  method: 'GET',
  path: '/api/v1/imports/:importId',
  feature: 'plan',
  summary: 'Bản bóc tách đặt cạnh bảng nguồn',
  access: 'plan.import',
  params: importParams,
  query: nothing,
  body: nothing,
  answer: planImport,
})
export const mendImport = defineRoute({
  id: 'mendImport',
  method: 'PUT',
  path: '/api/v1/imports/:importId',
  feature: 'plan',
  summary: 'Sửa bản bóc tách, xác nhận cách hiểu tên đơn vị',
  access: 'plan.import',
  params: importParams,
  query: nothing,
  body: z.object({
    extraction: extractionDocument,
    resolutions: z
      .array(z.object({ name: line(300), unitIds: z.array(id).max(200), external: z.boolean(), confirmed: z.boolean() }))
      .max(500),
  }),
  answer: planImport,
  guarded: true,
  longBody: true,
})
export const confirmImport = defineRoute({
  id: 'confirmImport',
  method: 'POST',
  path: '/api/v1/imports/:importId/confirmation',
  feature: 'plan',
  summary: 'Xác nhận: lập kế hoạch (dự thảo) từ bản bóc tách',
  access: 'plan.import',
  params: importParams,
  query: nothing,
  body: z.object({
    title: line(500),
    number: text(60),
    date: day.nullable(),
    issuer: text(200),
    /** Day 1 of the campaign, for "ngày n/500"; null when the plan has no campaign. */
    campaignStart: day.nullable(),
    campaignEnd: day.nullable(),
  }),
  answer: z.object({ planId: id }),
  status: 201,
  creates: true,
  guarded: true,
})
export const discardImport = defineRoute({
  id: 'discardImport',
  method: 'DELETE',
  path: '/api/v1/imports/:importId',
  feature: 'plan',
  summary: 'Bỏ bản bóc tách',
  access: 'plan.import',
  params: importParams,
  query: nothing,
  body: nothing,
  answer: nothing,
  status: 204,
})
