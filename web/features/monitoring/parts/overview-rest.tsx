import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { lateModule } from '../../../ui/late-module.ts'
import { OtherTasks } from './other-tasks.tsx'
import { ReportGrid } from './report-grid.tsx'
import { UnitLights } from './unit-lights.tsx'

/** Below the first screen, and empty where all was found as reported. */
const useVerificationNotice = lateModule(() => import('../../verification/parts/verification-notice.tsx'))

/** The burn-up and the paces: drawn once the rest of the page stands. */
const usePacePanel = lateModule(() => import('../../forecast/parts/pace-panel.tsx'))

type Props = { readonly overview: Overview; readonly others: readonly TaskSummary[] }

/** What stands below the first screen: what visits on the spot found wanting, units by months and their lights, then the tasks after the first ones. */
export function OverviewRest({ overview, others }: Props) {
  const VerificationNotice = useVerificationNotice()?.VerificationNotice
  const PacePanel = usePacePanel()?.PacePanel
  return (
    <>
      {VerificationNotice !== undefined && <VerificationNotice />}
      <ReportGrid grid={overview.grid} />
      <UnitLights standing={overview.standing} units={overview.units} />
      {PacePanel !== undefined && <PacePanel planId={overview.plan.planId} />}
      <OtherTasks tasks={others} />
    </>
  )
}
