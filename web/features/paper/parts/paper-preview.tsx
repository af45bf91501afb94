import { useState } from 'react'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import classes from './paper-preview.module.css'

type Row = NonNullable<PaperDetail['text']['appendix']>['rows'][number]
const MARKS = { section: '', group: '', paragraph: '', dash: '- ', plus: '+ ' } as const

/** The words of the paper as its files have them, in the language it is written in. */
export function PaperPreview({ paper }: { readonly paper: PaperDetail }) {
  const { page } = useWords(paperWords)
  const { typeName, subject, addressees, blocks, appendix } = paper.text
  return (
    <>
      <article className={classes.sheet} lang="vi">
        {typeName !== null && <p className={classes.title}>{typeName}</p>}
        <p className={typeName === null ? classes.letter : classes.subject}>{subject}</p>
        {addressees.length > 0 && (
          <p className={classes.to}>
            <em>{page.addressed}</em> {addressees.join('; ')}
          </p>
        )}
        {blocks.map(({ kind, text }, index) => (
          <p key={`${index} ${kind}`} className={kind === 'section' || kind === 'group' ? classes.section : undefined}>
            {MARKS[kind]}
            {text}
          </p>
        ))}
        <p>
          <em>{page.recipients}</em> {paper.content.recipients.join('; ')}
        </p>
        <p className={classes.subject}>
          {[paper.content.signer.authority, paper.content.signer.position, paper.content.signer.name ?? '']
            .filter(part => part !== '')
            .join(' · ')}
        </p>
      </article>
      {appendix !== null && (
        <div className={classes.table}>
          <Appendix title={appendix.title} rows={appendix.rows} />
        </div>
      )}
    </>
  )
}

/** Of a long list only the first rows are shown until all are wished for; the files hold every one. */
const ROWS_AT_ONCE = 30

function Appendix({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const { page } = useWords(paperWords)
  const { columns } = page
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, ROWS_AT_ONCE)
  return (
    <>
      <DataTable
        caption={`${page.appendix}: ${title}`}
        rows={shown}
        keyOf={row => String(row.ordinal)}
        columns={[
          { key: 'ordinal', header: columns.ordinal, width: '6%', render: row => String(row.ordinal) },
          { key: 'unit', header: columns.unit, width: '16%', render: row => row.unit },
          { key: 'task', header: columns.task, render: row => (row.task === '' ? '–' : row.task) },
          { key: 'what', header: columns.what, head: true, width: '30%', render: row => row.what },
          { key: 'due', header: columns.due, width: '10%', render: row => (row.due === null ? '–' : formatDay(row.due)) },
          {
            key: 'late',
            header: columns.late,
            width: '8%',
            render: row => (row.daysLate === null || row.daysLate === 0 ? '–' : String(row.daysLate)),
          },
          { key: 'reminded', header: columns.reminded, render: row => (row.reminded === '' ? '–' : row.reminded) },
        ]}
      />
      {rows.length > shown.length && (
        <ActionButton variant="default" className="no-print" onClick={() => setAll(true)}>
          {page.everyRow(rows.length)}
        </ActionButton>
      )}
    </>
  )
}
