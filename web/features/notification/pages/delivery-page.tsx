import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CHANNELS } from '#domain/notification/channel.ts'
import { DELIVERY_STATES } from '#domain/notification/delivery-state.ts'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readDeliverySearch } from '../../../routes/notification-search.ts'
import type { DeliverySearch } from '../../../routes/notification-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import pageClasses from '../../work/pages/work-list-page.module.css'
import { deliveriesQuery, useRetryDelivery } from '../api/deliveries-query.ts'
import { DeliveryTable } from '../parts/delivery-table.tsx'
import { FailedJobs } from '../parts/failed-jobs.tsx'

type Change = { readonly [Key in keyof DeliverySearch]?: string | undefined }

/** What left the house: to whom, how, and what came of it. */
export function DeliveryPage() {
  const words = useWords(notificationWords)
  const navigate = useNavigate()
  const search = useAddressSearch(readDeliverySearch)
  const mayRetry = useMay('delivery.retry')
  const { tim, ketqua: state, kenh: channel, tu: from, den: to } = search
  const query = useInfiniteQuery(deliveriesQuery({ search: tim, state, channel, from, to }))
  const retry = useRetryDelivery()
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const first = query.data?.pages[0]
  const isFiltered = Object.keys(search).length > 0
  const change = (part: Change) =>
    void navigate({ to: '/gui-tin', search: readDeliverySearch({ ...search, ...part }), replace: true, resetScroll: false })
  const found =
    first === undefined
      ? words.log.purpose
      : `${words.log.found(first.total)}. ${words.log.counts(first.counts.waiting, first.counts.failed)}.`
  return (
    <div className={pageClasses.page}>
      <PageTitle title={words.log.title} subtitle={found} />
      <FailedJobs mayRetry={mayRetry} />
      <DeliveryFilters search={search} onChange={change} />
      {retry.error !== null && <ProblemMessage error={retry.error} />}
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState heading={isFiltered ? words.log.none : words.log.empty}>{isFiltered ? words.noneWhat : words.log.emptyWhat}</EmptyState>
      )}
      {items.length > 0 && (
        <DeliveryTable items={items} onRetry={mayRetry ? deliveryId => retry.mutate(deliveryId) : undefined} isRetrying={retry.isPending} />
      )}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </ActionButton>
      )}
    </div>
  )
}

type FilterProps = { readonly search: DeliverySearch; readonly onChange: (part: Change) => void }

function DeliveryFilters({ search, onChange }: FilterProps) {
  const words = useWords(notificationWords)
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const isFiltered = Object.keys(search).length > 0
  return (
    <FilterBar
      id="delivery-search"
      sought={search.tim}
      onSeek={tim => onChange({ tim })}
      summary={words.filters(count)}
      clear={
        isFiltered
          ? {
              word: words.clear,
              onClear: () => onChange({ tim: undefined, ketqua: undefined, kenh: undefined, tu: undefined, den: undefined }),
            }
          : undefined
      }
    >
      <PlainSelect id="delivery-state" label={words.log.state} value={search.ketqua ?? ''} onChange={ketqua => onChange({ ketqua })}>
        <option value="">{words.log.everyState}</option>
        {DELIVERY_STATES.map(state => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id="delivery-channel" label={words.log.how} value={search.kenh ?? ''} onChange={kenh => onChange({ kenh })}>
        <option value="">{words.log.everyChannel}</option>
        {CHANNELS.map(channel => (
          <option key={channel} value={channel}>
            {words.channels[channel]}
          </option>
        ))}
      </PlainSelect>
      <DayField id="delivery-from" label={words.log.from} value={search.tu ?? null} onChange={tu => onChange({ tu: tu ?? undefined })} />
      <DayField id="delivery-to" label={words.log.to} value={search.den ?? null} onChange={den => onChange({ den: den ?? undefined })} />
    </FilterBar>
  )
}
