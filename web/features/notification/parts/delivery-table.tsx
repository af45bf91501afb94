import type { DeliveryView } from '#contract/notification/delivery-routes.ts'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { DeliveryHistory } from './delivery-history.tsx'
import { DeliveryState } from './delivery-state.tsx'
import { LevelBadge } from './level-badge.tsx'
import classes from './delivery-history.module.css'

type Props = {
  readonly items: readonly DeliveryView[]
  /** Undefined for whoever may only read. */
  readonly onRetry: ((deliveryId: string) => void) | undefined
  readonly isRetrying: boolean
}

/** What was sent, to whom, how, and what came of it. */
export function DeliveryTable({ items, onRetry, isRetrying }: Props) {
  const words = useWords(notificationWords)
  const columns: readonly Column<DeliveryView>[] = [
    {
      key: 'what',
      header: words.log.what,
      head: true,
      width: '38%',
      render: row => (
        <>
          <a href={row.link}>{row.sentence}</a>
          <p className={classes.facts}>
            <LevelBadge level={row.level} />
            {words.kinds[row.kind]}
          </p>
        </>
      ),
    },
    { key: 'person', header: words.log.person, width: '16%', render: row => row.memberName },
    {
      key: 'how',
      header: words.log.how,
      width: '14%',
      render: row => (
        <>
          {words.channels[row.channel]}
          <p className={classes.note}>{words.frequencies[row.frequency]}</p>
        </>
      ),
    },
    { key: 'when', header: words.log.when, width: '14%', render: row => <When row={row} /> },
    {
      key: 'state',
      header: words.log.state,
      render: row => (
        <>
          <DeliveryState state={row.state} />
          {row.lastError !== '' && <p className={classes.error}>{row.lastError}</p>}
          {row.tries > 1 && <p className={classes.note}>{words.log.tries(row.tries)}</p>}
          <DeliveryHistory deliveryId={row.deliveryId} />
          {row.state === 'failed' && onRetry !== undefined && (
            <ConfirmButton
              label={words.log.retry}
              question={words.log.retryAsk}
              confirmLabel={words.log.retry}
              confirmVariant="filled"
              loading={isRetrying}
              onConfirm={() => onRetry(row.deliveryId)}
            />
          )}
        </>
      ),
    },
  ]
  return <DataTable caption={words.log.title} columns={columns} rows={items} keyOf={row => row.deliveryId} />
}

function When({ row }: { readonly row: DeliveryView }) {
  const { log } = useWords(notificationWords)
  return (
    <>
      {row.sentAt === null ? log.due(formatMoment(row.dueAt)) : log.sentAt(formatMoment(row.sentAt))}
      {row.openedAt !== null && <p className={classes.note}>{log.openedAt(formatMoment(row.openedAt))}</p>}
    </>
  )
}
