import type { WorkItemDetail } from '#contract/work/work-routes.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './work-history.module.css'

/** Who did what with the item, in order. */
export function WorkHistory({ events }: Pick<WorkItemDetail, 'events'>) {
  const { item: words } = useWords(workWords)
  const day = (value: Day | null) => (value === null ? words.withoutDay : formatDay(value))
  return (
    <Panel heading={words.history}>
      <ol className={classes.events}>
        {events.map(event => (
          <li key={`${event.at} ${event.kind}`}>
            <span className={classes.moment}>{formatMoment(event.at)}</span>
            <span>
              <strong>{words.events[event.kind]}</strong>
              {event.byName !== '' && ` · ${event.byName}`}
              {event.fields.length > 0 && <span className={classes.note}>{event.fields.join(', ')}</span>}
              {(event.dueBefore !== null || event.dueAfter !== null) && (
                <span className={classes.note}>{words.fromTo(day(event.dueBefore), day(event.dueAfter))}</span>
              )}
              {event.note !== '' && <span className={classes.note}>{event.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
