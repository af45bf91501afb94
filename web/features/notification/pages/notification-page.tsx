import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { NOTIFICATION_KINDS, NOTIFICATION_LEVELS } from '#domain/notification/notification-kind.ts'
import { notificationWords } from '../../../i18n/notification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readNotificationSearch } from '../../../routes/notification-search.ts'
import type { NotificationSearch } from '../../../routes/notification-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import pageClasses from '../../work/pages/work-list-page.module.css'
import { notificationsQuery, useOpenNotifications } from '../api/notifications-query.ts'
import { NotificationList } from '../parts/notification-list.tsx'

type Change = { readonly [Key in keyof NotificationSearch]?: string | undefined }

/** What the person was told. */
export function NotificationPage() {
  const words = useWords(notificationWords)
  const navigate = useNavigate()
  const search = useAddressSearch(readNotificationSearch)
  const query = useInfiniteQuery(
    notificationsQuery({
      search: search.tim,
      kind: search.loai,
      level: search.muc,
      ...(search.xem === 'chua' && { unopened: 'true' }),
    }),
  )
  const open = useOpenNotifications()
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const counts = query.data?.pages[0]
  const isFiltered = Object.keys(search).length > 0
  const change = (part: Change) =>
    void navigate({ to: '/thong-bao', search: readNotificationSearch({ ...search, ...part }), replace: true, resetScroll: false })
  return (
    <div className={pageClasses.page}>
      <PageTitle
        title={words.title}
        subtitle={counts === undefined ? words.purpose : `${words.found(counts.total, counts.unopened)}.`}
        actions={
          <>
            <LinkButton to="/tai-khoan" hash="nhan-thong-bao" variant="default">
              {words.choose}
            </LinkButton>
            {counts !== undefined && counts.unopened > 0 && (
              <ConfirmButton
                label={words.openAll}
                question={words.openAllAsk(counts.unopened)}
                confirmLabel={words.openAll}
                confirmVariant="filled"
                loading={open.isPending}
                onConfirm={() => open.mutate({ notificationIds: null })}
              />
            )}
          </>
        }
      />
      <NotificationFilters search={search} onChange={change} />
      {open.error !== null && <ProblemMessage error={open.error} />}
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState heading={isFiltered ? words.none : words.empty}>{isFiltered ? words.noneWhat : words.emptyWhat}</EmptyState>
      )}
      {items.length > 0 && <NotificationList items={items} onOpen={notificationId => open.mutate({ notificationIds: [notificationId] })} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </ActionButton>
      )}
    </div>
  )
}

type FilterProps = { readonly search: NotificationSearch; readonly onChange: (part: Change) => void }

function NotificationFilters({ search, onChange }: FilterProps) {
  const words = useWords(notificationWords)
  const count = Object.keys(search).filter(name => name !== 'tim').length
  const isFiltered = Object.keys(search).length > 0
  return (
    <FilterBar
      id="notification-search"
      sought={search.tim}
      onSeek={tim => onChange({ tim })}
      summary={words.filters(count)}
      clear={
        isFiltered
          ? { word: words.clear, onClear: () => onChange({ tim: undefined, loai: undefined, muc: undefined, xem: undefined }) }
          : undefined
      }
    >
      <PlainSelect id="notification-which" label={words.which} value={search.xem ?? ''} onChange={xem => onChange({ xem })}>
        <option value="">{words.every}</option>
        <option value="chua">{words.unopenedOnly}</option>
      </PlainSelect>
      <PlainSelect id="notification-kind" label={words.kind} value={search.loai ?? ''} onChange={loai => onChange({ loai })}>
        <option value="">{words.everyKind}</option>
        {NOTIFICATION_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect id="notification-level" label={words.level} value={search.muc ?? ''} onChange={muc => onChange({ muc })}>
        <option value="">{words.everyLevel}</option>
        {NOTIFICATION_LEVELS.map(level => (
          <option key={level} value={level}>
            {words.levels[level]}
          </option>
        ))}
      </PlainSelect>
    </FilterBar>
  )
}
