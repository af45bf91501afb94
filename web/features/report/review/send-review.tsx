import { useMutation } from '@tanstack/react-query'
import type { ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { isSeen } from '../../review/seen/seen-lines.ts'
import { useSeenLines } from '../../review/seen/use-seen-lines.ts'
import { keepReportAnswer, readReportAgain } from '../api/report-query.ts'
import { reviewReport } from '../api/review-report.ts'
import { foundRatesOf, isWhole, returnsOf, standingOf } from './review-marks.ts'
import type { ReviewMarks } from './review-marks.ts'
import classes from './send-review.module.css'

type Props = {
  readonly report: ReportDetail
  readonly marks: ReviewMarks
  readonly onDone: (returned: number) => void
  readonly onFailed: () => void
  readonly onOpenLine: (taskId: string) => void
}

/** Returns the marked lines all at once, or accepts the report when none is marked. */
export function SendReview({ report, marks, onDone, onFailed, onOpenLine }: Props) {
  const words = useWords(reportWords)
  const review = useWords(reviewWords).verified
  const returns = returnsOf(report.lines, marks)
  const open = report.lines.filter(line => line.review.state !== 'accepted')
  const { seen: kept } = useSeenLines()
  const isLineSeen = (line: ReportLineAnswer) => standingOf(line, marks) !== 'open' || isSeen(kept, { reportId: report.reportId, ...line })
  const seen = open.filter(isLineSeen).length
  const unfinished = open.filter(({ taskId }) => marks[taskId] !== undefined && !isWhole(marks[taskId]))
  const lacksReasons = unfinished.some(({ taskId }) => marks[taskId]?.kind === 'return')
  const sending = useMutation({
    mutationFn: () => reviewReport(report, { lines: returns, verified: foundRatesOf(open, marks) }),
    onSuccess: answer => {
      onDone(returns.length)
      keepReportAnswer(answer)
    },
    onError: onFailed,
  })
  const returning = returns.length > 0
  const verdict = returning ? 'danger' : 'good'
  return (
    <div className={`${classes.send} no-print`}>
      {sending.error !== null && (
        <ProblemMessage
          error={sending.error}
          onLoadNew={() => {
            sending.reset()
            void readReportAgain(report.reportId)
          }}
        />
      )}
      <p className={classes.seen}>{words.review.seen(seen, open.length)}</p>
      {unfinished.length > 0 && (
        <Notice tone="warning" heading={lacksReasons ? words.review.incomplete : review.incomplete}>
          {unfinished.map(line => (
            <ActionButton key={line.taskId} className={classes.unfinished} variant="quiet" onClick={() => onOpenLine(line.taskId)}>
              {line.taskCode}. {line.taskTitle}
            </ActionButton>
          ))}
        </Notice>
      )}
      <ConfirmButton
        key={returning ? 'return' : 'accept'}
        variant={verdict}
        confirmVariant={verdict}
        loading={sending.isPending}
        disabled={unfinished.length > 0}
        label={returning ? words.review.returnLines(returns.length) : words.review.acceptAll}
        confirmLabel={words.review.yes}
        question={
          returning
            ? words.review.returnQuestion(returns.length, open.length - returns.length)
            : words.review.acceptQuestion(seen, open.length)
        }
        onConfirm={() => sending.mutate()}
      />
    </div>
  )
}
