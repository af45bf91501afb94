import { infiniteQueryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

const PAGE_SIZE = 50

export type AuditSearch = { readonly entity: string; readonly actorId: string; readonly signIns: boolean }

/** The log, newest first, page by page; an empty kind or person means every one. */
export const auditQuery = ({ entity, actorId, signIns }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', entity, actorId, signIns],
    queryFn: ({ pageParam, signal }) =>
      callApi('listAuditEntries', {
        query: { limit: PAGE_SIZE, entity, actorId, withoutSignIns: signIns ? '' : 'true', cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })
