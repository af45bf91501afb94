import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportDetail } from '#contract/report/report-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressId } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { FailedPage } from '../../../ui/failed-page.tsx'
import { lateModule } from '../../../ui/late-module.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useReportName } from '../../../ui/use-report-name.ts'
import { reportQuery } from '../api/report-query.ts'
import { CheckRefusals, CheckWarnings } from '../parts/check-findings.tsx'
import { DownloadButtons } from '../parts/download-buttons.tsx'
import { EventHistory } from '../parts/event-history.tsx'
import { ReportFacts } from '../parts/report-facts.tsx'
import { ReportSheet } from '../parts/report-sheet.tsx'
import { SendReport } from '../parts/send-report.tsx'
import { SentNotice } from '../parts/sent-notice.tsx'
import { UnsentDrafts } from '../parts/unsent-drafts.tsx'
import classes from './report-check-page.module.css'

const FORMATS = ['docx', 'pdf', 'xlsx'] as const

const useOwedPromises = lateModule(() => import('../../promise/owed-promises.tsx'))

/** Everything as it will be sent, what still stands against it, and the send itself. */
export function ReportCheckPage() {
  const reportId = useAddressId('reportId')
  const { data, error, refetch } = useQuery({ ...reportQuery(reportId), refetchOnMount: 'always' })
  if (data === undefined) return error === null ? <LoadingState /> : <FailedPage error={error} reset={() => void refetch()} />
  return <ReportCheck key={reportId} report={data} />
}

function ReportCheck({ report }: { readonly report: ReportDetail }) {
  const words = useWords(reportWords)
  const nameOf = useReportName()
  const [sent, setSent] = useState(false)
  const [failed, setFailed] = useState(false)
  const OwedPromises = useOwedPromises()?.OwedPromises
  const { reportId } = report
  const open = report.allowedActions.includes('edit') || report.allowedActions.includes('submit')
  const actions = (
    <>
      <ActionButton variant="default" onClick={() => window.print()}>
        {words.check.print}
      </ActionButton>
      <LinkButton variant="default" to="/bao-cao/$reportId" params={{ reportId }} search={{}}>
        {words.check.toForm}
      </LinkButton>
    </>
  )
  return (
    <div className={classes.page}>
      <PageTitle
        title={open ? words.check.title : nameOf(report)}
        subtitle={<ReportFacts report={report} />}
        actions={actions}
        failed={failed}
      />
      {sent && <SentNotice report={report} />}
      {open && !sent && (
        <div className="no-print">
          <UnsentDrafts report={report} />
          {OwedPromises !== undefined && <OwedPromises reportId={reportId} />}
          <CheckRefusals report={report} />
          <CheckWarnings report={report} />
          <SendReport
            report={report}
            onSent={() => {
              setSent(true)
              setFailed(false)
            }}
            onFailed={() => setFailed(true)}
          />
        </div>
      )}
      <Panel
        heading={report.status === 'draft' || report.status === 'returned' ? words.check.sheet : words.check.sentSheet}
        note={`${report.unitName} · ${nameOf(report)}`}
      >
        <DownloadButtons
          what={nameOf(report)}
          formats={FORMATS}
          addressOf={format => fileAddress('exportReport', { params: { reportId }, query: { format } })}
        />
        <ReportSheet report={report} />
      </Panel>
      <EventHistory report={report} />
    </div>
  )
}
