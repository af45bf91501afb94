import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { writeRate } from '../drafts/line-draft.ts'
import classes from './monthly-lines.module.css'

type Props = { readonly months: ReportLineAnswer['monthly']; readonly onCopy?: (text: string) => void }

/** What the accepted monthly reports of a longer period said of the task: whoever sums up builds on it. */
export function MonthlyLines({ months, onCopy }: Props) {
  const all = useWords(reportWords)
  const words = all.form
  if (months.length === 0) return null
  const together = months.map(({ month, result }) => `${words.monthOf(formatMonth(month))}: ${result.trim()}`).join('\n')
  return (
    <details className={classes.months}>
      <summary>{words.monthly(months.length)}</summary>
      <dl>
        {months.map(({ month, result, completionRate, difficulty, proposal }) => (
          <div key={month}>
            <dt>
              {words.monthOf(formatMonth(month))}
              {completionRate !== null && ` · ${all.check.percent(writeRate(completionRate))}`}
            </dt>
            <dd>{result}</dd>
            {difficulty !== '' && (
              <dd>
                {all.columns.difficulty}: {difficulty}
              </dd>
            )}
            {proposal !== '' && (
              <dd>
                {all.columns.proposal}: {proposal}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {onCopy !== undefined && (
        <button type="button" className={classes.copy} onClick={() => onCopy(together)}>
          {words.copyMonthly}
        </button>
      )}
    </details>
  )
}
