import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { evidenceLedgerWords } from '../../../../i18n/evidence-ledger-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import type { EvidenceSearch } from '../../../../routes/evidence-search.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ChoiceRow } from '../../../../ui/choice-row.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { LoadingState } from '../../../../ui/loading-state.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { useMay } from '../../../access/api/use-me.ts'
import { ledgerQuery } from '../api/ledger-query.ts'
import { CheckMany } from './check-many.tsx'
import { filterOfSearch } from './filter-of-search.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import type { LedgerChange } from './ledger-filters.tsx'
import { LedgerList } from './ledger-list.tsx'
import classes from './ledger-view.module.css'

type Props = { readonly search: EvidenceSearch; readonly onChange: (part: LedgerChange) => void }

/** The list, by lines or as large pictures, and what may be done with many at once. */
export function LedgerView({ search, onChange }: Props) {
  const words = useWords(evidenceLedgerWords)
  const mayCheck = useMay('evidence.check')
  const query = useInfiniteQuery(ledgerQuery(filterOfSearch(search)))
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const { luoi, ...filters } = search
  return (
    <div className={classes.page}>
      <PageTitle
        title={words.title}
        subtitle={words.what}
        actions={
          <ActionButton variant="default" onClick={() => print()}>
            {words.print}
          </ActionButton>
        }
      />
      <LedgerFilters search={search} onChange={onChange} />
      <div className={`${classes.above} no-print`}>
        <ChoiceRow
          label={words.view}
          value={luoi === true ? 'grid' : 'list'}
          options={[
            { value: 'list', text: words.list },
            { value: 'grid', text: words.grid },
          ]}
          onChange={view => onChange({ luoi: view === 'grid' ? true : undefined })}
        />
      </div>
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && (
        <p className={classes.count} role="status">
          {total === undefined ? words.foundSome(items.length) : words.found(total)}
        </p>
      )}
      {query.data !== undefined && items.length === 0 && <Nothing isFiltered={Object.keys(filters).length > 0} />}
      {items.length > 0 && (
        <LedgerList
          items={items}
          isGrid={luoi === true}
          choice={mayCheck ? { seen, chosen, onChoose: setChosen } : undefined}
          onSeen={evidenceId => setSeen(before => new Set([...before, evidenceId]))}
          search={search}
        />
      )}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </ActionButton>
      )}
      {mayCheck && seen.size > 0 && (
        <CheckMany
          seen={items.filter(item => seen.has(item.evidenceId))}
          chosen={items.filter(item => chosen.has(item.evidenceId))}
          onChoose={setChosen}
        />
      )}
    </div>
  )
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const words = useWords(evidenceLedgerWords)
  return isFiltered ? (
    <EmptyState heading={words.none}>{words.noneWhat}</EmptyState>
  ) : (
    <EmptyState heading={words.empty}>{words.emptyWhat}</EmptyState>
  )
}
