import type { AlertDetail } from '#contract/alert/alert-routes.ts'
import { alertWords } from '../../../i18n/alert-words.ts'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { DeliveryState } from '../../notification/parts/delivery-state.tsx'

/** Each person that was told, in the product and by each channel, and whether it arrived and was opened. */
export function ToldTable({ told }: Pick<AlertDetail, 'told'>) {
  const { page } = useWords(alertWords)
  const { channels } = useWords(notificationWords)
  const rows = [
    ...told.told.map(item => ({
      key: item.notificationId,
      who: item.memberName,
      how: page.inApp,
      at: item.createdAt,
      result: item.openedAt === null ? page.unseen : page.seen(formatMoment(item.openedAt)),
    })),
    ...told.deliveries.map(item => ({
      key: item.deliveryId,
      who: item.memberName,
      how: channels[item.channel],
      at: item.sentAt ?? item.dueAt,
      result: (
        <>
          <DeliveryState state={item.state} /> {item.lastError}
        </>
      ),
    })),
  ].toSorted((left, right) => (left.at < right.at ? -1 : 1))
  if (rows.length === 0) return <p>{page.toldNone}</p>
  return (
    <DataTable
      caption={page.told}
      rows={rows}
      keyOf={row => row.key}
      columns={[
        { key: 'who', header: page.who, head: true, render: row => row.who },
        { key: 'how', header: page.how, render: row => row.how },
        { key: 'when', header: page.when, render: row => formatMoment(row.at) },
        { key: 'result', header: page.result, render: row => row.result },
      ]}
    />
  )
}
