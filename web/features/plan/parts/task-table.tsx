import { Link } from '@tanstack/react-router'
import type { TaskSummary } from '#contract/plan/plan-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { LightBadge } from '../../../ui/light-badge.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { sayCompletion } from '../../../ui/say-completion.ts'
import { sayUnits } from '../../../ui/say-units.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { labelBesideDay } from './label-beside-day.ts'
import classes from './task-table.module.css'

/** Tasks in rows, cards on the phone: the light with why, whose it is, how far, what comes next. */
export function TaskTable({ tasks }: { readonly tasks: readonly TaskSummary[] }) {
  const { tasks: words, task: taskWords } = useWords(planWords)
  const shared = useWords(sharedWords)
  const today = todayOfWard()
  const columns: readonly Column<TaskSummary>[] = [
    {
      key: 'task',
      header: words.task,
      head: true,
      width: '32%',
      render: task => (
        <Link to="/nhiem-vu/$taskId" params={{ taskId: task.taskId }}>
          {task.code}. {task.title}
        </Link>
      ),
    },
    {
      key: 'status',
      header: words.status,
      width: '32%',
      render: task => (
        <>
          <LightBadge light={task.light} />
          <div className={classes.reason}>
            <ReasonList reasons={task.reasons} taskId={task.taskId} />
          </div>
          {task.missingClears.length > 0 && (
            <p className={classes.lacks}>
              {words.lacking(task.missingClears.map(clear => taskWords.clears[clear].toLowerCase()).join(', '))}
            </p>
          )}
        </>
      ),
    },
    { key: 'lead', header: words.lead, render: task => sayUnits(task.leadUnits, shared) },
    { key: 'ratio', header: words.ratio, align: 'right', render: task => sayCompletion(task, shared) ?? words.noRatio },
    {
      key: 'next',
      header: words.next,
      render: task =>
        task.nextDue !== null && (
          <>
            {task.nextDue < today ? shared.overdueSince(formatDay(task.nextDue)) : formatDay(task.nextDue)}
            <p className={classes.reason}>{labelBesideDay(task.nextDueLabel, task.nextDue)}</p>
          </>
        ),
    },
  ]
  return <DataTable caption={words.title} columns={columns} rows={tasks} keyOf={task => task.taskId} />
}
