import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { LedgerEntry } from '#contract/evidence/evidence-shapes.ts'
import { formatMonth } from '#domain/shared/calendar.ts'
import { callApi } from '../../../api/call-api.ts'
import { useCreationKey } from '../../../api/use-creation-key.ts'
import { evidenceViewerWords } from '../../../i18n/evidence-viewer-words.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { EvidenceStateWords } from '../../evidence/evidence-state-words.tsx'
import { factsOf } from '../../evidence/facts-of.ts'
import { ledgerQuery } from '../../evidence/ledger/api/ledger-query.ts'
import { Thumbnail } from '../../evidence/thumbnail.tsx'
import type { ReuseProps } from './reuse-button.tsx'
import classes from './reuse-dialog.module.css'

/** The unit's own files, searched without diacritics; one press attaches one to the line. */
export function ReuseDialog({ reportId, taskId, unitId, onReused, onClose }: ReuseProps & { readonly onClose: () => void }) {
  const words = useWords(evidenceViewerWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const [search, setSearch] = useState('')
  const query = useInfiniteQuery(ledgerQuery({ unitId, search }))
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const key = useCreationKey()
  const reusing = useMutation({
    mutationFn: (evidenceId: string) =>
      callApi('reuseEvidence', { params: { reportId, taskId }, body: { evidenceId }, idempotencyKey: key.get() }),
    onSuccess: evidence => {
      onReused(evidence)
      dialog.current?.close()
    },
  })
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="reuse-title" onClose={onClose}>
      <header className={classes.top}>
        <h2 id="reuse-title">{words.reuseTitle}</h2>
        <ActionButton variant="default" onClick={() => dialog.current?.close()}>
          {words.close}
        </ActionButton>
      </header>
      <p className={classes.what}>{words.reuseWhat}</p>
      <PlainSearch id="reuse-search" value={search} onChange={setSearch} />
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {reusing.error !== null && <ProblemMessage error={reusing.error} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && <EmptyState heading={words.reuseNone} />}
      <ul className={classes.files}>
        {items.map(item => (
          <li key={item.evidenceId}>
            <KnownFile
              item={item}
              loading={reusing.isPending}
              onChoose={() => {
                key.renew()
                reusing.mutate(item.evidenceId)
              }}
            />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.moreFiles}
        </ActionButton>
      )}
    </dialog>
  )
}

type FileProps = { readonly item: LedgerEntry; readonly loading: boolean; readonly onChoose: () => void }

function KnownFile({ item, loading, onChoose }: FileProps) {
  const words = useWords(evidenceViewerWords)
  const shared = useWords(evidenceWords)
  const language = useLanguage()
  return (
    <div className={classes.file}>
      <Thumbnail evidence={item} />
      <div className={classes.words}>
        <strong>{item.fileName}</strong>
        <p>{factsOf(item, shared, language).join(' · ')}</p>
        <p>{words.reuseFrom(formatMonth(item.month), item.taskCode)}</p>
        <EvidenceStateWords evidence={item} />
      </div>
      <ActionButton variant="default" loading={loading} aria-label={words.reuseThis(item.fileName)} onClick={onChoose}>
        {words.reuseChoose}
      </ActionButton>
    </div>
  )
}
