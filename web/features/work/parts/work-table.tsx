import { Link } from '@tanstack/react-router'
import type { WorkItemSummary } from '#contract/work/work-routes.ts'
import { sayWorkOrigin } from '#domain/words/work-item-words.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { WorkDue, WorkState } from './work-state.tsx'
import classes from './work-table.module.css'

type Props = {
  readonly caption: string
  readonly items: readonly WorkItemSummary[]
  /** On a task's own page. */ readonly withoutTask?: true
}

/** Work in rows, cards on the phone: how it stands, whose it is, by when, what it waits for. */
export function WorkTable({ caption, items, withoutTask }: Props) {
  const words = useWords(workWords)
  const language = useLanguage()
  const { list } = words
  const task: Column<WorkItemSummary> = {
    key: 'task',
    header: list.task,
    render: item => (
      <Link to="/nhiem-vu/$taskId" params={{ taskId: item.taskId }} title={item.taskTitle}>
        {item.taskCode}
      </Link>
    ),
  }
  const columns: readonly Column<WorkItemSummary>[] = [
    {
      key: 'work',
      header: list.work,
      head: true,
      width: '34%',
      render: item => (
        <>
          <Link to="/viec-cu-the/$workItemId" params={{ workItemId: item.workItemId }}>
            {item.title}
          </Link>
          <p className={classes.note}>{sayWorkOrigin(item, language)}</p>
        </>
      ),
    },
    {
      key: 'state',
      header: list.state,
      width: '17%',
      render: item => (
        <>
          <WorkState state={item.state} />
          {item.blocked !== null && <p className={classes.blocked}>{item.blocked.sentence}</p>}
        </>
      ),
    },
    { key: 'due', header: list.due, render: item => <WorkDue item={item} /> },
    { key: 'unit', header: list.unit, width: '17%', render: item => item.unitName },
    { key: 'people', header: list.people, render: item => peopleOf(item) ?? list.nobody },
    ...(withoutTask === true ? [] : [task]),
  ]
  return <DataTable caption={caption} columns={columns} rows={items} keyOf={item => item.workItemId} />
}

function peopleOf({ headName, focalName }: WorkItemSummary): string | undefined {
  const names = [...new Set([headName, focalName])].filter(name => name !== '')
  return names.length === 0 ? undefined : names.join(', ')
}
