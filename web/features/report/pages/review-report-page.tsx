import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { reportRisk } from '#domain/review/report-risk.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readLineSearch } from '../../../routes/report-search.ts'
import { useAddressId, useAddressSearch } from '../../../routes/use-address.ts'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useReportName } from '../../../ui/use-report-name.ts'
import { reportQuery } from '../api/report-query.ts'
import { EventHistory } from '../parts/event-history.tsx'
import { ReportFacts } from '../parts/report-facts.tsx'
import { KeyHelp } from '../../review/parts/key-help.tsx'
import { RiskBadge } from '../../review/parts/risk-badge.tsx'
import { useSeenLines } from '../../review/seen/use-seen-lines.ts'
import { acceptedAs } from '../review/review-marks.ts'
import { ReviewDone } from '../review/review-done.tsx'
import { ReviewLine } from '../review/review-line.tsx'
import { ReviewLines } from '../review/review-lines.tsx'
import { SendReview } from '../review/send-review.tsx'
import { useReviewKeys } from '../review/use-review-keys.ts'
import { useReviewMarks } from '../review/use-review-marks.ts'
import classes from './review-report-page.module.css'

/** One report to review: lines left, the line right, all decisions sent at once. */
export function ReviewReportPage() {
  const reportId = useAddressId('reportId')
  const { data, error, refetch } = useQuery(reportQuery(reportId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <ReviewReport key={reportId} report={data} />
}

/** As risky as the riskiest line that waits; nothing once all are accepted. */
function ReportRiskNote({ lines }: Pick<ReportDetail, 'lines'>) {
  const words = useWords(reviewWords).risk
  const waiting = lines.flatMap(line => (line.review.state === 'accepted' || line.risk === null ? [] : line.risk))
  if (waiting.length === 0) return null
  const { score, riskyLines } = reportRisk(waiting)
  return (
    <span className={classes.risk}>
      {words.ofReport} <RiskBadge score={score} /> {riskyLines > 0 && words.lines(riskyLines)}
    </span>
  )
}

function ReviewReport({ report }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords)
  const nameOf = useReportName()
  const navigate = useNavigate()
  const { dong } = useAddressSearch(readLineSearch)
  const { marks, mark, forget } = useReviewMarks(report.reportId, report.version)
  const [returned, setReturned] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const [help, setHelp] = useState(false)
  const { lines } = report
  const index = Math.max(
    0,
    lines.findIndex(line => line.taskId === dong),
  )
  const line = lines[index]
  const mayReview = report.allowedActions.includes('review')
  const markable = mayReview && line !== undefined && line.review.state !== 'accepted'
  const openLine = (taskId: string) =>
    void navigate({
      to: '/duyet/$reportId',
      params: { reportId: report.reportId },
      search: { dong: taskId },
      replace: true,
      resetScroll: false,
    })
  const step = (count: number) => {
    const target = lines[index + count]
    if (target !== undefined) openLine(target.taskId)
  }
  const accept = () => {
    if (!markable) return
    mark(line.taskId, acceptedAs(marks[line.taskId]))
    seeLine()
    step(1)
  }
  const giveBack = () => {
    if (markable && marks[line.taskId]?.kind !== 'return') mark(line.taskId, { kind: 'return', reasons: {} })
  }
  const { markSeen } = useSeenLines()
  const seeLine = () => line !== undefined && mayReview && markSeen({ reportId: report.reportId, ...line })
  useReviewKeys({ next: () => step(1), back: () => step(-1), accept, giveBack, markSeen: seeLine, help: () => setHelp(shown => !shown) })
  return (
    <>
      <PageTitle
        title={words.review.title(report.unitName)}
        failed={failed}
        subtitle={
          <>
            {nameOf(report)}
            <ReportFacts report={report} />
            <ReportRiskNote lines={lines} />
          </>
        }
        actions={
          <LinkButton variant="default" to="/duyet">
            {words.review.toQueue}
          </LinkButton>
        }
      />
      {returned !== null && <ReviewDone report={report} returned={returned} />}
      {returned === null && !mayReview && <Notice tone="plain">{words.review.own}</Notice>}
      <div className={classes.columns}>
        <div className={classes.lines}>
          {mayReview && <KeyHelp of="report" open={help} onToggle={() => setHelp(!help)} />}
          <ReviewLines report={report} marks={marks} shown={line?.taskId} />
          {mayReview && (
            <SendReview
              report={report}
              marks={marks}
              onOpenLine={openLine}
              onFailed={() => setFailed(true)}
              onDone={count => {
                setReturned(count)
                setFailed(false)
                forget()
              }}
            />
          )}
        </div>
        {line !== undefined && (
          <ReviewLine
            key={line.taskId}
            report={report}
            line={line}
            place={index + 1}
            count={lines.length}
            mark={marks[line.taskId]}
            onAccept={accept}
            onReturn={giveBack}
            onSeen={seeLine}
            onMark={markable ? given => mark(line.taskId, given) : undefined}
          />
        )}
      </div>
      <div className={classes.history}>
        <EventHistory report={report} />
      </div>
    </>
  )
}
