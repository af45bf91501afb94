import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { AgendaItemDetail, MeetingDecision, MeetingDetail } from '#contract/meeting/meeting-shapes.ts'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 25

export const meetingsQuery = (query: Omit<Query<'listMeetings'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['meetings', query],
    queryFn: ({ signal, pageParam }) => callApi('listMeetings', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

export const meetingQuery = (meetingId: string) =>
  queryOptions({ queryKey: ['meeting', meetingId], queryFn: ({ signal }) => callApi('getMeeting', { params: { meetingId }, signal }) })

export const agendaItemQuery = (meetingId: string, itemId: string) =>
  queryOptions({
    queryKey: ['meeting', meetingId, 'item', itemId],
    queryFn: ({ signal }) => callApi('getAgendaItem', { params: { meetingId, itemId }, signal }),
  })

/** What was saved is shown at once; lists that hold it are read anew. */
export function keepMeeting(queries: QueryClient, saved: MeetingDetail): void {
  queries.setQueryData(meetingQuery(saved.meetingId).queryKey, saved)
  void queries.invalidateQueries({ queryKey: ['meetings'] })
}

export function keepItem(queries: QueryClient, meetingId: string, saved: AgendaItemDetail): void {
  const { page: _page, ...line } = saved
  queries.setQueryData(agendaItemQuery(meetingId, saved.itemId).queryKey, saved)
  queries.setQueryData(meetingQuery(meetingId).queryKey, meeting => {
    return meeting && { ...meeting, agenda: meeting.agenda.map(item => (item.itemId === saved.itemId ? line : item)) }
  })
}

export function keepDecision(queries: QueryClient, meetingId: string, saved: MeetingDecision): void {
  queries.setQueryData(meetingQuery(meetingId).queryKey, meeting => {
    if (meeting === undefined) return meeting
    const others = meeting.decisionList.filter(decision => decision.decisionId !== saved.decisionId)
    return { ...meeting, decisionList: [...others, saved].toSorted((left, right) => left.ordinal - right.ordinal) }
  })
}

export function forgetDecision(queries: QueryClient, meetingId: string, decisionId: string): void {
  queries.setQueryData(meetingQuery(meetingId).queryKey, meeting => {
    return meeting && { ...meeting, decisionList: meeting.decisionList.filter(decision => decision.decisionId !== decisionId) }
  })
}
