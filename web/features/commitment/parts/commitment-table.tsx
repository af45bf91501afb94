import { Link } from '@tanstack/react-router'
import type { CommitmentRow } from '#contract/commitment/commitment-routes.ts'
import { dayAt, formatDay } from '#domain/shared/calendar.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { CommitmentState } from './commitment-state.tsx'
import classes from './commitment-table.module.css'

export function CommitmentTable({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const words = useWords(commitmentWords)
  const { list } = words
  const columns: readonly Column<CommitmentRow>[] = [
    {
      key: 'unit',
      header: list.unit,
      head: true,
      render: row => (
        <Link to="/cam-ket/$unitId" params={{ unitId: row.unitId }}>
          {row.unitName}
        </Link>
      ),
    },
    { key: 'state', header: list.state, render: row => <StateCell row={row} /> },
    { key: 'tasks', header: list.tasks, align: 'right', render: row => row.taskCount },
    {
      key: 'targets',
      header: list.targets,
      render: row => <Counted count={row.targetCount} more={row.stricterCount === 0 ? '' : list.stricter(row.stricterCount)} />,
    },
    { key: 'items', header: list.items, render: row => list.itemCount(row.itemCount) },
    {
      key: 'binding',
      header: list.binding,
      render: row => (row.approvedOrdinal === null ? list.bindingNone : words.version(row.approvedOrdinal)),
    },
  ]
  return <DataTable caption={list.caption} columns={columns} rows={rows} keyOf={row => row.unitId} />
}

function StateCell({ row }: { readonly row: CommitmentRow }) {
  const { list, missing } = useWords(commitmentWords)
  const at = row.decidedAt ?? row.signedAt
  return (
    <span className={classes.state}>
      <CommitmentState state={row.state} />
      {row.state === 'draft' && <small>{row.missingCount === 0 ? list.complete : missing(row.missingCount)}</small>}
      {row.state !== 'draft' && at !== null && <small>{formatDay(dayAt(at))}</small>}
    </span>
  )
}

function Counted({ count, more }: { readonly count: number; readonly more: string }) {
  return (
    <span className={classes.state}>
      {count}
      {more !== '' && <small>{more}</small>}
    </span>
  )
}
