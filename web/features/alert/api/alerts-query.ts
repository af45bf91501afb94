import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

const PAGE = 30

/** The list by filters, page after page. */
export const alertsQuery = (query: Omit<Query<'listAlerts'>, 'offset' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: ['alerts', query],
    queryFn: ({ signal, pageParam }) => callApi('listAlerts', { query: { ...query, offset: pageParam, limit: PAGE }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.items.length, 0)
      return shown < last.total ? shown : undefined
    },
  })

export const alertQuery = (alertId: string) =>
  queryOptions({ queryKey: ['alert', alertId], queryFn: ({ signal }) => callApi('getAlert', { params: { alertId }, signal }) })

export const alertRulesQuery = queryOptions({
  queryKey: ['alert-rules'],
  queryFn: ({ signal }) => callApi('listAlertRules', { signal }),
})
