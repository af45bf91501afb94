import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const leaderScreenQuery = (planId: string) =>
  queryOptions({
    queryKey: ['leader-screen', planId],
    queryFn: ({ signal }) => callApi('getLeaderScreen', { params: { planId }, signal }),
  })
