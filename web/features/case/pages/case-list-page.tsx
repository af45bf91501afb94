import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Query } from '../../../api/api-routes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readCaseSearch } from '../../../routes/case-search.ts'
import type { CaseSearch } from '../../../routes/case-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { buttonClasses } from '../../../ui/button-classes.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { DownloadButtons } from '../../report/parts/download-buttons.tsx'
import classes from '../../work/pages/work-list-page.module.css'
import { casesQuery } from '../api/cases-query.ts'
import { CaseFilters } from '../parts/case-filters.tsx'
import { CaseTable } from '../parts/case-table.tsx'

/** Cases within reach, what is overdue first; the filters stand in the address. */
export function CaseListPage() {
  const { list } = useWords(caseWords)
  const navigate = useNavigate()
  const mayRaise = useMay('case.raise')
  const search = useAddressSearch(readCaseSearch)
  const filters = filtersOf(search)
  const query = useInfiniteQuery(casesQuery(filters))
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const isFiltered = Object.keys(search).length > 0
  const change = (part: { readonly [Key in keyof CaseSearch]?: string | true | undefined }) =>
    void navigate({ to: '/vu-viec', search: readCaseSearch({ ...search, ...part }), replace: true, resetScroll: false })
  return (
    <div className={classes.page}>
      <PageTitle
        title={list.title}
        subtitle={total === undefined ? undefined : list.found(total)}
        actions={
          mayRaise && (
            <Link to="/vu-viec/moi" className={buttonClasses({})}>
              {list.add}
            </Link>
          )
        }
      />
      <CaseFilters search={search} onChange={change} />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState heading={isFiltered ? list.none : list.empty}>{isFiltered ? list.noneWhat : list.emptyWhat}</EmptyState>
      )}
      {items.length > 0 && <CaseTable items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {list.more}
        </ActionButton>
      )}
      {items.length > 0 && (
        <DownloadButtons
          what={list.papers}
          formats={['xlsx', 'docx', 'pdf']}
          addressOf={format => fileAddress('exportCases', { query: { ...filters, format } })}
        />
      )}
    </div>
  )
}

/** Without a choice only what is not closed and not rejected. */
function filtersOf({
  tim,
  donvi,
  trangthai = 'open',
  loai,
  thamquyen,
  xep,
  quahan,
}: CaseSearch): Omit<Query<'listCases'>, 'offset' | 'limit'> {
  return {
    search: tim,
    unitId: donvi,
    state: trangthai === 'tatca' ? undefined : trangthai,
    kind: loai,
    authority: thamquyen,
    order: xep,
    due: quahan && 'overdue',
  }
}
