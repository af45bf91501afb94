import type { ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { writeRate } from '../drafts/line-draft.ts'
import classes from './report-sheet.module.css'

type Words = (typeof reportWords)['vi']

/** Table 3 whole, as it is sent: nine columns, and the files that go with it. */
export function ReportSheet({ report }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords)
  return (
    <div className={classes.sheet}>
      <DataTable caption={words.check.sheet} columns={columnsOf(words, report)} rows={report.lines} keyOf={line => line.taskId} />
    </div>
  )
}

function columnsOf(words: Words, { lines }: ReportDetail): readonly Column<ReportLineAnswer>[] {
  const { columns, check } = words
  return [
    { key: 'ordinal', header: columns.ordinal, width: '3rem', render: line => lines.indexOf(line) + 1 },
    { key: 'task', header: columns.task, head: true, width: '15%', render: line => `${line.taskCode}. ${line.taskTitle}` },
    { key: 'lead', header: columns.lead, render: line => line.leadText },
    { key: 'commitment', header: columns.commitment, width: '13%', render: line => asTyped(line.commitment) },
    { key: 'result', header: columns.result, width: '22%', render: line => <Result line={line} words={words} /> },
    {
      key: 'rate',
      header: columns.rate,
      align: 'right',
      render: line => (line.completionRate === null ? '' : check.percent(writeRate(line.completionRate))),
    },
    { key: 'difficulty', header: columns.difficulty, render: line => asTyped(line.difficulty) },
    { key: 'proposal', header: columns.proposal, render: line => asTyped(line.proposal) },
    { key: 'next', header: columns.next, render: line => (line.nextActionDue === null ? '' : formatDay(line.nextActionDue)) },
  ]
}

/** With its line breaks; nothing at all for an empty cell, which a card on the phone leaves out. */
function asTyped(text: string) {
  return text.trim() === '' ? '' : <span className={classes.text}>{text}</span>
}

function Result({ line, words }: { readonly line: ReportLineAnswer; readonly words: Words }) {
  const declared = line.noActivityReason.trim()
  return (
    <>
      <span className={classes.text}>{declared === '' ? line.result : words.check.noActivity(declared)}</span>
      {line.evidence.length > 0 && (
        <ul className={classes.files} aria-label={words.columns.evidence}>
          {line.evidence.map(item => (
            <li key={item.evidenceId}>
              <a href={fileAddress('getEvidenceFile', { params: { evidenceId: item.evidenceId } })} target="_blank" rel="noreferrer">
                {item.fileName}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
