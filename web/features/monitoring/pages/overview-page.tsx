import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import type { Light } from '#domain/monitoring/light-words.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { overviewQuery } from '../api/overview-query.ts'
import { CampaignProgress } from '../parts/campaign-progress.tsx'
import { ChaseList } from '../parts/chase-list.tsx'
import { chooseTasks } from '../parts/choose-tasks.ts'
import { LightCounts } from '../parts/light-counts.tsx'
import { PeriodSummary } from '../parts/period-summary.tsx'
import { TaskLights } from '../parts/task-lights.tsx'
import { usePresentation } from '../parts/use-presentation.ts'
import classes from './overview-page.module.css'

/** Stands below the first screen, so it may come last over a weak line. */
const OverviewRest = lazy(() => import('../parts/overview-rest.tsx').then(part => ({ default: part.OverviewRest })))

export function OverviewPage() {
  const { activePlanId } = useMe()
  const words = useWords(monitoringWords)
  if (activePlanId !== null) return <PlanOverview planId={activePlanId} />
  return (
    <>
      <PageTitle title={words.overview} />
      <EmptyState heading={words.noPlan} action={<a href="/ke-hoach">{words.goToPlans}</a>}>
        {words.noPlanWhat}
      </EmptyState>
    </>
  )
}

function PlanOverview({ planId }: { readonly planId: string }) {
  const words = useWords(monitoringWords)
  const { data, error, refetch } = useQuery(overviewQuery(planId))
  const [presenting, setPresenting] = usePresentation()
  const actions = (
    <>
      <ActionButton variant="default" className={classes.desk ?? ''} onClick={() => window.print()}>
        {words.print}
      </ActionButton>
      <ActionButton className={classes.desk ?? ''} variant={presenting ? 'filled' : 'default'} onClick={() => setPresenting(!presenting)}>
        {presenting ? words.leavePresentation : words.present}
      </ActionButton>
    </>
  )
  return (
    <>
      <PageTitle
        title={words.overview}
        subtitle={data && `${data.plan.number} · ${words.asOf(formatMoment(data.asOf))}`}
        actions={actions}
      />
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <LoadingState /> : <OverviewBody overview={data} />}
    </>
  )
}

function OverviewBody({ overview }: { readonly overview: Overview }) {
  const [lightShown, setLightShown] = useState<Light | null>(null)
  const words = useWords(monitoringWords)
  const { lights } = useWords(sharedWords)
  const { count, first, others } = chooseTasks(overview.tasks, lightShown)
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        {overview.campaign !== null && <CampaignProgress campaign={overview.campaign} />}
        <LightCounts lights={overview.lights} chosen={lightShown} onChoose={setLightShown} />
      </div>
      <div className={classes.columns}>
        <TaskLights
          heading={`${lightShown === null ? words.attention : lights[lightShown]} (${count})`}
          tasks={first}
          below={others.length}
        />
        <div className={classes.aside}>
          {overview.period !== null && <PeriodSummary period={overview.period} />}
          <ChaseList chase={overview.chase} />
        </div>
      </div>
      <Suspense fallback={<LoadingState />}>
        <OverviewRest overview={overview} others={others} />
      </Suspense>
    </div>
  )
}
