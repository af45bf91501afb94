import { useQuery } from '@tanstack/react-query'
import type { FailedJobView } from '#contract/notification/delivery-routes.ts'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { failedJobsQuery, useRetryJob } from '../api/deliveries-query.ts'

/** Jobs that were given up; nothing at all while there are none. Sendings that failed stand in the log itself. */
export function FailedJobs({ mayRetry }: { readonly mayRetry: boolean }) {
  const words = useWords(notificationWords)
  const { data } = useQuery(failedJobsQuery)
  const retry = useRetryJob()
  const items = data?.items.filter(job => job.kind !== 'delivery.send' && job.kind !== 'digest.send') ?? []
  if (data === undefined || items.length === 0) return null
  const columns: readonly Column<FailedJobView>[] = [
    { key: 'kind', header: words.jobs.kind, head: true, width: '24%', render: job => job.kind },
    { key: 'attempts', header: words.jobs.attempts, width: '12%', render: job => job.attempts },
    { key: 'finished', header: words.jobs.finished, width: '18%', render: job => job.finishedAt !== null && formatMoment(job.finishedAt) },
    { key: 'why', header: words.jobs.why, render: job => job.lastError },
    {
      key: 'retry',
      header: words.jobs.retry,
      actions: true,
      width: '16%',
      render: job =>
        mayRetry && (
          <ConfirmButton
            label={words.jobs.retry}
            question={words.jobs.retryAsk}
            confirmLabel={words.jobs.retry}
            confirmVariant="filled"
            loading={retry.isPending}
            onConfirm={() => retry.mutate(job.key)}
          />
        ),
    },
  ]
  return (
    <Panel heading={words.jobs.heading} note={words.jobs.note(data.counts.waiting)}>
      {retry.error !== null && <ProblemMessage error={retry.error} />}
      <DataTable caption={words.jobs.heading} columns={columns} rows={items} keyOf={job => job.key} />
    </Panel>
  )
}
