import { z } from 'zod'
import { nothing } from '../nothing.ts'
import { defineRoute } from '../route.ts'
import { day, id } from '../scalars.ts'

const number = z.number()
/** Products: all that are owed, those that an even pace between the milestones asks for by today, those accepted, and accepted − required. */
const pace = z.object({ all: number, required: number, accepted: number, gap: number })
const paced = z.object({ name: z.string(), pace, /** In the caller's language. */ sentence: z.string() })

const planPace = z.object({
  today: day,
  /** Null: the plan names no first and last day, so that nothing else is answered. */
  campaign: z
    .object({
      state: z.enum(['before', 'running', 'after']),
      start: day,
      end: day,
      dayNumber: z.int(),
      dayCount: z.int(),
      daysLeft: z.int(),
    })
    .nullable(),
  /** Null: no task owes a product. */
  whole: paced.pick({ pace: true, sentence: true }).nullable(),
  tasks: z.array(paced.extend({ taskId: id, code: z.string() })),
  groups: z.array(paced.extend({ code: z.string() })),
  /** What each unit leads, the one most behind first. */
  units: z.array(paced.extend({ unitId: id })),
  /** At the end of each month; `accepted` null: still to come. */
  burnUp: z.array(z.object({ day, required: number, accepted: number.nullable() })),
  phases: z.array(z.object({ name: z.string(), start: day, end: day })),
  timeline: z.array(
    z.object({
      taskId: id,
      code: z.string(),
      name: z.string(),
      marks: z.array(
        z.object({ due: day, header: z.string(), state: z.enum(['met', 'overdue', 'open']), accepted: z.int(), all: z.int() }),
      ),
    }),
  ),
})
export type PlanPace = z.output<typeof planPace>

export const getPlanPace = defineRoute({
  id: 'getPlanPace',
  method: 'GET',
  path: '/api/v1/plans/:planId/pace',
  feature: 'forecast',
  summary: 'Nhịp phải có và nhịp thực tế theo nhiệm vụ, nhóm, đơn vị; sản phẩm tích luỹ theo tháng; giai đoạn và mốc trên trục thời gian',
  access: 'plan.read',
  params: z.object({ planId: id }),
  query: nothing,
  body: nothing,
  answer: planPace,
})
