import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../../../api/call-api.ts'

export const dutiesQuery = (unitId: string) =>
  queryOptions({ queryKey: ['duties', unitId], queryFn: ({ signal }) => callApi('getDuties', { params: { unitId }, signal }) })
