import { queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

export const timelinessQuery = (planId: string, query: Query<'getTimeliness'>) =>
  queryOptions({
    queryKey: ['periods', 'timeliness', planId, query],
    queryFn: ({ signal }) => callApi('getTimeliness', { params: { planId }, query, signal }),
  })
