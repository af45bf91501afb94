import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { lateModule } from '../../../ui/late-module.ts'
import { OtherTasks } from './other-tasks.tsx'
import { ReportGrid } from './report-grid.tsx'

/** Below the first screen, and empty where all was found as reported. */
const useVerificationNotice = lateModule(() => import('../../verification/parts/verification-notice.tsx'))

/** What stands below the first screen: what visits on the spot found wanting, units by months, then the tasks after the first ones. */
export function OverviewRest({ grid, others }: { readonly grid: Overview['grid']; readonly others: readonly TaskSummary[] }) {
  const VerificationNotice = useVerificationNotice()?.VerificationNotice
  return (
    <>
      {VerificationNotice !== undefined && <VerificationNotice />}
      <ReportGrid grid={grid} />
      <OtherTasks tasks={others} />
    </>
  )
}
