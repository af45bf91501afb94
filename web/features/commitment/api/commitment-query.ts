import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

/** One version as it stands. */
export const commitmentQuery = (commitmentId: string) =>
  queryOptions({
    queryKey: ['commitment', commitmentId],
    queryFn: ({ signal }) => callApi('getCommitment', { params: { commitmentId }, signal }),
  })
