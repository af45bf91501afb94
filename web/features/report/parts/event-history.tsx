import type { ReportDetail } from '#contract/report/report-routes.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './event-history.module.css'

/** Who did what with the report, in order. */
export function EventHistory({ events }: { readonly events: ReportDetail['events'] }) {
  const words = useWords(reportWords).check
  if (events.length === 0) return null
  return (
    <Panel heading={words.history}>
      <ol className={classes.events}>
        {events.map(event => (
          <li key={`${event.at} ${event.kind}`}>
            <span className={classes.moment}>{formatMoment(event.at)}</span>
            <span>
              <strong>{words.events[event.kind]}</strong>
              {event.byName !== '' && ` · ${event.byName}`}
              {event.note !== '' && <span className={classes.note}>{event.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
