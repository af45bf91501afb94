import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const paceQuery = (planId: string) =>
  queryOptions({ queryKey: ['pace', planId], queryFn: ({ signal }) => callApi('getPlanPace', { params: { planId }, signal }) })
