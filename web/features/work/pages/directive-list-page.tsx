import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Query } from '../../../api/api-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { directiveWords } from '../../../i18n/directive-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { workWords } from '../../../i18n/work-words.ts'
import { readWorkSearch } from '../../../routes/work-search.ts'
import type { WorkSearch } from '../../../routes/work-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { DownloadButtons } from '../../report/parts/download-buttons.tsx'
import { directivesQuery } from '../api/directives-query.ts'
import { DirectiveTable } from '../directive/directive-table.tsx'
import { WaitingDrafts } from '../directive/waiting-drafts.tsx'
import { WorkFilters } from '../parts/work-filters.tsx'
import classes from './work-list-page.module.css'

/** Instructions within reach, the nearest day first; drafts of the office above them, for those whom they concern. */
export function DirectiveListPage() {
  const { list } = useWords(directiveWords)
  const work = useWords(workWords)
  const navigate = useNavigate()
  const mayPrepare = useMay('directive.prepare')
  const search = useAddressSearch(readWorkSearch)
  const filters = filtersOf(search)
  const query = useInfiniteQuery(directivesQuery(filters))
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const isFiltered = Object.keys(search).length > 0
  const change = (part: { readonly [Key in keyof WorkSearch]?: string | true | undefined }) =>
    void navigate({ to: '/chi-dao', search: readWorkSearch({ ...search, ...part }), replace: true, resetScroll: false })
  return (
    <div className={classes.page}>
      <PageTitle title={list.title} subtitle={total === undefined ? undefined : list.found(total)} />
      {mayPrepare && <WaitingDrafts />}
      <WorkFilters search={search} onChange={change} ofDirectives />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState heading={isFiltered ? work.list.none : list.empty}>
          {isFiltered ? work.list.noneWhat : mayPrepare ? list.emptyWhat : list.emptyForUnit}
        </EmptyState>
      )}
      {items.length > 0 && <DirectiveTable items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {work.list.more}
        </ActionButton>
      )}
      {items.length > 0 && (
        <DownloadButtons
          what={list.papers}
          formats={['xlsx', 'docx', 'pdf']}
          addressOf={format => fileAddress('exportWorkItems', { query: { ...filters, origin: 'directive', format } })}
        />
      )}
    </div>
  )
}

/** Without a choice every instruction that is not done. */
function filtersOf({ tim, donvi, nhiemvu, trangthai = 'open', han, xep }: WorkSearch): Omit<Query<'listDirectives'>, 'offset' | 'limit'> {
  return {
    search: tim,
    unitId: donvi,
    taskId: nhiemvu,
    state: trangthai === 'tatca' ? undefined : trangthai,
    due: han,
    order: xep,
  }
}
