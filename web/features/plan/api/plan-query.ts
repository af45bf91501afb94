import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const planQuery = (planId: string) =>
  queryOptions({ queryKey: ['plan', planId], queryFn: ({ signal }) => callApi('getPlan', { params: { planId }, signal }) })
