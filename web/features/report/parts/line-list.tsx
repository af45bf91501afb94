import { Link } from '@tanstack/react-router'
import type { ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { LineDesk, ReportDrafts } from '../drafts/report-drafts.ts'
import { useUploads } from '../../evidence/use-uploads.ts'
import { useLineState } from '../drafts/use-report-drafts.ts'
import { isOnItsWay } from '../../evidence/upload-list.ts'
import classes from './line-list.module.css'
import { progressOf } from './line-progress.ts'

type Props = { readonly report: ReportDetail; readonly drafts: ReportDrafts; readonly shown: string | undefined }

const MARKS = { accepted: '✓', closed: '✓', done: '✓', returned: '!', toMend: '…', empty: '' } as const

/** The hub: one row a task with where it stands. */
export function LineList({ report, drafts, shown }: Props) {
  const words = useWords(reportWords).form
  return (
    <nav aria-label={words.lines}>
      <ol className={classes.list}>
        {report.lines.map(line => (
          <li key={line.taskId}>
            <Link
              className={classes.line}
              to="/bao-cao/$reportId"
              params={{ reportId: report.reportId }}
              search={{ dong: line.taskId }}
              resetScroll={false}
              aria-current={line.taskId === shown ? 'step' : undefined}
              data-progress={progressOf(line)}
            >
              <span className={classes.mark} aria-hidden="true">
                {MARKS[progressOf(line)]}
              </span>
              <span className={classes.words}>
                <span className={classes.title}>
                  {line.taskCode}. {line.taskTitle}
                </span>
                <LineWord line={line} desk={drafts.deskOf(line.taskId)} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function LineWord({ line, desk }: { readonly line: ReportLineAnswer; readonly desk: LineDesk | undefined }) {
  const words = useWords(reportWords).form
  const progress = progressOf(line)
  const text = progress === 'toMend' ? words.toMend(line.refusals.length) : words[progress]
  return (
    <span className={classes.state}>
      {text}
      {desk !== undefined && <Unsent desk={desk} />}
    </span>
  )
}

function Unsent({ desk }: { readonly desk: LineDesk }) {
  const words = useWords(reportWords).form
  const { phase } = useLineState(desk.saver)
  const { uploads } = useUploads(desk.uploads)
  const atRest = phase === 'clean' || phase === 'waiting' || phase === 'sending'
  return atRest && !isOnItsWay(uploads) ? null : <strong className={classes.unsent}> · {words.unsent}</strong>
}
