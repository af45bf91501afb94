import type { Duties } from '#contract/monitoring/monitoring-routes.ts'
import { daysBetween, formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { dutiesWords } from '../../../i18n/duties-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useReportName } from '../../../ui/use-report-name.ts'
import classes from './duty-card.module.css'

type Report = Duties['reports'][number]
type Words = (typeof dutiesWords)['vi']

/** One report: which month, by when, what was returned, and the one thing to press. */
export function DutyCard({ report, today }: { readonly report: Report; readonly today: Day }) {
  const words = useWords(dutiesWords)
  const nameOf = useReportName()
  const sent = report.status === 'submitted' || report.status === 'resubmitted'
  return (
    <article className={`${classes.card} ${classes[toneOf(report)]}`}>
      <div className={classes.words}>
        <h2>{nameOf(report)}</h2>
        <p className={classes.state}>
          {words.statuses[report.status]}
          {report.status === 'returned' ? `: ${words.returnedLines(report.returnedCount)}` : ''}
        </p>
        <p>
          {words.dueBy(formatDay(report.lastDay))}
          {sent ? '' : ` (${timeLeft(report, today, words)})`} · {words.lines(report.lineCount)}
        </p>
        {report.returnedLines.length > 0 && (
          <ul>
            {report.returnedLines.map(line => (
              <li key={line.taskId}>
                <strong>
                  {line.taskCode}. {line.taskTitle}
                </strong>
                : {line.reasons.join('; ')}
              </li>
            ))}
          </ul>
        )}
      </div>
      <LinkButton size="lg" variant={sent ? 'default' : 'filled'} to="/bao-cao/$reportId" params={{ reportId: report.reportId }}>
        {sent ? words.view : report.status === 'returned' ? words.mend : words.write}
      </LinkButton>
    </article>
  )
}

function toneOf(report: Report): 'urgent' | 'soon' | 'calm' {
  if (report.status === 'returned' || report.timeliness === 'missing') return 'urgent'
  return report.status === 'draft' && report.timeliness === 'due_soon' ? 'soon' : 'calm'
}

function timeLeft(report: Report, today: Day, words: Words): string {
  const days = daysBetween(today, report.lastDay)
  return days < 0 ? words.daysOver(-days) : words.daysLeft(days)
}
