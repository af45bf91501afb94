import { z } from 'zod'
import { ASSIGNMENT_ROLES } from '#domain/assignment/assignment-role.ts'
import { CLEARS } from '#domain/assignment/six-clears.ts'
import { DELIVERABLE_STATES } from '#domain/report/report-line.ts'
import { bytes, nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, line, month, text, version } from '../scalars.ts'

export const planStatus = z.enum(['draft', 'active', 'archived'])
export const light = z.enum(['done', 'on_track', 'at_risk', 'late'])
export const clear = z.enum(CLEARS)
export const assignmentRole = z.enum(ASSIGNMENT_ROLES)

/** Where the figures of a reason stand: reports (those that the reader may read), a milestone of the task, a target, tasks, or the open work of a unit. */
const reasonSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reports'), reports: z.array(z.object({ reportId: id, unitId: id })) }),
  z.object({ kind: z.literal('milestone'), milestoneId: id }),
  z.object({ kind: z.literal('target'), targetId: id }),
  z.object({ kind: z.literal('tasks'), taskIds: z.array(id) }),
  z.object({ kind: z.literal('work'), unitId: id }),
])

/** A light's reason: rule and figures; the sentence is made from the shared catalogue. */
export const reason = z.object({
  code: z.string(),
  light,
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: z.string(),
  /** Null: the task's own page tells them. */
  about: reasonSource.nullable(),
})
export type Reason = z.output<typeof reason>

/** How something stands, and why. */
export const standing = z.object({ light, reasons: z.array(reason) })

export const planSummary = z.object({
  planId: id,
  title: z.string(),
  number: z.string(),
  date: day.nullable(),
  issuer: z.string(),
  status: planStatus,
  campaignStart: day.nullable(),
  campaignEnd: day.nullable(),
  firstReportingMonth: month.nullable(),
  taskCount: z.int(),
  version,
})

export const discrepancyAnswer = z.object({
  discrepancyId: id,
  kind: z.string(),
  taskCode: z.string().nullable(),
  /** The doubt in one Vietnamese sentence with its figures. */
  sentence: z.string(),
  settled: z.object({ by: z.string(), at: instant, note: z.string() }).nullable(),
})

export const milestone = z.object({ milestoneId: id, ordinal: z.int(), header: z.string(), due: day.nullable(), version })
export const phase = z.object({
  phaseId: id,
  ordinal: z.int(),
  timeText: z.string(),
  start: day.nullable(),
  end: day.nullable(),
  focus: z.string(),
  mandatoryProducts: z.array(z.string()),
  version,
})

export const missingClear = z.object({ clear, code: z.string(), sentence: z.string() })

export const planDetail = planSummary.extend({
  phases: z.array(phase),
  milestones: z.array(milestone),
  groups: z.array(z.object({ code: z.string(), title: z.string() })),
  discrepancies: z.array(discrepancyAnswer),
  readiness: z.object({
    ready: z.boolean(),
    openDiscrepancies: z.int(),
    tasks: z.array(
      z.object({ taskId: id, code: z.string(), title: z.string(), missing: z.array(missingClear), recordedReason: z.string().nullable() }),
    ),
  }),
  allowedActions: z.array(z.string()),
})
export type PlanDetail = z.output<typeof planDetail>

export const memberReference = z.object({ memberId: id, fullName: z.string(), position: z.string(), unitName: z.string() })

export const assignment = z.object({
  unitId: id,
  unitName: z.string(),
  role: assignmentRole,
  /** Files the monthly report on this task. Lead units do; coordinating units when the office says so. */
  reports: z.boolean(),
  /** The words of the plan that named the unit. */
  sourceText: z.string(),
  /** False: the reader is not told who is responsible in this unit. */
  peopleShown: z.boolean(),
  headMember: memberReference.nullable(),
  focalMember: memberReference.nullable(),
  /** `assignment.edit`: naming these two; a head does so for the own unit. */
  allowedActions: z.array(z.string()),
})
/** Head and focal person; absent leaves whoever is named, null names nobody. */
const people = { headMemberId: id.nullable().optional(), focalMemberId: id.nullable().optional() }
export const deliverable = z.object({
  deliverableId: id,
  title: z.string(),
  state: z.enum(DELIVERABLE_STATES),
})
export const taskMilestone = z.object({
  milestoneId: id,
  ordinal: z.int(),
  header: z.string(),
  due: day.nullable(),
  content: z.string(),
  state: z.enum(['not_due', 'due_soon', 'met', 'overdue']),
  deliverables: z.array(deliverable),
})
export const target = z.object({
  targetId: id,
  text: z.string(),
  measure: z.string(),
  comparator: z.string(),
  value: z.number(),
  upper: z.number().nullable(),
  unit: z.string(),
  per: z.string().nullable(),
  deadline: day.nullable(),
  soft: z.boolean(),
  interim: z.boolean(),
  milestoneOrdinal: z.int().nullable(),
})

export const taskSummary = z.object({
  taskId: id,
  code: z.string(),
  title: z.string(),
  groupCode: z.string(),
  light,
  reasons: z.array(reason),
  /** Percent, of `completionMonth`: the mean over all lead units that owe the report; `unitsReported` of them sent it, the others stand with their last ratio. */
  completionRate: z.number().nullable(),
  completionMonth: month.nullable(),
  unitsReported: z.int(),
  unitsOwing: z.int(),
  leadUnits: z.array(z.object({ unitId: id, unitName: z.string() })),
  missingClears: z.array(clear),
  nextDue: day.nullable(),
  nextDueLabel: z.string().nullable(),
  milestones: z.array(taskMilestone),
  targetText: z.string(),
  implementersText: z.string(),
  assignmentText: z.string(),
  version,
})
export type TaskSummary = z.output<typeof taskSummary>

export const taskDetail = taskSummary.extend({
  planId: id,
  /** The lights of its milestones, deliverables and targets. */
  parts: z.array(standing.extend({ kind: z.enum(['milestone', 'deliverable', 'target']), partId: id })),
  planStatus,
  assignments: z.array(assignment),
  externalParties: z.array(z.object({ name: z.string(), role: assignmentRole })),
  /** Those of the accountable lead. */
  headMember: memberReference.nullable(),
  focalMember: memberReference.nullable(),
  responsibilityText: z.string(),
  authority: z.object({ decides: z.string(), approves: z.string(), superior: z.string() }),
  clears: z.record(clear, z.boolean()),
  missing: z.array(missingClear),
  recordedReason: z.object({ by: z.string(), at: instant, text: z.string() }).nullable(),
  targets: z.array(target),
  products: z.array(z.string()),
  productText: z.string(),
  deadlineText: z.string(),
  reports: z.array(
    z.object({
      reportId: id,
      month,
      unitId: id,
      unitName: z.string(),
      result: z.string(),
      completionRate: z.number().nullable(),
      /** As the reviewer confirmed it; null until the line is accepted. */
      verifiedRate: z.number().nullable(),
      reviewState: z.string(),
      submittedAt: instant.nullable(),
      evidenceCount: z.int(),
    }),
  ),
  allowedActions: z.array(z.string()),
})
export type TaskDetail = z.output<typeof taskDetail>

const planParams = z.object({ planId: id })
const taskParams = z.object({ taskId: id })
const feature = 'plan'

export const listPlans = defineRoute({
  id: 'listPlans',
  method: 'GET',
  path: '/api/v1/plans',
  feature,
  summary: 'Các kế hoạch của phường',
  access: 'plan.read',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(planSummary) }),
})
export const getPlan = defineRoute({
  id: 'getPlan',
  method: 'GET',
  path: '/api/v1/plans/:planId',
  feature,
  summary: 'Kế hoạch: giai đoạn, mốc, điểm cần làm rõ, mức sẵn sàng ban hành',
  access: 'plan.read',
  params: planParams,
  query: nothing,
  body: nothing,
  answer: planDetail,
})
export const updatePlan = defineRoute({
  id: 'updatePlan',
  method: 'PATCH',
  path: '/api/v1/plans/:planId',
  feature,
  summary: 'Sửa thông tin chung, ngày bắt đầu và kết thúc đợt thi đua, tên nhóm nhiệm vụ, hạn của mốc và giai đoạn',
  access: 'plan.edit',
  params: planParams,
  query: nothing,
  body: z.object({
    title: line(500).optional(),
    number: text(60).optional(),
    date: day.nullable().optional(),
    issuer: text(200).optional(),
    campaignStart: day.nullable().optional(),
    campaignEnd: day.nullable().optional(),
    groups: z
      .array(z.object({ code: line(20), title: text(300) }))
      .max(50)
      .optional(),
    milestones: z
      .array(z.object({ milestoneId: id, due: day.nullable() }))
      .max(50)
      .optional(),
    phases: z
      .array(z.object({ phaseId: id, start: day.nullable(), end: day.nullable() }))
      .max(50)
      .optional(),
  }),
  answer: planDetail,
  guarded: true,
})
export const settleDiscrepancy = defineRoute({
  id: 'settleDiscrepancy',
  method: 'POST',
  path: '/api/v1/plans/:planId/discrepancies/:discrepancyId/settlement',
  feature,
  summary: 'Ghi cách hiểu đã chọn cho một điểm cần làm rõ',
  access: 'plan.edit',
  params: planParams.extend({ discrepancyId: id }),
  query: nothing,
  body: z.object({ note: line(1000) }),
  answer: discrepancyAnswer,
})
export const settleAllDiscrepancies = defineRoute({
  id: 'settleAllDiscrepancies',
  method: 'POST',
  path: '/api/v1/plans/:planId/settlement',
  feature,
  summary: 'Ghi cùng một cách hiểu cho nhiều điểm cần làm rõ đã xem',
  access: 'plan.edit',
  params: planParams,
  query: nothing,
  body: z.object({ discrepancyIds: z.array(id).min(1).max(500), note: line(1000) }),
  answer: z.object({ settled: z.int() }),
})
export const activatePlan = defineRoute({
  id: 'activatePlan',
  method: 'POST',
  path: '/api/v1/plans/:planId/activation',
  feature,
  summary: 'Đưa kế hoạch vào thực hiện; từ chối khi còn nhiệm vụ chưa đủ 6 rõ',
  access: 'plan.activate',
  params: planParams,
  query: nothing,
  /** Absent or null: the month of the activation, or the plan's own first month when that is later. */
  body: z.object({ firstReportingMonth: month.nullable().optional() }),
  answer: planDetail,
  guarded: true,
})
export const exportPlanTable = defineRoute({
  id: 'exportPlanTable',
  method: 'GET',
  path: '/api/v1/plans/:planId/table',
  feature,
  summary: 'Bảng phân công (Bảng 2) với trạng thái hôm nay, .docx, .xlsx hoặc .pdf',
  access: 'plan.read',
  params: planParams,
  query: z.object({ format: z.enum(['docx', 'xlsx', 'pdf']) }),
  body: nothing,
  answer: bytes,
  file: true,
})

export const listTasks = defineRoute({
  id: 'listTasks',
  method: 'GET',
  path: '/api/v1/plans/:planId/tasks',
  feature,
  summary: 'Nhiệm vụ của kế hoạch; lọc theo đơn vị, đèn, nhóm; tìm không dấu',
  access: 'plan.read',
  params: planParams,
  query: z.object({
    unitId: id.optional(),
    light: light.optional(),
    groupCode: text(20).optional(),
    search: text(100).optional(),
    missing: z.stringbool().optional(),
  }),
  body: nothing,
  answer: z.object({ items: z.array(taskSummary), total: z.int() }),
})
export const getTask = defineRoute({
  id: 'getTask',
  method: 'GET',
  path: '/api/v1/tasks/:taskId',
  feature,
  summary: 'Nhiệm vụ: 6 rõ, mốc và sản phẩm, chỉ tiêu, báo cáo gần đây',
  access: 'plan.read',
  params: taskParams,
  query: nothing,
  body: nothing,
  answer: taskDetail,
})
export const updateTask = defineRoute({
  id: 'updateTask',
  method: 'PATCH',
  path: '/api/v1/tasks/:taskId',
  feature,
  summary:
    'Sửa 6 rõ của nhiệm vụ: người, trách nhiệm, thẩm quyền, lý do còn thiếu; người đứng đầu chỉ sửa nhiệm vụ đơn vị mình chủ trì, chỉ ghi người của đơn vị mình',
  access: 'assignment.edit',
  params: taskParams,
  query: nothing,
  body: z.object({
    title: line(1000).optional(),
    /** Of the accountable lead. */
    ...people,
    responsibilityText: text(2000).optional(),
    authority: z.object({ decides: text(500), approves: text(500), superior: text(500) }).optional(),
    /** Why one of the six is missing all the same; empty text takes it back. */
    recordedReason: text(1000).optional(),
    /** All units of the task; a head sends them as they are, with the own unit's people. */
    assignments: z
      .array(z.object({ unitId: id, role: assignmentRole, reports: z.boolean(), ...people }))
      .max(300)
      .optional(),
  }),
  answer: taskDetail,
  guarded: true,
})
export const updateTasksTogether = defineRoute({
  id: 'updateTasksTogether',
  method: 'POST',
  path: '/api/v1/plans/:planId/assignments',
  feature,
  summary: 'Điền người phụ trách, thẩm quyền, trách nhiệm cho nhiều nhiệm vụ một lần (chỉ điền chỗ còn trống)',
  access: 'assignment.edit',
  params: planParams,
  query: nothing,
  body: z.object({
    taskIds: z.array(id).min(1).max(500),
    /** Each unit that leads gets its own head, and its only officer (else the head) as focal person. */
    fromUnits: z.boolean().optional(),
    /** For the leads that still have nobody. */
    ...people,
    responsibilityText: text(2000).optional(),
    authority: z.object({ decides: text(500), approves: text(500), superior: text(500) }).optional(),
    recordedReason: text(1000).optional(),
  }),
  /** `withoutPeople`: units leading one of these tasks that still lack head or focal person. */
  answer: z.object({ changed: z.int(), withoutPeople: z.array(z.object({ unitId: id, unitName: z.string() })) }),
})
