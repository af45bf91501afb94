import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { formatMoment } from '../../../ui/format-moment.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { deliveryEventsQuery } from '../api/deliveries-query.ts'
import classes from './delivery-history.module.css'

/** Each try with its answer; asked for when it is unfolded. */
export function DeliveryHistory({ deliveryId }: { readonly deliveryId: string }) {
  const words = useWords(notificationWords)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={classes.history} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{words.log.history}</summary>
      {isOpen && <Events deliveryId={deliveryId} />}
    </details>
  )
}

function Events({ deliveryId }: { readonly deliveryId: string }) {
  const words = useWords(notificationWords)
  const { data, error, refetch } = useQuery(deliveryEventsQuery(deliveryId))
  if (error !== null) return <ProblemMessage error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingState />
  if (data.items.length === 0) return <p>{words.log.noHistory}</p>
  return (
    <ol className={classes.events}>
      {data.items.map(({ kind, at, reason, byName }) => (
        <li key={`${at} ${kind}`}>
          <time dateTime={at}>{formatMoment(at)}</time> {words.events[kind]}
          {byName !== '' && ` ${words.log.by(byName)}`}
          {reason !== '' && <p className={classes.reason}>{reason}</p>}
        </li>
      ))}
    </ol>
  )
}
