import { Link } from '@tanstack/react-router'
import type { CaseSummary } from '#contract/case/case-routes.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import classes from '../../work/parts/work-table.module.css'
import { CaseDue, CaseState } from './case-state.tsx'

/** Cases in rows, cards on the phone: how each stands, who answers by when, how old it is. */
export function CaseTable({ items }: { readonly items: readonly CaseSummary[] }) {
  const words = useWords(caseWords)
  const { list } = words
  const columns: readonly Column<CaseSummary>[] = [
    {
      key: 'what',
      header: list.what,
      head: true,
      width: '34%',
      render: file => (
        <>
          <Link to="/vu-viec/$caseId" params={{ caseId: file.caseId }}>
            {file.title}
          </Link>
          <p className={classes.note}>
            {words.numbered(file.number)} · {words.kinds[file.kind]}
            {file.taskCode !== '' && ` · ${file.taskCode}`}
          </p>
        </>
      ),
    },
    { key: 'state', header: list.state, width: '16%', render: file => <CaseState state={file.state} /> },
    { key: 'deadline', header: list.deadline, width: '14%', render: file => <CaseDue file={file} /> },
    { key: 'raiser', header: list.raiser, width: '14%', render: file => file.raisedUnitName },
    {
      key: 'owner',
      header: list.owner,
      width: '14%',
      render: file =>
        file.ownerUnitId === null ? words.page.nobody : [file.ownerUnitName, file.ownerName].filter(name => name !== '').join(', '),
    },
    { key: 'age', header: list.old, render: file => words.age(file.age) },
  ]
  return <DataTable caption={list.title} columns={columns} rows={items} keyOf={file => file.caseId} />
}
