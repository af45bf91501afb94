import { useInfiniteQuery } from '@tanstack/react-query'
import { formatDay } from '#domain/shared/calendar.ts'
import { groupHash } from '#domain/words/proof-words.ts'
import type { Answer } from '../../../api/api-routes.ts'
import { proofWords } from '../../../i18n/proof-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { daySealsQuery } from '../api/proof-query.ts'
import classes from './day-seals.module.css'

type Seal = Answer<'listDaySeals'>['items'][number]

/** The codes of past days, to be printed and kept. */
export function DaySeals() {
  const words = useWords(proofWords)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(daySealsQuery)
  const seals = data?.pages.flatMap(page => page.items) ?? []
  return (
    <Panel heading={words.sealsHeading} note={words.sealsWhat}>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && seals.length === 0 && <EmptyState heading={words.noSeals}>{words.noSealsWhat}</EmptyState>}
      {seals.length > 0 && (
        <DataTable<Seal>
          caption={words.sealsHeading}
          keyOf={seal => seal.day}
          rows={seals}
          columns={[
            { key: 'day', header: words.day, head: true, width: '8rem', render: seal => formatDay(seal.day) },
            { key: 'last', header: words.last, align: 'right', width: '7rem', render: seal => seal.sequence },
            { key: 'code', header: words.code, render: seal => <span className={classes.code}>{groupHash(seal.hash)}</span> },
          ]}
        />
      )}
      {hasNextPage && (
        <ActionButton variant="default" className="no-print" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.moreSeals}
        </ActionButton>
      )}
    </Panel>
  )
}
