import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Answer } from '../../../api/api-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { plansQuery } from '../api/plans-query.ts'
import { PlanStatus } from '../parts/plan-status.tsx'

type Plan = Answer<'listPlans'>['items'][number]

export function PlanListPage() {
  const { plans: words } = useWords(planWords)
  const { data, error, refetch } = useQuery(plansQuery)
  const mayImport = useMay('plan.import')
  const toImport = mayImport && <LinkButton to="/ke-hoach/nhap">{words.import}</LinkButton>
  return (
    <>
      <PageTitle title={words.title} actions={data !== undefined && data.items.length > 0 && toImport} />
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data?.items.length === 0 && (
        <EmptyState heading={words.nothing} action={toImport}>
          {mayImport ? words.nothingWhat : words.nothingRead}
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && <PlanTable plans={data.items} />}
    </>
  )
}

function PlanTable({ plans }: { readonly plans: readonly Plan[] }) {
  const { plans: words } = useWords(planWords)
  const columns: readonly Column<Plan>[] = [
    {
      key: 'name',
      header: words.name,
      head: true,
      render: plan => (
        <Link to="/ke-hoach/$planId" params={{ planId: plan.planId }}>
          {plan.title}
        </Link>
      ),
    },
    { key: 'number', header: words.number, width: '8rem', render: plan => (plan.number === '' ? words.noNumber : plan.number) },
    { key: 'date', header: words.date, width: '9rem', render: plan => plan.date !== null && formatDay(plan.date) },
    { key: 'issuer', header: words.issuer, render: plan => plan.issuer },
    { key: 'tasks', header: words.tasks, align: 'right', width: '6rem', render: plan => plan.taskCount },
    { key: 'status', header: words.status, width: '11rem', render: plan => <PlanStatus status={plan.status} /> },
  ]
  return <DataTable caption={words.caption} columns={columns} rows={plans} keyOf={plan => plan.planId} />
}
