import { z } from 'zod'
import { ALERT_LEVELS } from '#domain/alert/alert-kind.ts'
import { GRID_STATES } from '#domain/monitoring/report-grid.ts'
import { overview } from '../monitoring/monitoring-routes.ts'
import { nothing } from '../nothing.ts'
import { light, reason } from '../plan/plan-routes.ts'
import { defineRoute } from '../route.ts'
import { id, instant, month } from '../scalars.ts'
import { directiveSummary } from '../work/directive-routes.ts'

const lights = z.record(light, z.int())

const leaderScreen = z.object({
  asOf: instant,
  plan: overview.shape.plan,
  /** The day in one sentence. */
  sentence: z.string(),
  campaign: overview.shape.campaign,
  taskLights: lights,
  unitLights: lights,
  /** At most five, red before amber. */
  worst: z.array(
    z.object({
      taskId: id,
      code: z.string(),
      title: z.string(),
      light,
      reasons: z.array(reason),
      /** Of a task with more, that many are not told here. */
      moreReasons: z.int(),
      leadUnits: z.array(z.object({ unitId: id, unitName: z.string() })),
      /** Why it stands where it stands. */
      placing: z.string(),
    }),
  ),
  outlook: z.object({
    met: z.int(),
    onCourse: z.int(),
    missing: z.int(),
    unmeasured: z.int(),
    worst: z.array(z.object({ targetId: id, text: z.string(), taskId: id, taskCode: z.string(), sentence: z.string() })),
  }),
  /** Units by months; `late` names the months, by place, of reports first sent after their day. */
  grid: z.object({
    months: z.array(month),
    rows: z.array(z.object({ unitId: id, unitName: z.string(), states: z.array(z.enum(GRID_STATES)), late: z.array(z.int()) })),
  }),
  /** Open alerts by level. */
  alerts: z.record(z.enum(ALERT_LEVELS), z.int()),
  directives: z.object({
    open: z.int(),
    late: z.int(),
    submitted: z.int(),
    done: z.int(),
    /** Prepared by the office and waiting for a leader. */
    drafts: z.int(),
    /** The most pressing that are not done. */
    items: z.array(
      directiveSummary.pick({ workItemId: true, title: true, unitName: true, due: true, dueState: true, daysLeft: true, state: true }),
    ),
  }),
  /** Places of neighbourhoods where there are any; null: none are kept. */
  neighbourhoodRanks: z.array(z.object({ unitId: id, unitName: z.string(), rank: z.int(), points: z.number() })).nullable(),
})
export type LeaderScreen = z.output<typeof leaderScreen>

export const getLeaderScreen = defineRoute({
  id: 'getLeaderScreen',
  method: 'GET',
  path: '/api/v1/plans/:planId/leader-screen',
  feature: 'leadership',
  summary: 'Một màn hình cho Bí thư: đèn, năm việc xấu nhất và vì sao, dự báo chỉ tiêu, đơn vị × tháng, ý kiến chỉ đạo',
  access: 'leadership.read',
  params: z.object({ planId: id }),
  query: nothing,
  body: nothing,
  answer: leaderScreen,
})
