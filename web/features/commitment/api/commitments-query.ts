import { queryOptions } from '@tanstack/react-query'
import type { Query } from '../../../api/api-routes.ts'
import { callApi } from '../../../api/call-api.ts'

/** The units within reach with the state of their commitment. */
export const commitmentsQuery = (query: Query<'listCommitments'>) =>
  queryOptions({ queryKey: ['commitments', query], queryFn: ({ signal }) => callApi('listCommitments', { query, signal }) })
