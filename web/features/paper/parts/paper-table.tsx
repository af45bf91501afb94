import { Link } from '@tanstack/react-router'
import type { PaperSummary } from '#contract/paper/paper-shapes.ts'
import { dayAt, formatDay } from '#domain/shared/calendar.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import classes from '../../work/parts/work-table.module.css'
import { PaperState } from './paper-state.tsx'

const UNITS_NAMED = 3

/** Papers in rows, cards on the phone: number and day, what about, who signed, whom it goes to. */
export function PaperTable({ items }: { readonly items: readonly PaperSummary[] }) {
  const words = useWords(paperWords)
  const { list } = words
  const columns: readonly Column<PaperSummary>[] = [
    {
      key: 'subject',
      header: list.subject,
      head: true,
      width: '38%',
      render: paper => (
        <>
          <Link to="/van-ban/$paperId" params={{ paperId: paper.paperId }}>
            {paper.subject}
          </Link>
          <p className={classes.note}>
            {words.kinds[paper.kind]} · {list.draftedBy(paper.draftedByName, formatDay(dayAt(paper.draftedAt)))}
          </p>
        </>
      ),
    },
    { key: 'symbol', header: list.symbol, width: '12%', render: paper => sayNumber(paper, list) },
    { key: 'issued', header: list.issuedOn, width: '12%', render: paper => (paper.issuedOn === null ? '–' : formatDay(paper.issuedOn)) },
    { key: 'state', header: list.state, width: '14%', render: paper => <PaperState state={paper.state} /> },
    { key: 'signer', header: list.signer, render: paper => (paper.signerName === '' ? '–' : paper.signerName) },
    { key: 'units', header: list.units, render: paper => unitsOf(paper.unitNames) },
  ]
  return <DataTable caption={list.title} columns={columns} rows={items} keyOf={paper => paper.paperId} />
}

function sayNumber({ symbol, issuedOn }: PaperSummary, words: { readonly draft: string; readonly noNumber: string }): string {
  if (symbol !== '') return symbol
  return issuedOn === null ? words.draft : words.noNumber
}

function unitsOf(names: readonly string[]): string {
  const more = names.length - UNITS_NAMED
  if (names.length === 0) return '–'
  return more > 0 ? `${names.slice(0, UNITS_NAMED).join(', ')} (+${more})` : names.join(', ')
}
