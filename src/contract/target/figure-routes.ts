import { z } from 'zod'
import { DRILL_PARTS } from '#domain/target/drill-sources.ts'
import { TYPED_FIGURE_KINDS } from '#domain/target/figure-state.ts'
import { nothing } from '../nothing.ts'
import { registerRow } from '../register/register-shapes.ts'
import { defineRoute } from '../route.ts'
import { day, id, line, offsetQuery } from '../scalars.ts'
import { figure, targetDetail } from './figure-shapes.ts'
import { targetFormula } from './formula-shape.ts'

const feature = 'target'
const targetParams = z.object({ targetId: id })

export const listFigures = defineRoute({
  id: 'listFigures',
  method: 'GET',
  path: '/api/v1/plans/:planId/figures',
  feature,
  summary: 'Số liệu của mọi chỉ tiêu trong kế hoạch vào một ngày: mức tối thiểu, cam kết, thực tế, lộ trình',
  access: 'plan.read',
  params: z.object({ planId: id }),
  /** Absent: today. A past day gives what stood at its end. */
  query: z.object({ asOf: day.optional() }),
  body: nothing,
  answer: z.object({
    asOf: day,
    items: z.array(figure),
    /** Percent: the mean of how far the figures have come towards what they owe; null without figures. */
    computedRate: z.number().nullable(),
  }),
})
export const getTarget = defineRoute({
  id: 'getTarget',
  method: 'GET',
  path: '/api/v1/targets/:targetId',
  feature,
  summary: 'Một chỉ tiêu: nghĩa vụ và kết quả, công thức bằng lời, lộ trình, số liệu nhập tay, lịch sử công thức',
  access: 'plan.read',
  params: targetParams,
  query: z.object({ asOf: day.optional() }),
  body: nothing,
  answer: targetDetail,
})
export const listTargetRows = defineRoute({
  id: 'listTargetRows',
  method: 'GET',
  path: '/api/v1/targets/:targetId/rows',
  feature,
  summary: 'Những dòng sổ (hoặc đơn vị) mà con số được đếm từ đó: phần đạt, toàn bộ, còn thiếu',
  access: 'register.read',
  params: targetParams,
  query: z.object({
    /** part: counted above the line; whole: below it; missing: of the whole, those not in the part. */
    part: z.enum(DRILL_PARTS).default('part'),
    /** Which of `sources`, from 0. */
    source: z.coerce.number().int().min(0).max(40).default(0),
    asOf: day.optional(),
    /** Only rows of this unit (as neighbourhood or keeping unit). */
    unitId: id.optional(),
    ...offsetQuery({ most: 200, usual: 50 }),
  }),
  body: nothing,
  answer: z.object({
    asOf: day,
    /** What is counted: registers, or (registerId null) units of the ward. `readable` false: only the number may be told. */
    sources: z.array(z.object({ registerId: id.nullable(), name: z.string(), total: z.int(), readable: z.boolean() })),
    source: z.int(),
    /** Of the chosen source, in the reader's reach; `countsOnly`: no row is shown because the register is closed to the reader. */
    total: z.int(),
    countsOnly: z.boolean(),
    rows: z.array(registerRow),
    units: z.array(z.object({ unitId: id, name: z.string() })),
  }),
})
export const setTargetFormula = defineRoute({
  id: 'setTargetFormula',
  method: 'PUT',
  path: '/api/v1/targets/:targetId/formula',
  feature,
  summary: 'Ghi công thức tính chỉ tiêu thành phiên bản mới; kiểm tra với định nghĩa sổ trước khi ghi',
  access: 'register.define',
  params: targetParams,
  query: nothing,
  body: z.object({ formula: targetFormula, note: line(500), seenVersion: z.int().min(0) }),
  answer: targetDetail,
  longBody: true,
})
export const typeFigure = defineRoute({
  id: 'typeFigure',
  method: 'POST',
  path: '/api/v1/targets/:targetId/typed-figures',
  feature,
  summary: 'Nhập tay một số liệu (hoặc mức gốc) kèm nguồn; chỉ tiêu tính từ sổ thì không nhập giá trị được',
  access: 'figure.type',
  params: targetParams,
  query: nothing,
  body: z.object({
    kind: z.enum(TYPED_FIGURE_KINDS).default('value'),
    /** The neighbourhood it is about, where each owes the target. */
    unitId: id.nullable().default(null),
    asOf: day,
    value: z.number().min(-1e15).max(1e15),
    /** Where it was taken from: at least 10 characters. */
    source: line(500),
  }),
  answer: targetDetail,
  status: 201,
  creates: true,
})
export const withdrawTypedFigure = defineRoute({
  id: 'withdrawTypedFigure',
  method: 'POST',
  path: '/api/v1/typed-figures/:figureId/withdrawal',
  feature,
  summary: 'Rút một số liệu nhập tay; lịch sử còn ghi ai nhập, ai rút',
  access: 'figure.type',
  params: z.object({ figureId: id }),
  query: nothing,
  body: z.object({ reason: line(500) }),
  answer: targetDetail,
})
