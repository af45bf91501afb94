import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const overviewQuery = (planId: string) =>
  queryOptions({ queryKey: ['overview', planId], queryFn: ({ signal }) => callApi('getOverview', { params: { planId }, signal }) })
