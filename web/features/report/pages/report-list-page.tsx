import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { monthOf } from '#domain/shared/calendar.ts'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readReportListSearch } from '../../../routes/report-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { lateModule } from '../../../ui/late-module.ts'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { reportsQuery } from '../api/reports-query.ts'
import { ReportFilters } from '../parts/report-filters.tsx'
import { ReportTable } from '../parts/report-table.tsx'
import classes from './report-list-page.module.css'

/** Below the list, and fetched after it. */
const useWhoHasActed = lateModule(() => import('../../review/parts/who-has-acted.tsx'))

/** The reports within reach, newest month first; the filters stand in the address. */
export function ReportListPage() {
  const words = useWords(reportWords).list
  const navigate = useNavigate()
  const { thang, donvi, trangthai } = useAddressSearch(readReportListSearch)
  const query = useInfiniteQuery(reportsQuery({ month: thang, unitId: donvi, status: trangthai }))
  const reports = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const WhoHasActed = useWhoHasActed()?.WhoHasActed
  const filtered = thang !== undefined || donvi !== undefined || trangthai !== undefined
  return (
    <div className={classes.page}>
      <PageTitle title={words.title} subtitle={total === undefined ? undefined : words.found(total)} />
      <ReportFilters />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined &&
        reports.length === 0 &&
        (filtered ? (
          <EmptyState
            heading={words.nothingFound}
            action={
              <ActionButton variant="default" onClick={() => void navigate({ to: '/bao-cao', search: {} })}>
                {words.clear}
              </ActionButton>
            }
          />
        ) : (
          <EmptyState heading={words.empty}>{words.emptyWhat}</EmptyState>
        ))}
      {reports.length > 0 && <ReportTable reports={reports} />}
      {query.hasNextPage && (
        <ActionButton
          className={classes.more}
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.more}
        </ActionButton>
      )}
      {WhoHasActed !== undefined && <WhoHasActed folded period={{ kind: 'month', month: thang ?? monthOf(todayOfWard()) }} />}
    </div>
  )
}
