import { z } from 'zod'
import { nothing } from '../nothing.ts'
import { assignmentRole, light, reason, standing, taskSummary } from '../plan/plan-routes.ts'
import { reportSummary } from '../report/report-routes.ts'
import { defineRoute } from '../route.ts'
import { day, id, instant, month } from '../scalars.ts'
import { workItemSummary } from '../work/work-routes.ts'

export const gridState = z.enum(['not_expected', 'not_due', 'due_soon', 'draft', 'on_time', 'late', 'missing', 'returned', 'accepted'])

export const overview = z.object({
  asOf: instant,
  plan: z.object({ planId: id, title: z.string(), number: z.string() }),
  campaign: z
    .object({
      today: day,
      start: day,
      end: day,
      dayNumber: z.int(),
      dayCount: z.int(),
      phase: z.string().nullable(),
      nextMilestone: z.object({ header: z.string(), due: day, daysLeft: z.int() }).nullable(),
    })
    .nullable(),
  lights: z.record(light, z.int()),
  /** How the plan as a whole stands. */
  standing: standing.nullable(),
  /** The units that the reader may look into, late first. */
  units: z.array(standing.extend({ unitId: id, unitName: z.string() })),
  /** Late first. */
  tasks: z.array(taskSummary),
  period: z
    .object({
      month,
      lastDay: day,
      expected: z.int(),
      onTime: z.int(),
      late: z.int(),
      missing: z.int(),
      notDue: z.int(),
      returned: z.int(),
      accepted: z.int(),
      awaitingReview: z.int(),
    })
    .nullable(),
  grid: z.object({
    months: z.array(month),
    rows: z.array(
      z.object({
        unitId: id,
        unitName: z.string(),
        cells: z.array(z.object({ month, state: gridState, reportId: id.nullable(), late: z.boolean() })),
      }),
    ),
  }),
  chase: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      reportId: id.nullable(),
      code: z.string(),
      sentence: z.string(),
      focalName: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  ),
})
export type Overview = z.output<typeof overview>

export const getOverview = defineRoute({
  id: 'getOverview',
  method: 'GET',
  path: '/api/v1/plans/:planId/overview',
  feature: 'monitoring',
  summary: 'Tổng quan: ngày n/500, đèn từng nhiệm vụ và vì sao, đơn vị × tháng, cần đôn đốc ai',
  access: 'overview.read',
  params: z.object({ planId: id }),
  query: nothing,
  body: nothing,
  answer: overview,
})

export const duties = z.object({
  unit: z.object({ unitId: id, name: z.string() }),
  /** How the unit stands in each plan in force. */
  standings: z.array(standing.extend({ planId: id, planTitle: z.string() })),
  today: day,
  units: z.array(z.object({ unitId: id, name: z.string() })),
  /** Reports to write, mend or wait for, most pressing first. */
  reports: z.array(
    reportSummary.extend({
      returnedLines: z.array(z.object({ taskId: id, taskCode: z.string(), taskTitle: z.string(), reasons: z.array(z.string()) })),
    }),
  ),
  /** Open instructions of leaders, then the unit's other open work items that are late or due within a week, the latest first of each. */
  workItems: z.array(workItemSummary),
  /** Milestones of tasks the unit leads, nearest first. */
  milestones: z.array(
    z.object({
      taskId: id,
      taskCode: z.string(),
      taskTitle: z.string(),
      header: z.string(),
      due: day,
      daysLeft: z.int(),
      openDeliverables: z.array(z.string()),
    }),
  ),
  tasks: z.array(
    z.object({
      taskId: id,
      code: z.string(),
      title: z.string(),
      role: assignmentRole,
      light,
      reasons: z.array(reason),
      completionRate: z.number().nullable(),
      completionMonth: month.nullable(),
      unitsReported: z.int(),
      unitsOwing: z.int(),
    }),
  ),
})
export type Duties = z.output<typeof duties>

export const getDuties = defineRoute({
  id: 'getDuties',
  method: 'GET',
  path: '/api/v1/units/:unitId/duties',
  feature: 'monitoring',
  summary: 'Việc của đơn vị: nợ gì, hạn nào, dòng nào bị trả lại',
  access: 'duties.read',
  params: z.object({ unitId: id }),
  query: nothing,
  body: nothing,
  answer: duties,
})
