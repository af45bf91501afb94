import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const wardQuery = queryOptions({ queryKey: ['ward'], queryFn: ({ signal }) => callApi('getWard', { signal }) })
