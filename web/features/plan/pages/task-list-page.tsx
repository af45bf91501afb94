import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PlanDetail } from '#contract/plan/plan-routes.ts'
import { readTaskSearch } from '../../../routes/task-search.ts'
import type { TaskSearch } from '../../../routes/task-search.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { plansQuery } from '../api/plans-query.ts'
import { tasksQuery } from '../api/tasks-query.ts'
import { TaskFilters } from '../parts/task-filters.tsx'
import { TaskTable } from '../parts/task-table.tsx'
import classes from './task-list-page.module.css'

/** Tasks of the plan in force (or of the one in the address), filtered by what stands in the address. */
export function TaskListPage() {
  const { tasks: words } = useWords(planWords)
  const { activePlanId } = useMe()
  const { kehoach } = useAddressSearch(readTaskSearch)
  const plans = useQuery(plansQuery)
  const planId = kehoach ?? activePlanId ?? plans.data?.items[0]?.planId
  return (
    <>
      <PageTitle title={words.title} />
      {plans.error !== null && <ProblemMessage error={plans.error} onRetry={() => void plans.refetch()} />}
      {planId !== undefined && <TaskList planId={planId} plans={plans.data?.items ?? []} />}
      {planId === undefined && (plans.isPending ? <LoadingState /> : <EmptyState heading={words.noPlan}>{words.noPlanWhat}</EmptyState>)}
    </>
  )
}

function TaskList({ planId, plans }: { readonly planId: string; readonly plans: readonly Pick<PlanDetail, 'planId' | 'title'>[] }) {
  const { tasks: words } = useWords(planWords)
  const navigate = useNavigate({ from: '/nhiem-vu' })
  const filter = useAddressSearch(readTaskSearch)
  const { donvi, den, nhom, tim, thieu } = filter
  const query = { unitId: donvi, light: den, groupCode: nhom, search: tim, missing: thieu && ('true' as const) }
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...tasksQuery(planId, query), placeholderData: keepPreviousData })
  const set = (part: { [Key in keyof TaskSearch]?: TaskSearch[Key] | undefined }) =>
    void navigate({
      search: (before: unknown) => withoutEmpty({ ...readTaskSearch(recordOf(before)), ...part }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <TaskFilters planId={planId} plans={plans} filter={filter} onChange={set} />
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && (
        <p className={classes.count} role="status">
          {words.count(data.items.length, data.total)}
        </p>
      )}
      {data?.items.length === 0 && <EmptyState heading={words.none}>{words.noneWhat}</EmptyState>}
      {data !== undefined && data.items.length > 0 && (
        <div className={classes.tasks} aria-busy={isPlaceholderData}>
          <TaskTable tasks={data.items} />
        </div>
      )}
    </>
  )
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function withoutEmpty(search: { [Key in keyof TaskSearch]?: TaskSearch[Key] | undefined }): TaskSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''))
}
