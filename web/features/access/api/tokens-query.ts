import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const tokensQuery = queryOptions({ queryKey: ['tokens'], queryFn: ({ signal }) => callApi('listTokens', { signal }) })
