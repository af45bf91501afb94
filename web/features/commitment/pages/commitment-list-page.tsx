import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readCommitmentSearch } from '../../../routes/commitment-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe, useRight } from '../../access/api/use-me.ts'
import { commitmentsQuery } from '../api/commitments-query.ts'
import { CommitmentFilters } from '../parts/commitment-filters.tsx'
import { CommitmentTable } from '../parts/commitment-table.tsx'

/** Every unit with the state of its commitment; whoever works in one unit alone comes to it at once. */
export function CommitmentListPage() {
  const own = useOnlyUnit()
  return own === undefined ? <CommitmentList /> : <Navigate to="/cam-ket/$unitId" params={{ unitId: own }} replace />
}

function useOnlyUnit(): string | undefined {
  const me = useMe()
  const whole = useRight('commitment.read') === 'tenant'
  const units = new Set(me.memberships.map(membership => membership.unitId))
  return whole || units.size !== 1 ? undefined : [...units][0]
}

function CommitmentList() {
  const words = useWords(commitmentWords).list
  const navigate = useNavigate()
  const search = useAddressSearch(readCommitmentSearch)
  const { data, error, refetch } = useQuery({
    ...commitmentsQuery({ search: search.tim, state: search.trangthai }),
    placeholderData: keepPreviousData,
  })
  const change = (part: { readonly tim?: string; readonly trangthai?: string }) =>
    void navigate({ to: '/cam-ket', search: readCommitmentSearch({ ...search, ...part }), replace: true, resetScroll: false })
  const isFiltered = Object.keys(search).length > 0
  return (
    <>
      <PageTitle title={words.title} subtitle={data && words.found(data.items.length)} />
      <CommitmentFilters search={search} counts={data?.counts} onChange={change} />
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data?.items.length === 0 &&
        (isFiltered ? (
          <EmptyState
            heading={words.none}
            action={
              <ActionButton variant="default" onClick={() => change({ tim: '', trangthai: '' })}>
                {words.clear}
              </ActionButton>
            }
          />
        ) : (
          <EmptyState heading={words.empty}>{words.emptyWhat}</EmptyState>
        ))}
      {data !== undefined && data.items.length > 0 && <CommitmentTable rows={data.items} />}
    </>
  )
}
