import { Link } from '@tanstack/react-router'
import type { DirectiveSummary } from '#contract/work/directive-routes.ts'
import { directiveWords } from '../../../i18n/directive-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { WorkDue, WorkState } from '../parts/work-state.tsx'
import classes from '../parts/work-table.module.css'
import { SourceLink } from './source-link.tsx'

/** Instructions in rows, cards on the phone: what was said, about what, to whom, by when, how it stands. */
export function DirectiveTable({ items }: { readonly items: readonly DirectiveSummary[] }) {
  const { list } = useWords(directiveWords)
  const work = useWords(workWords)
  const columns: readonly Column<DirectiveSummary>[] = [
    {
      key: 'work',
      header: list.sentence,
      head: true,
      width: '32%',
      render: item => (
        <>
          <Link to="/viec-cu-the/$workItemId" params={{ workItemId: item.workItemId }}>
            {item.title}
          </Link>
          {item.sentence !== '' && item.sentence !== item.title && <p className={classes.note}>“{item.sentence}”</p>}
          {item.givenAt !== null && <p className={classes.note}>{list.given(item.givenByName, formatMoment(item.givenAt))}</p>}
        </>
      ),
    },
    { key: 'state', header: work.list.state, render: item => <WorkState state={item.state} /> },
    { key: 'due', header: work.list.due, render: item => <WorkDue item={item} /> },
    { key: 'unit', header: work.list.unit, width: '17%', render: item => item.unitName },
    {
      key: 'source',
      header: list.source,
      width: '22%',
      render: item =>
        item.source === null ? (
          <Link to="/nhiem-vu/$taskId" params={{ taskId: item.taskId }}>
            {item.taskCode}
          </Link>
        ) : (
          <SourceLink source={item.source} />
        ),
    },
  ]
  return <DataTable caption={list.caption} columns={columns} rows={items} keyOf={item => item.workItemId} />
}
