import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CORRECTION_STATES } from '#domain/lock/correction.ts'
import type { CorrectionState } from '#domain/lock/correction.ts'
import { CORRECTION_STATE_WORDS } from '#domain/words/lock-words.ts'
import { lockWords } from '../../../i18n/lock-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { type PeriodPlace, correctionsQuery } from '../api/lock-queries.ts'
import { CorrectionTable } from './correction-table.tsx'

/** The queue of corrections: of one period, or of all of them. */
export function CorrectionSection({ place = {} }: { readonly place?: Partial<PeriodPlace> }) {
  const words = useWords(lockWords)
  const language = useLanguage()
  const [state, setState] = useState<CorrectionState | undefined>()
  const query = useInfiniteQuery(correctionsQuery({ ...place, state }))
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Panel heading={words.corrections} note={words.correctionsNote}>
      <div className="no-print">
        <PlainSelect
          id="correction-state"
          label={words.state}
          value={state ?? ''}
          onChange={value => setState(CORRECTION_STATES.find(item => item === value))}
        >
          <option value="">{words.all}</option>
          {CORRECTION_STATES.map(item => (
            <option key={item} value={item}>
              {CORRECTION_STATE_WORDS[item][language]}
            </option>
          ))}
        </PlainSelect>
      </div>
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && <EmptyState heading={words.none}>{words.noneWhat}</EmptyState>}
      {items.length > 0 && <CorrectionTable items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </ActionButton>
      )}
    </Panel>
  )
}
