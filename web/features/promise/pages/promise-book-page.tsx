import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { addMonths, monthOf } from '#domain/shared/calendar.ts'
import { promiseWords } from '../../../i18n/promise-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readPromiseSearch } from '../../../routes/promise-search.ts'
import type { PromiseSearch } from '../../../routes/promise-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import classes from '../../work/pages/work-list-page.module.css'
import { promisesQuery } from '../api/promises-query.ts'
import { PromiseFilters } from '../parts/promise-filters.tsx'
import { PromiseRates } from '../parts/promise-rates.tsx'
import own from './promise-book-page.module.css'
import { PromiseTable } from '../parts/promise-table.tsx'

/** Months shown unless the address says others: half a year back, and what falls due in the next three. */
const MONTHS_BACK = 5
const MONTHS_AHEAD = 3
/** As far as one may look: no table is longer than five years. */
const MOST_BACK = 36

/** What units promised in their reports, what became of it, and how each keeps its word. */
export function PromiseBookPage() {
  const words = useWords(promiseWords)
  const navigate = useNavigate()
  const search = useAddressSearch(readPromiseSearch)
  const current = monthOf(todayOfWard())
  const { tu: from = addMonths(current, -MONTHS_BACK), den = addMonths(current, MONTHS_AHEAD) } = search
  const to = den < from ? from : den
  const query = useInfiniteQuery(
    promisesQuery({ search: search.tim, unitId: search.donvi, taskId: search.nhiemvu, state: search.trangthai, from, to }),
  )
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const change = (part: { readonly [Key in keyof PromiseSearch]?: string | undefined }) =>
    void navigate({ to: '/loi-hua', search: readPromiseSearch({ ...search, ...part }), replace: true, resetScroll: false })
  return (
    <div className={classes.page}>
      <PageTitle
        title={words.title}
        subtitle={total === undefined ? words.purpose : `${words.purpose} ${words.found(total)}.`}
        actions={
          <>
            <a href="#ty-le-giu-loi" className={`${own.jump} no-print`}>
              {words.rates}
            </a>
            <ActionButton variant="default" onClick={() => print()}>
              {words.print}
            </ActionButton>
          </>
        }
      />
      <PromiseFilters
        search={search}
        months={{ from: addMonths(current, -MOST_BACK), to: addMonths(current, MONTHS_AHEAD * 4) }}
        shown={{ from, to }}
        onChange={change}
      />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState heading={Object.keys(search).length > 0 ? words.none : words.empty}>
          {Object.keys(search).length > 0 ? words.noneWhat : words.emptyWhat}
        </EmptyState>
      )}
      {items.length > 0 && <PromiseTable items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </ActionButton>
      )}
      <div id="ty-le-giu-loi">
        <PromiseRates from={from} to={to} unitId={search.donvi} />
      </div>
    </div>
  )
}
