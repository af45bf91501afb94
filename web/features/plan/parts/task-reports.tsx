import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TaskDetail } from '#contract/plan/plan-routes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/panel.tsx'

type Report = TaskDetail['reports'][number]
const SHOWN_FIRST = 6

/** As claimed, and as confirmed where that differs. */
function BothRates({ report: { completionRate, verifiedRate } }: { readonly report: Report }) {
  const words = useWords(planWords).task
  const claimed = completionRate === null ? '' : `${completionRate}%`
  if (verifiedRate === null || verifiedRate === completionRate) return claimed
  return (
    <>
      {words.claimed(claimed === '' ? '–' : claimed)}
      <br />
      <strong>{words.verified(`${verifiedRate}%`)}</strong>
    </>
  )
}

/** The newest reports on the task; the older ones when asked for. */
export function TaskReports({ reports }: { readonly reports: readonly Report[] }) {
  const { task: words, tasks } = useWords(planWords)
  const [all, setAll] = useState(false)
  const states: Readonly<Record<string, string>> = words.reviewStates
  const columns: readonly Column<Report>[] = [
    {
      key: 'month',
      header: words.month,
      head: true,
      render: report => (
        <Link to="/bao-cao/$reportId" params={{ reportId: report.reportId }}>
          {formatMonth(report.month)}
        </Link>
      ),
    },
    { key: 'unit', header: words.unit, render: report => report.unitName },
    { key: 'result', header: words.result, width: '40%', render: report => report.result },
    { key: 'ratio', header: tasks.ratio, align: 'right', render: report => <BothRates report={report} /> },
    {
      key: 'review',
      header: words.review,
      render: report => (report.submittedAt === null ? words.notSent : (states[report.reviewState] ?? report.reviewState)),
    },
    { key: 'evidence', header: words.evidence, render: report => words.evidenceCount(report.evidenceCount) },
  ]
  return (
    <Panel heading={words.lastReports}>
      {reports.length === 0 ? (
        <p style={{ margin: 0 }}>{words.noReports}</p>
      ) : (
        <DataTable
          caption={words.lastReports}
          columns={columns}
          rows={all ? reports : reports.slice(0, SHOWN_FIRST)}
          keyOf={report => report.reportId}
        />
      )}
      {!all && reports.length > SHOWN_FIRST && (
        <ActionButton variant="default" style={{ marginTop: 12 }} onClick={() => setAll(true)}>
          {words.allReports(reports.length)}
        </ActionButton>
      )}
    </Panel>
  )
}
