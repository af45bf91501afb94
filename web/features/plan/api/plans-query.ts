import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const plansQuery = queryOptions({ queryKey: ['plans'], queryFn: ({ signal }) => callApi('listPlans', { signal }) })
