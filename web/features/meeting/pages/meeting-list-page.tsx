import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { MeetingSummary } from '#contract/meeting/meeting-shapes.ts'
import { MEETING_STATES } from '#domain/meeting/meeting.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { meetingWords } from '../../../i18n/meeting-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readMeetingSearch } from '../../../routes/meeting-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Column } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { PlainSearch } from '../../../ui/plain-search.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useMay } from '../../access/api/use-me.ts'
import { meetingsQuery } from '../api/meetings-query.ts'
import { MeetingState } from '../parts/meeting-state.tsx'
import classes from '../parts/meeting.module.css'

/** Meetings, the last day first; the filters stand in the address. */
export function MeetingListPage() {
  const words = useWords(meetingWords)
  const { list } = words
  const navigate = useNavigate()
  const mayMake = useMay('meeting.manage')
  const search = useAddressSearch(readMeetingSearch)
  const query = useInfiniteQuery(meetingsQuery({ search: search.tim, state: search.trangthai }))
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const isFiltered = Object.keys(search).length > 0
  const change = (part: { readonly tim?: string; readonly trangthai?: string }) =>
    void navigate({ to: '/hop', search: readMeetingSearch({ ...search, ...part }), replace: true, resetScroll: false })
  const add = mayMake && <LinkButton to="/hop/moi">{list.add}</LinkButton>
  return (
    <div className={classes.page}>
      <PageTitle title={list.title} subtitle={total === undefined ? undefined : list.found(total)} actions={add} />
      <div className={`${classes.filters} no-print`}>
        <PlainSearch id="meeting-search" value={search.tim ?? ''} onChange={tim => change({ tim })} />
        <PlainSelect id="meeting-state" label={list.state} value={search.trangthai ?? ''} onChange={trangthai => change({ trangthai })}>
          <option value="">{list.everyState}</option>
          {MEETING_STATES.map(state => (
            <option key={state} value={state}>
              {words.states[state]}
            </option>
          ))}
        </PlainSelect>
      </div>
      {query.error !== null && <ProblemMessage error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingState />}
      {query.data !== undefined && items.length === 0 && (
        <EmptyState heading={isFiltered ? list.none : list.empty} action={!isFiltered && add}>
          {isFiltered ? undefined : list.emptyWhat}
        </EmptyState>
      )}
      {items.length > 0 && <MeetingTable items={items} />}
      {query.hasNextPage && (
        <ActionButton variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {list.more}
        </ActionButton>
      )}
    </div>
  )
}

function MeetingTable({ items }: { readonly items: readonly MeetingSummary[] }) {
  const words = useWords(meetingWords)
  const { list } = words
  const columns: readonly Column<MeetingSummary>[] = [
    {
      key: 'what',
      header: list.what,
      head: true,
      width: '40%',
      render: ({ meetingId, title }) => (
        <Link to="/hop/$meetingId" params={{ meetingId }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'when',
      header: list.when,
      render: ({ heldOn, startsAt, place }) => [words.page.when(formatDay(heldOn), startsAt), place].filter(text => text !== '').join(', '),
    },
    { key: 'state', header: list.state, render: meeting => <MeetingState state={meeting.state} /> },
    { key: 'chair', header: list.chair, render: meeting => meeting.chairName },
    { key: 'content', header: list.content, render: meeting => list.counts(meeting.items, meeting.decisions) },
  ]
  return <DataTable caption={list.title} columns={columns} rows={items} keyOf={meeting => meeting.meetingId} />
}
