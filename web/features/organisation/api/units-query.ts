import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

/** The whole tree in the order it is shown. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => callApi('listUnits', { signal }),
  staleTime: 60_000,
})
