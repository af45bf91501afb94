import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import type { FormOrigin } from '#domain/work/work-item.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { readNewWorkSearch } from '../../../routes/work-search.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useMe, useRight } from '../../access/api/use-me.ts'
import { taskQuery } from '../../plan/api/task-query.ts'
import { NewWorkForm } from '../parts/new-work-form.tsx'

/** Setting work for the task in the address; for leaders and the office, giving an order. */
export function NewWorkPage() {
  const { form } = useWords(workWords)
  const { nhiemvu } = useAddressSearch(readNewWorkSearch)
  if (nhiemvu !== undefined) return <ForTask taskId={nhiemvu} />
  return (
    <>
      <PageTitle title={form.newTitle} />
      <EmptyState heading={form.noTask} action={<Link to="/nhiem-vu">{form.noTaskWhat}</Link>} />
    </>
  )
}

function ForTask({ taskId }: { readonly taskId: string }) {
  const { form, item } = useWords(workWords)
  const isForWard = useRight('work.edit') === 'tenant'
  const { data, error, refetch } = useQuery(taskQuery(taskId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  const toTask = (
    <Link to="/nhiem-vu/$taskId" params={{ taskId }}>
      {item.toTask(data.code)}
    </Link>
  )
  return (
    <>
      <PageTitle title={isForWard ? form.directiveTitle : form.newTitle} subtitle={form.ofTask(data.code, data.title)} actions={toTask} />
      <Form task={data} />
    </>
  )
}

function Form({ task }: { readonly task: TaskDetail }) {
  const { form } = useWords(workWords)
  const navigate = useNavigate()
  const me = useMe()
  const rights = { edit: useRight('work.edit'), accept: useRight('work.accept'), direct: useRight('work.direct'), do: useRight('work.do') }
  const own = me.memberships.map(membership => membership.unitId)
  const units = task.assignments.filter(assignment => rights.edit === 'tenant' || own.includes(assignment.unitId))
  const originsOf = (unitId: string): readonly FormOrigin[] => [
    ...(rights.direct === 'tenant' ? (['directive'] as const) : []),
    ...(rights.accept === 'tenant' ? (['office'] as const) : []),
    ...(rights.do !== 'none' && own.includes(unitId) ? (['unit'] as const) : []),
  ]
  if (units.length === 0) return <EmptyState heading={form.noUnit} />
  return (
    <NewWorkForm
      task={task}
      units={units}
      originsOf={originsOf}
      onSaved={saved => void navigate({ to: '/viec-cu-the/$workItemId', params: { workItemId: saved.workItemId } })}
    />
  )
}
