import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { lateModule } from '../../../ui/late-module.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { planQuery } from '../api/plan-query.ts'
import { tasksQuery } from '../api/tasks-query.ts'
import { ExportMenu } from '../parts/export-menu.tsx'
import { PhaseTimeline } from '../parts/phase-timeline.tsx'
import { PlanStatus } from '../parts/plan-status.tsx'
import { PlanTable } from '../parts/plan-table.tsx'
import { TaskCards } from '../parts/task-cards.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import classes from './plan-page.module.css'

/** Drawn once the plan's words stand. */
const useTimelinePanel = lateModule(() => import('../../forecast/parts/timeline-panel.tsx'))

/** Its fields come only for those who edit. */
const PlanEditor = lazy(async () => {
  const [{ withMantine }, { PlanEditor: Editor }] = await Promise.all([
    import('../../../theme/mantine-room.tsx'),
    import('../parts/plan-editor.tsx'),
  ])
  return { default: withMantine(Editor) }
})

export function PlanPage() {
  const planId = useAddressId('planId')
  const { data, error, refetch } = useQuery(planQuery(planId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <PlanBody plan={data} />
}

function PlanBody({ plan }: { readonly plan: PlanDetail }) {
  const { plan: words } = useWords(planWords)
  const [editing, setEditing] = useState(false)
  const TimelinePanel = useTimelinePanel()?.TimelinePanel
  const mayEdit = plan.allowedActions.includes('plan.edit')
  const campaign =
    plan.campaignStart !== null && plan.campaignEnd !== null && words.campaign(formatDay(plan.campaignStart), formatDay(plan.campaignEnd))
  const facts = [plan.number, plan.date !== null && formatDay(plan.date), plan.issuer, words.tasks(plan.taskCount), campaign].filter(
    fact => fact !== false && fact !== '',
  )
  const actions = (
    <>
      {mayEdit && !editing && (
        <ActionButton variant="default" onClick={() => setEditing(true)}>
          {words.edit}
        </ActionButton>
      )}
      <ExportMenu planId={plan.planId} />
      {mayEdit && (
        <LinkButton
          to="/ke-hoach/$planId/ra-soat"
          params={{ planId: plan.planId }}
          variant={plan.status === 'draft' ? 'filled' : 'default'}
        >
          {words.readiness}
        </LinkButton>
      )}
    </>
  )
  return (
    <div className={classes.page}>
      <PageTitle
        title={plan.title}
        subtitle={
          <>
            <PlanStatus status={plan.status} /> {facts.join(' · ')}
          </>
        }
        actions={actions}
      />
      {plan.status === 'draft' && (
        <Notice tone="warning">
          <p>{words.notActive}</p>
        </Notice>
      )}
      {editing && (
        <Suspense fallback={<LoadingState />}>
          <PlanEditor plan={plan} onClose={() => setEditing(false)} />
        </Suspense>
      )}
      <div className={classes.parts}>
        <PlanTasks plan={plan} />
        <PhaseTimeline plan={plan} today={todayOfWard()} />
        {TimelinePanel !== undefined && <TimelinePanel planId={plan.planId} />}
      </div>
    </div>
  )
}

function PlanTasks({ plan }: { readonly plan: PlanDetail }) {
  const { plan: words } = useWords(planWords)
  const isPhone = useIsPhone()
  const { data, error, refetch } = useQuery(tasksQuery(plan.planId))
  if (data === undefined) return error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <EmptyState heading={words.noTasks} />
  return (
    <section>
      <h2 className={classes.heading}>
        {words.table} <span>{words.asOf(formatDay(todayOfWard()))}</span>
      </h2>
      {isPhone ? <TaskCards plan={plan} tasks={data.items} /> : <PlanTable plan={plan} tasks={data.items} />}
    </section>
  )
}
