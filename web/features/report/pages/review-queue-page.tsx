import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReportSummary } from '#contract/report/report-routes.ts'
import { dayAt, daysBetween } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useReportName } from '../../../ui/use-report-name.ts'
import { reportsQuery } from '../api/reports-query.ts'
import { StatusWord, TimelinessWord } from '../parts/status-word.tsx'
import table from '../parts/report-table.module.css'
import classes from './report-list-page.module.css'

/** What the units have sent and nobody has reviewed. */
export function ReviewQueuePage() {
  const words = useWords(reportWords)
  const query = useInfiniteQuery(reportsQuery({ queue: 'toReview' }))
  const reports = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  return (
    <div className={classes.page}>
      <PageTitle title={words.queue.title} subtitle={total === undefined ? undefined : words.list.found(total)} />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && reports.length === 0 && <EmptyState heading={words.queue.empty}>{words.queue.emptyWhat}</EmptyState>}
      {reports.length > 0 && <QueueTable reports={reports} />}
      {query.hasNextPage && (
        <ActionButton
          className={classes.more}
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.list.more}
        </ActionButton>
      )}
    </div>
  )
}

function QueueTable({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const words = useWords(reportWords)
  const nameOf = useReportName()
  return (
    <DataTable
      caption={words.queue.caption}
      rows={reports}
      keyOf={report => report.reportId}
      columns={[
        {
          key: 'report',
          header: words.list.title,
          head: true,
          render: report => (
            <Link className={table.open} to="/duyet/$reportId" params={{ reportId: report.reportId }} search={{}}>
              {report.unitName}
              <span className={table.month}>{nameOf(report)}</span>
            </Link>
          ),
        },
        { key: 'status', header: words.list.status, render: report => <StatusWord status={report.status} /> },
        { key: 'timeliness', header: words.list.timeliness, render: report => <TimelinessWord timeliness={report.timeliness} /> },
        { key: 'sent', header: words.list.sentAt, render: report => (report.submittedAt === null ? '' : formatMoment(report.submittedAt)) },
        {
          key: 'age',
          header: words.queue.waiting,
          align: 'right',
          render: report =>
            report.submittedAt === null ? '' : words.queue.waitingDays(daysBetween(dayAt(report.submittedAt), todayOfWard())),
        },
        { key: 'lines', header: words.list.lines, align: 'right', render: report => report.lineCount },
      ]}
    />
  )
}
