import type { LightReason } from '#domain/monitoring/light-reason.ts'
import type { AssessedPlan } from '../plan/list-tasks.ts'
import type { StatusRow } from '../ports/status-store.ts'

/** Targets shown with their reason; the others stand on the page of targets. */
const SHOWN = 5

export type TargetInTrouble = {
  readonly targetId: string
  readonly text: string
  readonly taskId: string
  readonly taskCode: string
  readonly reason: LightReason
}

/** Where the targets of the plan lead: how many are met, go well, will be missed, or say nothing yet. */
export type TargetOutlook = {
  readonly met: number
  readonly onCourse: number
  readonly missing: number
  readonly unmeasured: number
  readonly worst: readonly TargetInTrouble[]
}

export function outlookOf({ tasks }: AssessedPlan, statuses: readonly StatusRow[]): TargetOutlook {
  const places = new Map(
    tasks.flatMap(({ task, targets }) =>
      targets.map(({ targetId, text }) => [targetId, { targetId, text, taskId: task.taskId, taskCode: task.code }]),
    ),
  )
  const sorted = statuses.map(status => ({ status, fate: fateOf(status) }))
  const count = (wanted: Fate) => sorted.filter(({ fate }) => fate === wanted).length
  const worst = sorted
    .filter(({ fate }) => fate === 'missing')
    .flatMap(({ status: { subjectId, reasons } }) => {
      const place = places.get(subjectId)
      const [reason] = reasons
      return place === undefined || reason === undefined ? [] : [{ ...place, reason }]
    })
    .toSorted((left, right) => daysOf(right.reason) - daysOf(left.reason))
    .slice(0, SHOWN)
  return { met: count('met'), onCourse: count('onCourse'), missing: count('missing'), unmeasured: count('unmeasured'), worst }
}

type Fate = 'met' | 'onCourse' | 'missing' | 'unmeasured'

/** Overdue is missed for certain; a forecast that misses is missed as things go. */
function fateOf({ light, reasons }: StatusRow): Fate {
  if (light === 'done') return 'met'
  const codes = reasons.map(reason => reason.code)
  if (codes.includes('TARGET_OVERDUE') || codes.includes('FORECAST_MISSES_TARGET')) return 'missing'
  return codes.includes('TARGET_WITHOUT_FIGURE') || codes.includes('TARGET_UNMEASURED') ? 'unmeasured' : 'onCourse'
}

function daysOf({ facts }: LightReason): number {
  const { days } = facts
  return typeof days === 'number' ? days : 0
}
