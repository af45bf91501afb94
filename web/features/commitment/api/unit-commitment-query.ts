import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

/** What one unit owes and promises in the plan in force. */
export const unitCommitmentQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['unit-commitment', unitId],
    queryFn: ({ signal }) => callApi('getUnitCommitment', { params: { unitId }, signal }),
  })
