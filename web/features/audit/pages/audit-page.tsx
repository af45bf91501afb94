import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { auditWords } from '../../../i18n/audit-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import form from '../../../ui/form.module.css'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { auditQuery } from '../api/audit-query.ts'
import { AuditEntry } from '../parts/audit-entry.tsx'
import classes from './audit-page.module.css'

/** Every change, newest first. */
export function AuditPage() {
  const words = useWords(auditWords)
  const [entity, setEntity] = useState('')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(entity))
  const entries = data?.pages.flatMap(page => page.items) ?? []
  const total = data?.pages[0]?.total
  return (
    <>
      <PageTitle title={words.title} subtitle={words.what} />
      <div className={form.filters}>
        <NativeSelect
          id="audit-entity" label={words.entity} value={entity} maw="18rem" onChange={event => setEntity(event.currentTarget.value)}
          data={[{ value: '', label: words.everything }, ...Object.entries(words.entities).map(([value, label]) => ({ value, label }))]}
        />
      </div>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && entries.length === 0 && <EmptyState heading={words.nothing} />}
      {total !== undefined && <p className={form.count} role="status">{words.total(total)}</p>}
      {entries.length > 0 && <ul className={classes.list}>{entries.map(entry => <AuditEntry key={entry.sequence} entry={entry} />)}</ul>}
      {hasNextPage && <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{words.more}</Button>}
    </>
  )
}
