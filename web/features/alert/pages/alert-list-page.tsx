import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { alertWords } from '../../../i18n/alert-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readAlertSearch } from '../../../routes/alert-search.ts'
import type { AlertSearch } from '../../../routes/alert-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import classes from '../../work/pages/work-list-page.module.css'
import { DraftPaperButton } from '../../paper/parts/draft-paper-button.tsx'
import { alertsQuery } from '../api/alerts-query.ts'
import { AlertFilters } from '../parts/alert-filters.tsx'
import { AlertTable } from '../parts/alert-table.tsx'

/** The queue of alerts, red first, the longest standing first; the filters stand in the address. */
export function AlertListPage() {
  const words = useWords(alertWords)
  const { list } = words
  const navigate = useNavigate()
  const search = useAddressSearch(readAlertSearch)
  const { tim, donvi, nhiemvu, trangthai, muc, loai, hoan } = search
  const query = useInfiniteQuery(
    alertsQuery({
      search: tim,
      unitId: donvi,
      taskId: nhiemvu,
      state: trangthai === 'tatca' ? undefined : (trangthai ?? 'open'),
      level: muc,
      kind: loai,
      ...(hoan === true && { snoozed: 'true' }),
    }),
  )
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const first = query.data?.pages[0]
  const open = items.filter(item => item.isOpen).map(item => item.alertId)
  const isFiltered = Object.keys(search).length > 0
  const change = (part: { readonly [Key in keyof AlertSearch]?: string | true | undefined }) =>
    void navigate({ to: '/canh-bao', search: readAlertSearch({ ...search, ...part }), replace: true, resetScroll: false })
  return (
    <div className={classes.page}>
      <PageTitle
        title={words.title}
        subtitle={
          first === undefined
            ? words.what
            : `${list.found(first.total)}. ${isFiltered ? '' : words.counts(first.counts.red, first.counts.yellow, first.counts.blue)}`
        }
        actions={
          <>
            <LinkButton to="/canh-bao/quy-tac" variant="default">
              {list.rules}
            </LinkButton>
            {open.length > 0 && <DraftPaperButton about={{ alertIds: open }} what={words.title} />}
          </>
        }
      />
      <AlertFilters search={search} onChange={change} />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState heading={isFiltered ? list.none : list.empty}>{isFiltered ? list.noneWhat : list.emptyWhat}</EmptyState>
      )}
      {items.length > 0 && <AlertTable items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {list.more}
        </ActionButton>
      )}
    </div>
  )
}
