import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { formatDay } from '#domain/shared/calendar.ts'
import { sayAmount } from '#domain/target/say-figure.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { readTargetSearch, TARGET_FILTERS } from '../../../routes/target-search.ts'
import type { TargetSearch } from '../../../routes/target-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useMe } from '../../access/api/use-me.ts'
import { plansQuery } from '../../plan/api/plans-query.ts'
import { tasksQuery } from '../../plan/api/tasks-query.ts'
import { figuresQuery } from '../api/figures-query.ts'
import { isShown } from '../filter-figures.ts'
import { DayPicker } from '../parts/day-picker.tsx'
import { FigureTable } from '../parts/figure-table.tsx'
import classes from '../parts/target-list.module.css'

/** All targets of the plan at work in one table. */
export function TargetListPage() {
  const { list: words } = useWords(targetWords)
  const { activePlanId } = useMe()
  const plans = useQuery(plansQuery)
  const planId = activePlanId ?? plans.data?.items[0]?.planId
  if (planId !== undefined) return <TargetList planId={planId} />
  return (
    <>
      <PageTitle title={words.title} />
      {plans.error !== null && <ProblemMessage error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.isPending ? <LoadingState /> : <EmptyState heading={words.noPlan}>{words.noPlanWhat}</EmptyState>}
    </>
  )
}

function TargetList({ planId }: { readonly planId: string }) {
  const { list: words } = useWords(targetWords)
  const language = useLanguage()
  const navigate = useNavigate({ from: '/chi-tieu' })
  const { ngay, loc } = useAddressSearch(readTargetSearch)
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...figuresQuery(planId, ngay ?? null), placeholderData: keepPreviousData })
  const tasks = useQuery(tasksQuery(planId))
  const titles = new Map((tasks.data?.items ?? []).map(task => [task.taskId, task.title]))
  const shown = (data?.items ?? []).filter(figure => isShown(figure, loc))
  const go = (search: TargetSearch) => void navigate({ search, replace: true, resetScroll: false })
  const subtitle =
    data &&
    [words.asOf(formatDay(data.asOf)), data.computedRate !== null && words.rate(sayAmount(data.computedRate, '%', language))]
      .filter(part => part !== false)
      .join(' · ')
  return (
    <div className={classes.sheet}>
      <PageTitle
        title={words.title}
        subtitle={subtitle}
        actions={
          <ActionButton variant="default" onClick={() => window.print()}>
            {words.print}
          </ActionButton>
        }
      />
      <div className={`${classes.bar} no-print`}>
        <ChoiceRow
          label={words.show}
          value={loc ?? 'all'}
          options={(['all', ...TARGET_FILTERS] as const).map(value => ({ value, text: words.filters[value] }))}
          onChange={value => go({ ...(ngay !== undefined && { ngay }), ...(value !== 'all' && { loc: value }) })}
        />
        <DayPicker
          value={ngay ?? todayOfWard()}
          isToday={ngay === undefined}
          onChange={day => go({ ...(day !== null && { ngay: day }), ...(loc !== undefined && { loc }) })}
        />
      </div>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && (
        <>
          <p className={classes.count} role="status">
            {words.count(shown.length, data.items.length)}
          </p>
          <div aria-busy={isPlaceholderData}>
            {shown.length === 0 ? <EmptyState heading={words.nothing} /> : <FigureTable figures={shown} titles={titles} />}
          </div>
        </>
      )}
    </div>
  )
}
