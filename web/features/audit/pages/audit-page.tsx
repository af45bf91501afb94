import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { auditWords } from '../../../i18n/audit-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import form from '../../../ui/form.module.css'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { membersQuery } from '../../organisation/api/members-query.ts'
import { auditQuery } from '../api/audit-query.ts'
import { AuditEntry } from '../parts/audit-entry.tsx'
import classes from './audit-page.module.css'

/** Every change, newest first; who signed in stands aside until it is asked for. */
export function AuditPage() {
  const words = useWords(auditWords)
  const [search, setSearch] = useState({ entity: '', actorId: '', signIns: false })
  const members = useQuery({ ...membersQuery, enabled: useMay('member.read') })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(search))
  const entries = data?.pages.flatMap(page => page.items) ?? []
  const total = data?.pages[0]?.total
  return (
    <>
      <PageTitle title={words.title} subtitle={words.what} />
      <div className={form.filters}>
        <NativeSelect
          id="audit-entity"
          label={words.entity}
          value={search.entity}
          maw="18rem"
          onChange={event => setSearch({ ...search, entity: event.currentTarget.value })}
          data={[{ value: '', label: words.everything }, ...Object.entries(words.entities).map(([value, label]) => ({ value, label }))]}
        />
        {members.data !== undefined && (
          <NativeSelect
            id="audit-person"
            label={words.person}
            value={search.actorId}
            maw="18rem"
            onChange={event => setSearch({ ...search, actorId: event.currentTarget.value })}
            data={[
              { value: '', label: words.everybody },
              ...members.data.items.map(member => ({ value: member.memberId, label: member.fullName })),
            ]}
          />
        )}
        <Checkbox
          id="audit-sign-ins"
          label={words.showSignIns}
          checked={search.signIns}
          onChange={event => setSearch({ ...search, signIns: event.currentTarget.checked })}
        />
      </div>
      {error !== null && <ProblemMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && entries.length === 0 && <EmptyState heading={words.nothing} />}
      {total !== undefined && (
        <p className={form.count} role="status">
          {words.total(total)}
        </p>
      )}
      {entries.length > 0 && (
        <ul className={classes.list}>
          {entries.map(entry => (
            <AuditEntry key={entry.sequence} entry={entry} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}
