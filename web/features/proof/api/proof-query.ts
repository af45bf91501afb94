import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

const PAGE_SIZE = 20

/** The last verification, the end of the log, the newest sealed day. */
export const proofQuery = queryOptions({
  queryKey: ['proof', 'state'],
  queryFn: ({ signal }) => callApi('getProofState', { signal }),
})

export const daySealsQuery = infiniteQueryOptions({
  queryKey: ['proof', 'daySeals'],
  queryFn: ({ pageParam, signal }) => callApi('listDaySeals', { query: { limit: PAGE_SIZE, cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: page => page.nextCursor,
})

/** What was properly recorded of the thing that an entry is about, newest first. */
export const entriesAboutQuery = (entity: string, entityId: string) =>
  queryOptions({
    queryKey: ['audit', 'about', entity, entityId],
    queryFn: ({ signal }) => callApi('listAuditEntries', { query: { limit: 5, entity, entityId }, signal }),
  })
