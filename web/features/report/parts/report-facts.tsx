import type { ReportSummary } from '#contract/report/report-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { StatusWord, TimelinessWord } from './status-word.tsx'
import classes from './status-word.module.css'

/** Unit, state, last day: one line under a report's title. */
export function ReportFacts({ report }: { readonly report: ReportSummary }) {
  const words = useWords(reportWords)
  return (
    <span className={classes.facts}>
      <span>{report.unitName}</span>
      <StatusWord status={report.status} />
      <TimelinessWord timeliness={report.timeliness} />
      <span>{words.dueBy(formatDay(report.lastDay))}</span>
    </span>
  )
}
