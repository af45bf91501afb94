import { Link } from '@tanstack/react-router'
import type { ReportSummary } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { useReportName } from '../../../ui/use-report-name.ts'
import { StatusWord, TimelinessWord } from './status-word.tsx'
import classes from './report-table.module.css'

/** One report a row; the first cell opens it. */
export function ReportTable({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const words = useWords(reportWords)
  const nameOf = useReportName()
  const { list } = words
  const ofOneUnit = new Set(reports.map(report => report.unitId)).size === 1
  return (
    <DataTable
      caption={list.caption}
      rows={reports}
      keyOf={report => report.reportId}
      columns={[
        {
          key: 'report',
          header: words.list.title,
          head: true,
          render: report => (
            <Link className={classes.open} to="/bao-cao/$reportId" params={{ reportId: report.reportId }} search={{}}>
              {ofOneUnit ? nameOf(report) : report.unitName}
              <span className={classes.month}>{ofOneUnit ? report.unitName : nameOf(report)}</span>
            </Link>
          ),
        },
        {
          key: 'status',
          header: list.status,
          render: report => (
            <>
              <StatusWord status={report.status} />
              {report.nothingToReport && <span className={classes.note}>{list.nothing}</span>}
              {report.status === 'returned' && <span className={classes.note}>{list.returned(report.returnedCount)}</span>}
            </>
          ),
        },
        { key: 'timeliness', header: list.timeliness, render: report => <TimelinessWord timeliness={report.timeliness} /> },
        { key: 'due', header: list.due, render: report => formatDay(report.lastDay) },
        { key: 'sent', header: list.sentAt, render: report => (report.submittedAt === null ? '' : formatMoment(report.submittedAt)) },
        { key: 'lines', header: list.lines, align: 'right', render: report => report.lineCount },
      ]}
    />
  )
}
