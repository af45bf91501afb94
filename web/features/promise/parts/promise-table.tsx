import { Link } from '@tanstack/react-router'
import type { PromiseAnswerView } from '#contract/promise/promise-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { PromiseState } from './promise-state.tsx'
import { PromiseText } from './promise-text.tsx'
import classes from './promise-text.module.css'

/** Promises in rows, cards on the phone. */
export function PromiseTable({ items }: { readonly items: readonly PromiseAnswerView[] }) {
  const words = useWords(promiseWords)
  const columns: readonly Column<PromiseAnswerView>[] = [
    { key: 'what', header: words.what, head: true, width: '40%', render: promise => <PromiseText promise={promise} /> },
    {
      key: 'due',
      header: words.due,
      width: '13%',
      render: promise => (
        <>
          {formatDay(promise.due)}
          {promise.isDueByRule && promise.moves.length === 0 && <p className={classes.note}>{words.byRule}</p>}
        </>
      ),
    },
    {
      key: 'state',
      header: words.state,
      width: '24%',
      render: promise => (
        <>
          <PromiseState {...promise} />
          {promise.doneOn !== null && <p className={classes.note}>{words.doneOn(formatDay(promise.doneOn))}</p>}
          {promise.note !== '' && <p className={classes.text}>{promise.note}</p>}
        </>
      ),
    },
    { key: 'unit', header: words.unit, width: '15%', render: promise => promise.unitName },
    {
      key: 'task',
      header: words.task,
      render: promise => (
        <Link to="/nhiem-vu/$taskId" params={{ taskId: promise.taskId }} title={promise.taskTitle}>
          {promise.taskCode}
        </Link>
      ),
    },
  ]
  return <DataTable caption={words.title} columns={columns} rows={items} keyOf={promise => promise.promiseId} />
}
