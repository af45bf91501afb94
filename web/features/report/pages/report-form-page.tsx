import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readLineSearch } from '../../../routes/report-search.ts'
import { useAddressId, useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { lateModule } from '../../../ui/late-module.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useReportName } from '../../../ui/use-report-name.ts'
import { reportQuery } from '../api/report-query.ts'
import { useLineCheck } from '../drafts/use-line-check.ts'
import { useReportDrafts } from '../drafts/use-report-drafts.ts'
import { LineList } from '../parts/line-list.tsx'
import { LinePanel } from '../parts/line-panel.tsx'
import { isLineDone } from '../parts/line-progress.ts'
import { ReportFacts } from '../parts/report-facts.tsx'
import { useWide } from '../parts/use-wide.ts'
import classes from './report-form-page.module.css'

/** For the few who need more time or have nothing to report. */
const useReportTools = lateModule(() => import('../../period/parts/report-tools.tsx'))

/** Table 3 of one unit and period, a line at a time. */
export function ReportFormPage() {
  const reportId = useAddressId('reportId')
  // Asked for beside the report, not after it.
  useLineCheck()
  const { data, error, refetch } = useQuery(reportQuery(reportId))
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return (
    <>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      <ReportForm key={reportId} report={data} />
    </>
  )
}

function ReportForm({ report }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords)
  const nameOf = useReportName()
  const navigate = useNavigate()
  const { dong } = useAddressSearch(readLineSearch)
  const drafts = useReportDrafts(report)
  const wide = useWide()
  const ReportTools = useReportTools()?.ReportTools
  const [unsent, setUnsent] = useState(0)
  const done = report.lines.filter(isLineDone).length
  // Chosen once: a line that becomes done while one is still writing in it stays open.
  const [first] = useState(() => (report.lines.find(line => !isLineDone(line)) ?? report.lines[0])?.taskId)
  const line = report.lines.find(item => item.taskId === dong) ?? (wide ? report.lines.find(item => item.taskId === first) : undefined)
  const mayWrite = report.allowedActions.includes('edit')

  async function goToCheck(): Promise<void> {
    const left = await drafts.flush()
    setUnsent(left)
    if (left === 0) await navigate({ to: '/bao-cao/$reportId/kiem-tra', params: { reportId: report.reportId } })
  }

  const hub = (
    <div className={classes.hub}>
      <p className={classes.done}>
        <strong>{words.form.progress(done, report.lines.length)}</strong>{' '}
        <progress max={report.lines.length} value={done} aria-label={words.form.progress(done, report.lines.length)} />
      </p>
      <LineList report={report} drafts={drafts} shown={line?.taskId} />
      {mayWrite && ReportTools !== undefined && <ReportTools report={report} flush={() => drafts.flush()} />}
    </div>
  )
  const actions = (
    <>
      {report.allowedActions.includes('review') && (
        <LinkButton to="/duyet/$reportId" params={{ reportId: report.reportId }} search={{}}>
          {words.form.review}
        </LinkButton>
      )}
      <ActionButton variant={mayWrite ? 'filled' : 'default'} onClick={() => void goToCheck()}>
        {mayWrite ? words.form.check : words.form.view}
      </ActionButton>
    </>
  )
  return (
    <>
      <PageTitle title={nameOf(report)} subtitle={<ReportFacts report={report} />} actions={actions} failed={unsent > 0} />
      {unsent > 0 && <Notice tone="error">{words.save.notAll(unsent)}</Notice>}
      {!mayWrite && (
        <Notice tone="plain">
          {report.lock !== null
            ? words.form.locked(report.lock.lockedByName, formatMoment(report.lock.lockedAt))
            : report.status === 'draft' || report.status === 'returned'
              ? words.form.readOnlyOther
              : words.form.readOnly}
        </Notice>
      )}
      {report.lines.length === 0 ? (
        <EmptyState heading={words.form.noLines}>{words.form.noLinesWhat}</EmptyState>
      ) : (
        <div className={classes.columns}>
          {(wide || line === undefined) && hub}
          {line !== undefined && <LinePanel key={line.taskId} report={report} line={line} desk={drafts.deskOf(line.taskId)} />}
        </div>
      )}
    </>
  )
}
