import { Link } from '@tanstack/react-router'
import type { Overview } from '#contract/monitoring/monitoring-routes.ts'
import { formatDay, formatMonth } from '#domain/shared/calendar.ts'
import { monitoringWords } from '../../../i18n/monitoring-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Panel } from '../../../ui/panel.tsx'
import { useMay } from '../../access/api/use-me.ts'
import classes from './period-summary.module.css'

const ORDER = ['missing', 'notDue', 'returned', 'awaitingReview', 'onTime', 'late', 'accepted', 'expected'] as const

/** The current month's reports in counts. */
export function PeriodSummary({ period }: { readonly period: NonNullable<Overview['period']> }) {
  const words = useWords(monitoringWords)
  const mayReview = useMay('report.review')
  return (
    <Panel heading={words.period(formatMonth(period.month))} note={words.lastDay(formatDay(period.lastDay))}>
      <dl className={classes.counts}>
        {ORDER.map(key => (
          <div key={key} className={classes.row}>
            <dt>{words.counts[key]}</dt>
            <dd>{period[key]}</dd>
          </div>
        ))}
      </dl>
      {mayReview && period.awaitingReview > 0 && (
        <Link to="/duyet" className={`${classes.open} no-print`}>
          {words.toReview}
        </Link>
      )}
    </Panel>
  )
}
