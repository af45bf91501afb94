import type { Instant } from '#domain/shared/calendar.ts'
import classes from './event-list.module.css'
import { formatMoment } from './format-moment.ts'

type ShownEvent = {
  readonly key: string
  readonly at: Instant
  readonly what: string
  /** Empty when nobody but the product did it. */
  readonly byName: string
  /** What else is known of it, one a line; empty ones are left out. */
  readonly notes: readonly string[]
}

/** Who did what, in order. */
export function EventList({ events }: { readonly events: readonly ShownEvent[] }) {
  return (
    <ol className={classes.events}>
      {events.map(event => (
        <li key={event.key}>
          <span className={classes.moment}>{formatMoment(event.at)}</span>
          <span>
            <strong>{event.what}</strong>
            {event.byName !== '' && ` · ${event.byName}`}
            {event.notes
              .filter(note => note !== '')
              .map(note => (
                <span key={note} className={classes.note}>
                  {note}
                </span>
              ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
