import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { VerificationNotice } from '../../verification/parts/verification-notice.tsx'
import { OtherTasks } from './other-tasks.tsx'
import { ReportGrid } from './report-grid.tsx'

/** What stands below the first screen: what visits on the spot found wanting, units by months, then the tasks after the first ones. */
export function OverviewRest({ grid, others }: { readonly grid: Overview['grid']; readonly others: readonly TaskSummary[] }) {
  return (
    <>
      <VerificationNotice />
      <ReportGrid grid={grid} />
      <OtherTasks tasks={others} />
    </>
  )
}
