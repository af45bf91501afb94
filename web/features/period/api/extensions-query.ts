import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 50

/** Requests for more time, page after page. */
export const extensionsQuery = (query: Pick<Query<'listExtensions'>, 'state' | 'reportId'>) =>
  infiniteQueryOptions({
    queryKey: ['periods', 'extensions', query],
    queryFn: ({ signal, pageParam }) => callApi('listExtensions', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })
