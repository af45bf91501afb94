import type { ReportLineAnswer } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import classes from './line-heading.module.css'

/** The first four columns of Table 3: the plan's own words, not the unit's to change. */
export function LineHeading({
  line,
  place,
  count,
}: {
  readonly line: ReportLineAnswer
  /** Of the report, from 1. */ readonly place: number
  readonly count: number
}) {
  const words = useWords(reportWords)
  return (
    <header className={classes.heading}>
      <p className={classes.place}>{words.form.lineOf(place, count)}</p>
      <h2 className={classes.title} id="line-title" tabIndex={-1}>
        {line.taskCode}. {line.taskTitle}
      </h2>
      <dl className={classes.facts}>
        <dt>{words.columns.lead}</dt>
        <dd>{line.leadText}</dd>
        {line.commitment !== '' && (
          <>
            <dt>{words.columns.commitment}</dt>
            <dd>{line.commitment}</dd>
          </>
        )}
      </dl>
    </header>
  )
}
