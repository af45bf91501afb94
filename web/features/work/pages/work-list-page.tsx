import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { WorkItemSummary } from '#contract/work/work-routes.ts'
import type { Query } from '../../../api/api-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { readWorkSearch } from '../../../routes/work-search.ts'
import type { WorkSearch } from '../../../routes/work-search.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { DownloadButtons } from '../../report/parts/download-buttons.tsx'
import { workItemsQuery } from '../api/work-items-query.ts'
import { WorkFilters } from '../parts/work-filters.tsx'
import { WorkTable } from '../parts/work-table.tsx'
import classes from './work-list-page.module.css'

/** Work within reach, what is due next first; the filters stand in the address. */
export function WorkListPage() {
  const words = useWords(workWords)
  const { list } = words
  const navigate = useNavigate()
  const search = useAddressSearch(readWorkSearch)
  const filters = filtersOf(search)
  const query = useInfiniteQuery(workItemsQuery(filters))
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const change = (part: { readonly [Key in keyof WorkSearch]?: string | true | undefined }) =>
    void navigate({ to: '/viec-cu-the', search: readWorkSearch(withoutEmpty({ ...search, ...part })), replace: true, resetScroll: false })
  return (
    <div className={classes.page}>
      <PageTitle title={list.title} subtitle={total === undefined ? undefined : list.found(total)} />
      <WorkFilters search={search} onChange={change} />
      {search.nhiemvu !== undefined && <OfOneTask item={items[0]} onAll={() => change({ nhiemvu: undefined })} />}
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && <Nothing isFiltered={Object.keys(search).length > 0} />}
      {items.length > 0 && <WorkTable caption={list.title} items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {list.more}
        </ActionButton>
      )}
      {items.length > 0 && (
        <DownloadButtons
          what={list.papers}
          formats={['xlsx', 'docx', 'pdf']}
          addressOf={format => fileAddress('exportWorkItems', { query: { ...filters, format } })}
        />
      )}
    </div>
  )
}

function OfOneTask({ item, onAll }: { readonly item: WorkItemSummary | undefined; readonly onAll: () => void }) {
  const { list } = useWords(workWords)
  return (
    <p className={classes.task}>
      {item !== undefined && list.ofTask(item.taskCode)}
      <ActionButton variant="default" onClick={onAll}>
        {list.everyTask}
      </ActionButton>
    </p>
  )
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const { list } = useWords(workWords)
  return isFiltered ? (
    <EmptyState heading={list.none}>{list.noneWhat}</EmptyState>
  ) : (
    <EmptyState heading={list.empty}>{list.emptyWhat}</EmptyState>
  )
}

/** Without a choice only what is still to be done. */
function filtersOf({
  tim,
  donvi,
  nhiemvu,
  trangthai = 'open',
  nguon,
  han,
  xep,
  cho,
}: WorkSearch): Omit<Query<'listWorkItems'>, 'offset' | 'limit'> {
  return {
    search: tim,
    unitId: donvi,
    taskId: nhiemvu,
    state: trangthai === 'tatca' ? undefined : trangthai,
    origin: nguon,
    due: han,
    order: xep,
    queue: cho && 'toDecide',
  }
}

function withoutEmpty(search: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '' && value !== undefined))
}
