import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Verification } from '#contract/verification/verification-routes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { VISIT_FINDINGS } from '#domain/verification/decide-visit.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { type VerificationSearch, readVerificationSearch } from '../../../routes/verification-search.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { verificationLinesQuery, verificationQuery } from '../api/verification-query.ts'
import { CheckTable } from '../parts/check-table.tsx'
import { MonthDraws } from '../parts/month-draws.tsx'
import { UnitResults, VerificationAlarms } from '../parts/unit-results.tsx'
import { useVisitQueue } from '../visit/use-visit-queue.ts'
import { VisitQueueNotice } from '../visit/visit-queue-notice.tsx'
import classes from './verification-page.module.css'

/** Random verification: draws by month, the lines to look at, and how each unit's claims stand up. */
export function VerificationPage() {
  const { activePlanId } = useMe()
  const words = useWords(verificationWords)
  if (activePlanId !== null) return <OfPlan planId={activePlanId} />
  return (
    <>
      <PageTitle title={words.title} />
      <EmptyState heading={words.noPlan}>{words.noPlanWhat}</EmptyState>
    </>
  )
}

function OfPlan({ planId }: { readonly planId: string }) {
  const words = useWords(verificationWords)
  const { data, error, refetch } = useQuery(verificationQuery(planId))
  const print = (
    <ActionButton variant="default" onClick={() => window.print()}>
      {words.print}
    </ActionButton>
  )
  return (
    <div className={classes.page}>
      <PageTitle title={words.title} subtitle={words.what} actions={print} />
      {error !== null && data === undefined && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && <Body planId={planId} data={data} />}
    </div>
  )
}

function Body({ planId, data }: { readonly planId: string; readonly data: Verification }) {
  const words = useWords(verificationWords)
  const search = useAddressSearch(readVerificationSearch)
  const navigate = useNavigate()
  const { queue, state } = useVisitQueue()
  const newest = data.months.findLast(month => month.accepted > 0) ?? data.months.at(-1)
  const month = data.months.find(item => item.month === search.thang) ?? newest
  const change = (part: { readonly [Key in keyof VerificationSearch]?: string | undefined }) =>
    void navigate({ to: '/xac-minh', search: readVerificationSearch({ ...search, ...part }), replace: true, resetScroll: false })
  if (month === undefined) return <EmptyState heading={words.noMonth}>{words.noMonthWhat}</EmptyState>
  return (
    <>
      <VisitQueueNotice queue={queue} state={state} />
      <VerificationAlarms units={data.units} />
      <div className={`${classes.filters} no-print`}>
        <PlainSelect id="verification-month" label={words.month} value={month.month} onChange={thang => change({ thang })}>
          {data.months.toReversed().map(item => (
            <option key={item.month} value={item.month}>
              {formatMonth(item.month)}
            </option>
          ))}
        </PlainSelect>
      </div>
      <MonthDraws key={month.month} planId={planId} month={month} mayDraw={data.mayDraw} />
      {month.draws.length > 0 && <Lines planId={planId} month={month.month} units={data.units} search={search} onChange={change} />}
      <UnitResults units={data.units} months={data.months} />
    </>
  )
}

type LinesProps = {
  readonly planId: string
  readonly month: Verification['months'][number]['month']
  readonly units: Verification['units']
  readonly search: VerificationSearch
  readonly onChange: (part: { readonly [Key in keyof VerificationSearch]?: string | undefined }) => void
}

function Lines({ planId, month, units, search, onChange }: LinesProps) {
  const words = useWords(verificationWords)
  const filters = { month, state: search.ketqua, unitId: search.donvi, search: search.tim }
  const query = useInfiniteQuery(verificationLinesQuery(planId, filters))
  const lines = query.data?.pages.flatMap(page => page.items) ?? []
  return (
    <>
      <div className={`${classes.filters} no-print`} role="search">
        <PlainSearch id="verification-search" value={search.tim ?? ''} onChange={tim => onChange({ tim })} />
        <PlainSelect
          id="verification-state"
          label={words.lines.state}
          value={search.ketqua ?? ''}
          onChange={ketqua => onChange({ ketqua })}
        >
          <option value="">{words.lines.every}</option>
          <option value="open">{words.open}</option>
          <option value="wanting">{words.lines.wanting}</option>
          {VISIT_FINDINGS.map(finding => (
            <option key={finding} value={finding}>
              {words.findings[finding]}
            </option>
          ))}
        </PlainSelect>
        {units.length > 1 && (
          <PlainSelect id="verification-unit" label={words.lines.unit} value={search.donvi ?? ''} onChange={donvi => onChange({ donvi })}>
            <option value="">{words.lines.everyUnit}</option>
            {units.map(unit => (
              <option key={unit.unitId} value={unit.unitId}>
                {unit.unitName}
              </option>
            ))}
          </PlainSelect>
        )}
      </div>
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && lines.length === 0 && <EmptyState heading={words.lines.none}>{words.lines.noneWhat}</EmptyState>}
      {lines.length > 0 && <CheckTable lines={lines} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.lines.more}
        </ActionButton>
      )}
    </>
  )
}
