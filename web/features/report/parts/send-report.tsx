import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { ApiProblem, isChangedMeanwhile } from '../../../api/api-problem.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { keepReportAnswer, readReportAgain } from '../api/report-query.ts'
import { submitReport } from '../api/submit-report.ts'
import classes from './send-report.module.css'

type Props = { readonly report: ReportDetail; readonly onSent: () => void; readonly onFailed: () => void }

/** The one button; only for who may send, and only when nothing is left to mend. */
export function SendReport({ report, onSent, onFailed }: Props) {
  const words = useWords(reportWords).check
  const [read, setRead] = useState(false)
  const sending = useMutation({
    mutationFn: () => submitReport(report),
    onSuccess: answer => {
      keepReportAnswer(answer)
      onSent()
    },
    onError: error => {
      onFailed()
      // What the server refuses is shown at its line too, with the report as it stands there now.
      if (!isChangedMeanwhile(error)) void readReportAgain(report.reportId)
    },
  })
  if (!report.allowedActions.includes('submit')) return <Notice tone="plain">{words.mayNotSend}</Notice>
  const toMend = report.lines.some(line => line.refusals.length > 0)
  const warned = report.lines.some(line => line.warnings.length > 0)
  const refusals = sending.error instanceof ApiProblem ? sending.error.refusals : []
  return (
    <div className={classes.send}>
      {refusals.length > 0 && !isChangedMeanwhile(sending.error) && (
        <ErrorSummary errors={refusals.map(item => ({ text: item.sentence }))} attempt={sending.failureCount} />
      )}
      {sending.error !== null && (refusals.length === 0 || isChangedMeanwhile(sending.error)) && (
        <ProblemMessage
          error={sending.error}
          onRetry={() => {
            sending.reset()
            void readReportAgain(report.reportId)
          }}
        />
      )}
      {warned && <PlainCheck label={words.acknowledge} checked={read} onChange={setRead} />}
      <ActionButton size="lg" loading={sending.isPending} disabled={toMend || (warned && !read)} onClick={() => sending.mutate()}>
        {report.status === 'returned' ? words.sendAgain : words.send}
      </ActionButton>
    </div>
  )
}
