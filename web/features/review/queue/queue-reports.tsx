import { Link } from '@tanstack/react-router'
import type { QueueReport } from '#contract/review/review-routes.ts'
import { dayAt, daysBetween } from '#domain/shared/calendar.ts'
import { reviewWords } from '../../../i18n/review-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { useReportName } from '../../../ui/use-report-name.ts'
import table from '../../report/parts/report-table.module.css'
import { StatusWord, TimelinessWord } from '../../report/parts/status-word.tsx'
import { RiskBadge } from '../parts/risk-badge.tsx'
import { countSeen } from '../seen/seen-lines.ts'
import { useSeenLines } from '../seen/use-seen-lines.ts'

/** The waiting reports, one a row; the first cell opens it. */
export function QueueReports({ reports }: { readonly reports: readonly QueueReport[] }) {
  const words = useWords(reviewWords)
  const nameOf = useReportName()
  const { seen } = useSeenLines()
  const { columns } = words
  return (
    <DataTable
      caption={words.caption}
      rows={reports}
      keyOf={report => report.reportId}
      columns={[
        {
          key: 'report',
          header: columns.report,
          head: true,
          render: report => (
            <span data-queue-item={report.reportId}>
              <Link className={table.open} to="/duyet/$reportId" params={{ reportId: report.reportId }} search={{}}>
                {report.unitName}
                <span className={table.month}>{nameOf(report)}</span>
              </Link>
            </span>
          ),
        },
        {
          key: 'risk',
          header: columns.risk,
          render: report => (
            <>
              <RiskBadge score={report.riskScore} />
              {report.riskyLines > 0 && <span className={table.note}>{words.risk.lines(report.riskyLines)}</span>}
            </>
          ),
        },
        { key: 'status', header: columns.status, render: report => <StatusWord status={report.status} /> },
        { key: 'timeliness', header: columns.timeliness, render: report => <TimelinessWord timeliness={report.timeliness} /> },
        {
          key: 'age',
          header: columns.waiting,
          align: 'right',
          render: report => words.waitingDays(daysBetween(dayAt(report.submittedAt), todayOfWard())),
        },
        {
          key: 'seen',
          header: columns.seen,
          align: 'right',
          render: report => words.seen.of(countSeen(seen, report), report.lines.length),
        },
      ]}
    />
  )
}
