import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { LeaderScreen } from '#contract/leadership/leadership-routes.ts'
import { leadershipWords } from '../../../i18n/leadership-words.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { usePresentation } from '../../monitoring/parts/use-presentation.ts'
import { leaderScreenQuery } from '../api/leader-screen-query.ts'
import { DayBox } from '../parts/day-box.tsx'
import { DirectivesGiven } from '../parts/directives-given.tsx'
import { TargetsAhead } from '../parts/targets-ahead.tsx'
import { WorstTasks } from '../parts/worst-tasks.tsx'
import classes from './leader-page.module.css'

/** Stands below the first screen, so it may come last over a weak line. */
const LeaderRest = lazy(() => import('../parts/leader-rest.tsx').then(part => ({ default: part.LeaderRest })))

export function LeaderPage() {
  const { activePlanId } = useMe()
  const { title } = useWords(leadershipWords)
  const words = useWords(monitoringWords)
  if (activePlanId !== null) return <PlanScreen planId={activePlanId} />
  return (
    <>
      <PageTitle title={title} />
      <EmptyState heading={words.noPlan} action={<a href="/ke-hoach">{words.goToPlans}</a>}>
        {words.noPlanWhat}
      </EmptyState>
    </>
  )
}

function PlanScreen({ planId }: { readonly planId: string }) {
  const { title } = useWords(leadershipWords)
  const words = useWords(monitoringWords)
  const { data, error, refetch } = useQuery(leaderScreenQuery(planId))
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
      <PageTitle title={title} subtitle={data && `${data.plan.number} · ${words.asOf(formatMoment(data.asOf))}`} actions={actions} />
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <LoadingState /> : <Screen screen={data} />}
    </>
  )
}

/** What is late and why first; on the phone one below the other in the same order. */
function Screen({ screen }: { readonly screen: LeaderScreen }) {
  return (
    <div className={classes.page}>
      <DayBox screen={screen} />
      <div className={classes.columns}>
        <WorstTasks worst={screen.worst} />
        <div className={classes.aside}>
          <DirectivesGiven directives={screen.directives} />
          <TargetsAhead outlook={screen.outlook} end={screen.campaign?.end ?? null} />
        </div>
      </div>
      <Suspense fallback={<LoadingState />}>
        <LeaderRest screen={screen} />
      </Suspense>
    </div>
  )
}
