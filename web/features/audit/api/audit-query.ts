import { infiniteQueryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

const PAGE_SIZE = 50

/** The log, newest first, page by page; `entity` empty means everything. */
export const auditQuery = (entity: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', entity],
    queryFn: ({ pageParam, signal }) => callApi('listAuditEntries', { query: { limit: PAGE_SIZE, entity, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })
