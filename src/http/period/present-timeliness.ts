import type { TimelinessView } from '#application/period/build-timeliness.ts'
import type { TimelinessTable } from '#contract/period/period-routes.ts'

/** The same in lists that the answer's shape may own. */
export function presentTimeliness(view: TimelinessView): TimelinessTable {
  return {
    ...view,
    periods: [...view.periods],
    units: [...view.units],
    unitKinds: [...view.unitKinds],
    taskGroups: [...view.taskGroups],
    reports: [...view.reports],
  }
}
