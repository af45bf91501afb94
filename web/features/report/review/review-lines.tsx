import { Link } from '@tanstack/react-router'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { RISKY } from '#domain/review/line-risk.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { isSeen } from '../../review/seen/seen-lines.ts'
import { useSeenLines } from '../../review/seen/use-seen-lines.ts'
import classes from '../parts/line-list.module.css'
import { standingOf } from './review-marks.ts'
import type { ReviewMarks } from './review-marks.ts'

type Props = { readonly report: ReportDetail; readonly marks: ReviewMarks; readonly shown: string | undefined }

const MARKS = { open: '', accept: '✓', return: '✗', closed: '✓' } as const
const TONES = { open: 'empty', accept: 'done', return: 'returned', closed: 'accepted' } as const

/** The lines of a report with what the reviewer has decided of each. */
export function ReviewLines({ report, marks, shown }: Props) {
  const words = useWords(reportWords)
  const review = useWords(reviewWords)
  const { seen } = useSeenLines()
  return (
    <nav aria-label={words.form.lines}>
      <ol className={classes.list}>
        {report.lines.map(line => {
          const standing = standingOf(line, marks)
          return (
            <li key={line.taskId}>
              <Link
                className={classes.line}
                to="/duyet/$reportId"
                params={{ reportId: report.reportId }}
                search={{ dong: line.taskId }}
                resetScroll={false}
                replace
                aria-current={line.taskId === shown ? 'step' : undefined}
                data-progress={TONES[standing]}
              >
                <span className={classes.mark} aria-hidden="true">
                  {MARKS[standing]}
                </span>
                <span className={classes.words}>
                  <span className={classes.title}>
                    {line.taskCode}. {line.taskTitle}
                  </span>
                  <span className={classes.state}>
                    {standing === 'open' && isSeen(seen, { reportId: report.reportId, ...line })
                      ? review.seen.done
                      : words.review.marks[standing]}
                    {line.warnings.length > 0 && ` · ${words.check.warnings(line.warnings.length)}`}
                    {line.risk !== null && line.risk.score >= RISKY && ` · ${review.risk.heading(line.risk.score)}`}
                  </span>
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
