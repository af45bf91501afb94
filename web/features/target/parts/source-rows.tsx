import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RegisterDetail, RegisterRowAnswer } from '#contract/register/register-shapes.ts'
import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { targetWords } from '../../../i18n/target-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { registerQuery } from '../../register/api/register-query.ts'
import { namesIn, sayCell } from '../../register/parts/say-cell.ts'
import { titleOfRow } from '../../register/parts/title-of-row.ts'
import classes from './provenance.module.css'

/** Beside the title: enough to recognise a row, few enough for a page. */
const CELLS_SHOWN = 3

/** Rows of one register with the way to each: its cells, evidence, history and author. */
export function SourceRows({ registerId, rows }: { readonly registerId: string; readonly rows: readonly RegisterRowAnswer[] }) {
  const { data, error, refetch } = useQuery(registerQuery(registerId))
  if (data === undefined) return error === null ? <LoadingState /> : <ProblemMessage error={error} onRetry={() => void refetch()} />
  return <RowTable register={data} rows={rows} />
}

function RowTable({ register, rows }: { readonly register: RegisterDetail; readonly rows: readonly RegisterRowAnswer[] }) {
  const { rows: words } = useWords(targetWords)
  const language = useLanguage()
  const say = (column: RegisterColumn, row: RegisterRowAnswer) => {
    const value = row.cells[column.code]
    if (value === undefined) return ''
    return row.masked.includes(column.code) ? String(value) : sayCell(column, value, namesIn(register, row.titles), language)
  }
  const shown = register.definition.columns
    .filter(column => column.code !== register.definition.title && column.type !== 'file')
    .slice(0, CELLS_SHOWN)
  const columns: readonly Column<RegisterRowAnswer>[] = [
    {
      key: 'title',
      header: register.definition.columns.find(column => column.code === register.definition.title)?.name ?? '',
      head: true,
      render: row => {
        const title = titleOfRow(register, row, language)
        return (
          <Link
            to="/so/$registerId/dong/$rowId"
            params={{ registerId: register.registerId, rowId: row.rowId }}
            aria-label={words.openRowOf(title)}
          >
            {title}
          </Link>
        )
      },
    },
    ...(register.definition.scope === 'neighbourhood'
      ? [
          {
            key: 'where',
            header: words.neighbourhood,
            render: (row: RegisterRowAnswer) => namesIn(register, {}).unitName(row.neighbourhoodId ?? ''),
          },
        ]
      : []),
    ...shown.map(column => ({ key: column.code, header: column.name, render: (row: RegisterRowAnswer) => say(column, row) })),
    {
      key: 'evidence',
      header: words.evidence,
      render: row => (row.owesEvidence ? <span className={classes.owes}>{words.owes}</span> : words.files(row.evidenceCount)),
    },
    { key: 'author', header: words.author, render: row => `${row.changedByName}, ${formatMoment(row.changedAt)}` },
  ]
  return (
    <>
      <DataTable caption={register.name} columns={columns} rows={rows} keyOf={row => row.rowId} />
      {rows.some(row => row.masked.length > 0) && <p className={classes.line}>{words.masked}</p>}
    </>
  )
}
