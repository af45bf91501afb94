import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe, useRight } from '../../access/api/use-me.ts'
import { workOfTaskQuery } from '../api/work-items-query.ts'
import classes from './task-work-panel.module.css'
import { WorkTable } from './work-table.tsx'

const SHOWN = 8

/** The work that a task was split into, and the way to set more. */
export function TaskWorkPanel({ task }: { readonly task: TaskDetail }) {
  const words = useWords(workWords)
  const { data, error, refetch } = useQuery(workOfTaskQuery(task.taskId, SHOWN))
  return (
    <div className={classes.place}>
      <Panel heading={words.panel.heading(data?.total ?? 0)} action={<SetWork task={task} />}>
        {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <LoadingState />}
        {data?.items.length === 0 && <p className={classes.empty}>{words.panel.empty}</p>}
        {data !== undefined && data.items.length > 0 && <WorkTable caption={words.list.title} items={data.items} withoutTask />}
        {data !== undefined && data.total > data.items.length && (
          <Link className={classes.all} to="/viec-cu-the" search={{ nhiemvu: task.taskId, trangthai: 'tatca' as const }}>
            {words.panel.all(data.total)}
          </Link>
        )}
      </Panel>
    </div>
  )
}

/** Leaders and the office give orders; people of a unit with a part in the task set their own work. */
function SetWork({ task }: { readonly task: TaskDetail }) {
  const { list } = useWords(workWords)
  const me = useMe()
  const reach = useRight('work.edit')
  const isOnTask = task.assignments.some(assignment => me.memberships.some(membership => membership.unitId === assignment.unitId))
  if (task.planStatus !== 'active' || reach === 'none' || (reach !== 'tenant' && !isOnTask)) return null
  return (
    <LinkButton to="/viec-cu-the/moi" search={{ nhiemvu: task.taskId }} variant="default">
      {reach === 'tenant' ? list.order : list.add}
    </LinkButton>
  )
}
